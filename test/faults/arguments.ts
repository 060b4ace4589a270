import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findRedisServer } from './environment/redis-server.js';
import type { Backend } from './environment/system.js';
import type { Scenario } from './scenario.js';

export const USAGE = 'npm run faults -- [scenario] [--rounds N] [--seed S] [--backend postgres|redis|both]';

export interface Arguments {
  readonly scenario: Scenario;
  readonly rounds: number;
  readonly seed: number;
  readonly backends: readonly Backend[];
  /** What cannot be run on this machine, in words. */
  readonly skipped: readonly string[];
}

const FOLDER = new URL('./scenarios/', import.meta.url);
const BACKENDS: Readonly<Record<string, readonly Backend[]>> = { postgres: ['postgres'], redis: ['redis'], both: ['postgres', 'redis'] };
const LARGEST_SEED = 4_294_967_295;

/** @returns a sentence where the command line cannot be followed */
export async function readArguments(args: readonly string[]): Promise<Arguments | string> {
  let given;
  try {
    given = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { rounds: { type: 'string' }, seed: { type: 'string' }, backend: { type: 'string', default: 'both' } },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const [name = 'publishing', ...more] = given.positionals;
  const names = readdirSync(FOLDER).filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -3)).sort();
  if (more.length > 0 || !names.includes(name)) return `There is no scenario "${given.positionals.join(' ')}"; there is: ${names.join(', ')}.`;
  const { scenario } = (await import(new URL(`${name}.js`, FOLDER).href)) as { scenario: Scenario };

  const rounds = wholeNumber(given.values.rounds ?? String(scenario.rounds), 1, 10_000);
  if (rounds === undefined) return '--rounds takes a whole number from 1.';
  const seed = wholeNumber(given.values.seed ?? String(Date.now() % LARGEST_SEED), 0, LARGEST_SEED);
  if (seed === undefined) return `--seed takes a whole number from 0 to ${LARGEST_SEED}.`;
  const asked = BACKENDS[given.values.backend];
  if (asked === undefined) return '--backend takes postgres, redis or both.';
  const missing = asked.includes('redis') && findRedisServer() === undefined;
  const backends = missing ? asked.filter((backend) => backend !== 'redis') : asked;
  if (backends.length === 0) return 'redis-server is not installed: install it, or leave --backend out.';
  return { scenario, rounds, seed, backends, skipped: missing ? ['the Redis half (redis-server is not installed)'] : [] };
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = Number(text);
  return /^\d+$/.test(text) && number >= least && number <= most ? number : undefined;
}
