import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, USAGE } from './arguments.js';
import { startPostgres } from './environment/postgres.js';
import { findRedisServer, startRedis } from './environment/redis-server.js';
import { startSystem } from './environment/system.js';
import { figuresTable } from './figures.js';
import { NEMESES } from './nemeses/index.js';
import { addOutcomes, NOTHING, type Outcome } from './scenario.js';

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
// It is made 0700; started by root, PostgreSQL runs as another user and must get in.
chmodSync(folder, 0o755);
let kept = false;
stops.push(async () => {
  if (kept) say(`logs, journals and the database are kept in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
});

const { code, lines } = await main().catch((error: unknown): Played => {
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  kept = true;
  return { code: 2, lines: [] };
});
await stopAll();
for (const line of lines) say(line);
// Where one half has failed the other one's clients are still trying.
process.exit(code);

interface Played {
  /** 0: nothing lost, duplicate or wrong; 1: something was; 2: the run itself went wrong. */
  readonly code: number;
  /** What is said last, when everything has stopped. */
  readonly lines: readonly string[];
}

async function main(): Promise<Played> {
  const asked = await readArguments(process.argv.slice(2));
  if (typeof asked === 'string') {
    complain(`${asked}\n${USAGE}`);
    return { code: 2, lines: [] };
  }
  const { scenario, rounds, seed } = asked;
  say(`${scenario.name}: ${scenario.says}`);
  say(`seed ${seed}, ${rounds} rounds on ${asked.backends.join(' and ')}`);
  for (const left of asked.skipped) say(`skipped: ${left}`);
  // Side by side: most of a round is waiting for locks and leases to run out. Each has servers of its own to lose.
  const halves = await Promise.all(
    asked.backends.map(async (backend): Promise<Outcome> => {
      const place = join(folder, backend);
      mkdirSync(place);
      const postgres = await startPostgres(place);
      stops.push(() => postgres.stop());
      const binary = findRedisServer();
      const redis = backend === 'redis' && binary !== undefined ? await startRedis(binary, join(place, 'redis-server')) : undefined;
      if (redis) stops.push(() => redis.stop());
      const peers = await scenario.peers?.();
      if (peers) stops.push(() => peers.stop());
      const system = await startSystem({ backend, postgres, redis, folder: place, workers: WORKERS, env: peers?.env });
      stops.push(() => system.stop());
      return scenario.run({ system, rounds, seed, peers, say: (line) => say(`${backend}: ${line}`) });
    }),
  );
  const { acknowledged, lost, duplicate, wrong, strikes } = halves.reduce(addOutcomes, NOTHING);
  const good = lost + duplicate + wrong === 0;
  kept = !good;
  const sum = `faults: rounds ${rounds}, acknowledged ${acknowledged}, lost ${lost}, duplicate ${duplicate}, wrong ${wrong}`;
  return { code: good ? 0 : 1, lines: [...figuresTable(NEMESES.map(({ name }) => name), asked.backends, strikes), sum] };
}
