import { describe, expect, it } from '@jest/globals';
import {
  METRICS,
  parseDecimal,
  sizeClass,
  sizeTestLeaves,
  type Business,
  type EconomyRules,
  type Metric,
  type SizeDefinition,
  type SizeSector,
  type SizeTest,
} from '@app/domain';
import { loadRulebook } from './load-rulebook.js';
import { RULEBOOK_ROOT } from './test-root.js';

/** Every limit of every definition in the data, at it, one below and one above, against a slow, obvious oracle. */
const { economies } = loadRulebook(RULEBOOK_ROOT);
const ASOF = '2026-11-24';
const YEAR = 2025;
type Facts = Readonly<Partial<Record<Metric, number>>>;

function firm(facts: Facts, sector: SizeSector, rules: EconomyRules, definition: SizeDefinition): Business {
  const index = rules.indexUnits.find(({ unit }) => unit === definition.unit);
  const currency = index?.currency ?? definition.unit;
  const [pattern = '*'] = sector.isic4;
  return {
    id: 'b1', version: 1, name: 'A', economy: rules.economy, description: '', openToPartners: true,
    figures: Object.entries(facts).map(([metric, value]) => ({
      metric, value: parseDecimal(value), year: YEAR, ...(METRICS[metric as Metric] === 'money' ? { currency } : {}),
    })),
    // Trade (45) is under `*` in every definition that has more than one sector.
    activity: { scheme: 'ISIC4', id: pattern === '*' ? '45' : pattern },
    links: [], classifications: [], regions: [], certifications: [], capabilities: [], languages: [], ownership: [], pastContracts: [],
  } as unknown as Business;
}

function holds(test: SizeTest, facts: Required<Facts>, unitValue: number): boolean {
  if ('all' in test) return test.all.every((part) => holds(part, facts, unitValue));
  if ('any' in test) return test.any.some((part) => holds(part, facts, unitValue));
  const limit = Number(test.value) * (METRICS[test.metric] === 'money' ? unitValue : 1);
  const figure = facts[test.metric];
  return { '<': figure < limit, '<=': figure <= limit, '>': figure > limit, '>=': figure >= limit, '=': figure === limit }[test.op];
}

/** The class by brute force: every value that an absent figure could have is tried; more than one answer is unknown. */
function oracle(sector: SizeSector, facts: Facts, trials: ReadonlyMap<Metric, readonly number[]>, unitValue: number): string {
  let worlds: Facts[] = [facts];
  for (const [metric, values] of trials) {
    if (facts[metric] === undefined) worlds = worlds.flatMap((world) => values.map((value) => ({ ...world, [metric]: value })));
  }
  const answers = new Set(
    worlds.map((world) => sector.bands.find(({ test }) => holds(test, world as Required<Facts>, unitValue))?.class ?? 'large'),
  );
  return answers.size === 1 ? [...answers].join() : 'unknown';
}

const definitions = Object.values(economies).flatMap((rules) => rules.sizeDefinitions.map((definition) => ({ rules, definition })));

describe.each(definitions.map((entry) => [entry.definition.id, entry] as const))('the limits of %s', (_, { rules, definition }) => {
  it.each(definition.sectors.map((sector) => [sector.sector, sector] as const))('hold at, below and above: %s', (_name, sector) => {
    const index = rules.indexUnits.find(({ unit }) => unit === definition.unit);
    const unitValue = Number(index?.values.find(({ year }) => year === YEAR)?.value ?? 1);
    const leaves = sector.bands.flatMap(({ test }) => sizeTestLeaves(test));
    const trials = new Map<Metric, number[]>();
    for (const { metric, value } of leaves) {
      const limit = Number(value) * (METRICS[metric] === 'money' ? unitValue : 1);
      trials.set(metric, [...(trials.get(metric) ?? [0, 1e14]), limit - 1, limit, limit + 1]);
    }
    let worlds: Facts[] = [{}];
    for (const [metric, values] of trials) {
      worlds = worlds.flatMap((world) => [world, ...values.map((value) => ({ ...world, [metric]: value }))]);
    }
    expect(worlds.length).toBeGreaterThan(leaves.length * 3);
    const wrong = worlds
      .map((facts) => ({
        facts,
        expected: oracle(sector, facts, trials, unitValue),
        actual: sizeClass(firm(facts, sector, rules, definition), definition, rules, ASOF).class,
      }))
      .filter(({ expected, actual }) => expected !== actual);
    expect(wrong).toEqual([]);
  });
});

describe('worked examples', () => {
  it.each([
    ['TH', 0, { employees: 4, annual_turnover: 2_000_000 }, 'small'],
    ['TH', 0, { employees: 4 }, 'unknown'],
    ['MY', 0, { employees: 10, annual_turnover: 250_000 }, 'micro'],
    ['VN', 0, { employees: 9, annual_turnover: 4_000_000_000, total_capital: 2_000_000_000 }, 'micro'],
    ['EU', 0, { employees: 9, annual_turnover: 3_000_000, balance_sheet_total: 1_000_000 }, 'micro'],
  ] as const)('%s, sector %d, %j is %s', (economy, index, facts, expected) => {
    const rules = economies[economy]!;
    const definition = rules.sizeDefinitions[0]!;
    expect(sizeClass(firm(facts, definition.sectors[index]!, rules, definition), definition, rules, ASOF).class).toBe(expected);
  });
});
