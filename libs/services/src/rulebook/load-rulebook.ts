import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, type Agreement, type EconomyRules, type JointBidRule, type Rate, type Rulebook } from '@app/domain';
import { checkJointBidRule } from './check-joint-bid-rules.js';
import { checkAgreements } from './check-market-access.js';
import { Complaints } from './complaints.js';
import { checkEconomy } from './read-economy.js';
import { readRates } from './read-rates.js';

/**
 * Reads every economy file under `rulebook/economies` and the table `rulebook/rates.csv`, and checks them.
 * @param rootDir folder that holds `economies/` and `codes/`
 * @returns the rules, with the SHA-256 of their canonical JSON (keys sorted, `$schema` left out)
 * @throws DomainError `rulebook.invalid`, its message naming file and JSON path of every complaint
 */
export function loadRulebook(rootDir: string): Rulebook {
  const folder = join(rootDir, 'economies');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  const complaints: string[] = [];
  const economies: Record<string, EconomyRules> = {};
  for (const name of files) {
    const file = `economies/${name}`;
    const note = new Complaints(file);
    const value = readJson(join(folder, name), note);
    if (value !== undefined) checkEconomy(value, name.slice(0, -'.json'.length), note);
    if (note.list.length === 0) {
      const { $schema: _, ...rules } = value as EconomyRules & { readonly $schema?: string };
      economies[rules.economy] = rules;
    }
    complaints.push(...note.list);
  }
  complaints.push(...(files.length === 0 ? [`${folder}: no economy file`] : clashes(Object.values(economies))));
  const table = readRates(readFileSync(join(rootDir, 'rates.csv'), 'utf8'), 'rates.csv');
  complaints.push(...table.complaints);
  const fallback = readFallback(rootDir, complaints);
  const treaties = readAgreements(rootDir, complaints);
  if (complaints.length > 0) throw new DomainError('invalid', 'rulebook.invalid', `The rulebook cannot be used:\n${complaints.join('\n')}`);
  return withHash({ economies, rates: table.rates, ...fallback, ...treaties });
}

/** The rulebook with further rates, which count before those it has. Its hash is another one. */
export function withRates({ hash: _, rates, ...rest }: Rulebook, further: readonly Rate[]): Rulebook {
  return withHash({ ...rest, rates: [...further, ...rates] });
}

/** The rule that a joint bid goes by where no economy's is held. */
function readFallback(rootDir: string, complaints: string[]): Pick<Rulebook, 'fallbackRule'> {
  const note = new Complaints('fallback.json');
  if (!existsSync(join(rootDir, 'fallback.json'))) return {};
  const value = readJson(join(rootDir, 'fallback.json'), note);
  const { $schema: _, ...rule } = (value ?? {}) as JointBidRule & { readonly $schema?: string };
  if (value !== undefined) checkJointBidRule(rule, '$', [], note, true);
  complaints.push(...note.list);
  return { fallbackRule: rule };
}

/** Treaties among economies; a folder without the file holds none. */
function readAgreements(rootDir: string, complaints: string[]): Pick<Rulebook, 'agreements'> {
  const note = new Complaints('agreements.json');
  if (!existsSync(join(rootDir, 'agreements.json'))) return {};
  const value = readJson(join(rootDir, 'agreements.json'), note);
  if (value !== undefined) checkAgreements(value, note);
  complaints.push(...note.list);
  return note.list.length > 0 ? {} : { agreements: (value as { readonly agreements: readonly Agreement[] }).agreements };
}

function withHash(rules: Omit<Rulebook, 'hash'>): Rulebook {
  return { hash: createHash('sha256').update(canonicalJson(rules)).digest('hex'), ...rules };
}

function readJson(path: string, note: Complaints): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    note.add('$', error instanceof Error ? error.message : 'cannot be read');
    return undefined;
  }
}

/** What no file can see alone: an economy served twice, a definition id used twice. */
function clashes(economies: readonly EconomyRules[]): readonly string[] {
  const owners = new Map<string, string>();
  const found: string[] = [];
  for (const { economy, serves, sizeDefinitions, reservations, pricePreferences, jointBidRules } of economies) {
    for (const name of [economy, ...serves, ...[...sizeDefinitions, ...reservations, ...pricePreferences].map(({ id }) => id), ...jointBidRules.map(({ id }) => `joint-bid rule ${id}`)]) {
      const owner = owners.get(name);
      if (owner !== undefined) found.push(`economies/${economy}.json $: ${name} is already in economies/${owner}.json`);
      owners.set(name, economy);
    }
  }
  return found;
}

/** JSON with sorted keys and no spaces: the same facts give the same text, however the file was laid out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}
