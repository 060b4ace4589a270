import type { RealProcess } from '../environment/real-process.js';
import type { System } from '../environment/system.js';
import type { Fault } from '../nemesis.js';
import type { Random } from '../random.js';

/** Milliseconds before a killed process is started again. */
const AWAY_MS = [100, 900] as const;
const FROZEN_MS = [500, 4_000] as const;

/** What may happen while tenders are published. */
export function publishingFaults(system: System, shootsApi: boolean): Fault[] {
  return [
    killing('worker kills', 6, () => system.workers),
    { name: 'freezes', weight: 2, strike: async (random) => freezing(system, random) },
    ...(shootsApi ? [{ ...killing('API kills', 1, () => [system.api]), atMost: 2 }] : []),
    ...(system.redis ? [{ name: 'flushes', weight: 2, strike: () => flushing(system) }] : []),
  ];
}

function killing(name: string, weight: number, whom: () => readonly RealProcess[]): Fault {
  return {
    name,
    weight,
    strike: async (random) => {
      const victim = pickVictim(whom(), random);
      const away = random.between(...AWAY_MS);
      await victim?.kill();
      void victim?.comeBack(away);
      return victim !== undefined;
    },
  };
}

/** Stops a worker in the middle of whatever it does; it wakes by itself, not knowing that time has passed. */
function freezing({ workers }: System, random: Random): boolean {
  const wake = pickVictim(workers, random)?.freeze();
  const asleep = random.between(...FROZEN_MS);
  if (wake) setTimeout(wake, asleep);
  return wake !== undefined;
}

async function flushing({ redis }: System): Promise<boolean> {
  await redis?.flush();
  return redis !== undefined;
}

/** One that runs, or is on its way up; sleepers are left to sleep. */
export function pickVictim(processes: readonly RealProcess[], random: Random): RealProcess | undefined {
  const found = processes.filter(({ running, isFrozen }) => running && !isFrozen);
  return found.length > 0 ? random.pick(found) : undefined;
}
