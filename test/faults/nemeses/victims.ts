import type { RealProcess } from '../environment/real-process.js';
import type { Wound } from '../nemesis.js';
import type { Random } from '../random.js';

/** Milliseconds before a killed process is started again. */
const AWAY_MS = [100, 900] as const;

/** One that runs, or is on its way up; sleepers are left to sleep. */
export function pickVictim(processes: readonly RealProcess[], random: Random): RealProcess | undefined {
  const found = processes.filter(({ running, isFrozen }) => running && !isFrozen);
  return found.length > 0 ? random.pick(found) : undefined;
}

/** kill -9, and back after a moment. */
export async function killOneOf(processes: readonly RealProcess[], random: Random): Promise<Wound | undefined> {
  const victim = pickVictim(processes, random);
  const away = random.between(...AWAY_MS);
  if (victim === undefined) return undefined;
  await victim.kill();
  return { healed: victim.comeBack(away) };
}
