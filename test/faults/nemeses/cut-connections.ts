import { setTimeout as sleep } from 'node:timers/promises';
import type { TcpProxy } from '../environment/tcp-proxy.js';
import { AT_ONCE, type Wound } from '../nemesis.js';
import type { Random } from '../random.js';

const REFUSED_MS = [200, 2_000] as const;
const FURTHER_BYTES = [1, 600] as const;

/** Resets all connections: at once, in the midst of a message, or at once and with the door shut for a while. */
export async function cutConnections(proxy: TcpProxy | undefined, random: Random): Promise<Wound | undefined> {
  const [how, bytes, refused] = [random.pick(['now', 'midway', 'refuse'] as const), random.between(...FURTHER_BYTES), random.between(...REFUSED_MS)];
  if (proxy === undefined || proxy.connections === 0) return undefined;
  if (how === 'midway') {
    proxy.resetAfter(bytes);
    return AT_ONCE;
  }
  proxy.refuse(how === 'refuse');
  proxy.resetAll();
  return how === 'refuse' ? { healed: sleep(refused).then(() => proxy.refuse(false)) } : AT_ONCE;
}
