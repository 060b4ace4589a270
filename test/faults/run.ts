import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, USAGE } from './arguments.js';
import { startPostgres } from './environment/postgres.js';
import { findRedisServer, startRedis } from './environment/redis-server.js';
import { startSystem } from './environment/system.js';
import { addVerdicts, NOTHING, type Verdict } from './scenario.js';

const WORKERS = 2;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** What was started, to be stopped in reverse. */
const stops: (() => Promise<void>)[] = [];

async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop().catch((error: unknown) => complain(String(error)));
}

for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
  process.once(signal, () => void stopAll().finally(() => process.exit(code)));
}

const folder = mkdtempSync(join(tmpdir(), 'tandem-faults-'));
let kept = false;
stops.push(async () => {
  if (kept) say(`logs, journals and the database are kept in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
});

const code = await main().catch((error: unknown) => {
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  kept = true;
  return 2;
});
await stopAll();
// Where one half has failed the other one's clients are still trying.
process.exit(code);

/** @returns 0: nothing lost, duplicate or wrong; 1: something was; 2: the run itself went wrong */
async function main(): Promise<number> {
  const asked = await readArguments(process.argv.slice(2));
  if (typeof asked === 'string') {
    complain(`${asked}\n${USAGE}`);
    return 2;
  }
  const { scenario, rounds, seed } = asked;
  say(`${scenario.name}: ${scenario.says}`);
  say(`seed ${seed}, ${rounds} rounds on ${asked.backends.join(' and ')}`);
  for (const left of asked.skipped) say(`skipped: ${left}`);
  const postgres = await startPostgres(folder);
  stops.push(() => postgres.stop());
  // Side by side: most of a round is waiting for locks and leases to run out.
  const halves = await Promise.all(
    asked.backends.map(async (backend): Promise<Verdict> => {
      const binary = findRedisServer();
      const redis = backend === 'redis' && binary !== undefined ? await startRedis(binary, join(folder, 'redis-server')) : undefined;
      if (redis) stops.push(() => redis.stop());
      const system = await startSystem({ backend, postgres, redis, folder: join(folder, backend), workers: WORKERS });
      stops.push(() => system.stop());
      return scenario.run({ system, rounds, seed, say: (line) => say(`${backend}: ${line}`) });
    }),
  );
  const { acknowledged, lost, duplicate, wrong } = halves.reduce(addVerdicts, NOTHING);
  const good = lost + duplicate + wrong === 0;
  kept = !good;
  await stopAll();
  say(`faults: rounds ${rounds}, acknowledged ${acknowledged}, lost ${lost}, duplicate ${duplicate}, wrong ${wrong}`);
  return good ? 0 : 1;
}
