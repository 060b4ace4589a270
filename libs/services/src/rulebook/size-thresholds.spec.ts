import { describe, expect, it } from '@jest/globals';
import {
  METRICS,
  parseDecimal,
  sizeClass,
  sizeTestMetrics,
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
interface World {
  readonly facts: Facts;
  readonly foundedOn?: string;
}
interface Case {
  readonly rules: EconomyRules;
  readonly definition: SizeDefinition;
  readonly sector: SizeSector;
}

/** What a whole unit of money is worth in the currency that the firm declares. */
function unitValue({ rules, definition }: Case): number {
  const index = rules.indexUnits.find(({ unit }) => unit === definition.unit);
  return Number(index?.values.find(({ from, until }) => from <= `${YEAR}-12-31` && `${YEAR}-12-31` <= until)?.value ?? 1);
}

function firm({ facts, foundedOn }: World, { rules, definition, sector }: Case): Business {
  const index = rules.indexUnits.find(({ unit }) => unit === definition.unit);
  const currency = index?.currency ?? definition.unit;
  return {
    id: 'b1', version: 1, name: 'A', economy: rules.economy, description: '', openToPartners: true, foundedOn,
    figures: Object.entries(facts).map(([metric, value]) => ({
      metric, value: parseDecimal(value), year: YEAR, ...(METRICS[metric as Metric] === 'money' ? { currency } : {}),
    })),
    activity: activityIn(sector, definition),
    links: [], classifications: [], regions: [], certifications: [], capabilities: [], languages: [], ownership: [], pastContracts: [],
  } as unknown as Business;
}

/** An activity that lies in this sector and in none before it. */
function activityIn({ isic4, naics }: SizeSector, { sectors }: SizeDefinition): Business['activity'] {
  const [industry] = naics ?? [];
  if (industry !== undefined) return { scheme: 'NAICS', id: industry === '*' ? '99' : industry.slice(0, industry.includes('-') ? 2 : 6) };
  const [pattern = '*'] = isic4;
  if (pattern !== '*') return { scheme: 'ISIC4', id: pattern };
  const taken = new Set(sectors.flatMap((sector) => sector.isic4));
  const free = [['45', 'G'], ['84', 'O'], ['10', 'C'], ['01', 'A']].find((codes) => !codes.some((code) => taken.has(code)));
  return { scheme: 'ISIC4', id: free![0]! };
}

const BY_OP = {
  '<': (a: number, b: number) => a < b, '<=': (a: number, b: number) => a <= b, '=': (a: number, b: number) => a === b,
  '>': (a: number, b: number) => a > b, '>=': (a: number, b: number) => a >= b,
};
/** Weights have one place and scales are powers of ten, so tens of millions keep a score whole. */
const WHOLE = 1e7;

function limitOf(leaf: { readonly metric: Metric; readonly value: string }, value: number): number {
  return Number(leaf.value) * (METRICS[leaf.metric] === 'money' ? value : 1);
}

function holds(test: SizeTest, world: World, value: number): boolean {
  if ('metric' in test) return BY_OP[test.op](world.facts[test.metric]!, limitOf(test, value));
  if ('all' in test) return test.all.every((part) => holds(part, world, value));
  if ('any' in test) return test.any.some((part) => holds(part, world, value));
  if ('at_least' in test) return test.of.filter((part) => holds(part, world, value)).length >= test.at_least;
  if ('founded_before' in test) return holds(world.foundedOn! < test.founded_before ? test.older : test.younger, world, value);
  const score = test.score.reduce((sum, part) => sum + Math.round((Number(part.weight) * WHOLE) / Number(part.scale ?? 1)) * world.facts[part.metric]!, 0);
  return BY_OP[test.op](score, Math.round(Number(test.value) * WHOLE));
}

function classIn({ bands, majority }: SizeSector, world: World, value: number): string {
  if (!majority) return bands.find(({ test }) => holds(test, world, value))?.class ?? 'large';
  const metrics = sizeTestMetrics(bands[0]!.test);
  const each = metrics.map((metric) => bands.find(({ test }) => 'all' in test && test.all.every((leaf) => !('metric' in leaf) || leaf.metric !== metric || holds(leaf, world, value)))?.class ?? 'large');
  const most = each.find((size) => each.filter((other) => other === size).length >= majority.least);
  return most ?? each[metrics.indexOf(majority.tieBreak[0]!)]!;
}

interface Trials {
  readonly values: ReadonlyMap<Metric, readonly number[]>;
  readonly foundings: readonly (string | undefined)[];
}

/** The class by brute force: every value that an absent fact could have is tried; more than one answer is unknown. */
function oracle(sector: SizeSector, { facts, foundedOn }: World, trials: Trials, value: number): string {
  const foundings = foundedOn === undefined ? trials.foundings.filter((day) => day !== undefined) : [foundedOn];
  let worlds: World[] = (foundings.length === 0 ? [undefined] : foundings).map((day) => ({ facts, foundedOn: day }));
  for (const [metric, values] of trials.values) {
    if (facts[metric] === undefined) worlds = worlds.flatMap((world) => values.map((each) => ({ ...world, facts: { ...world.facts, [metric]: each } })));
  }
  const answers = new Set(worlds.map((world) => classIn(sector, world, value)));
  return answers.size === 1 ? [...answers].join() : 'unknown';
}

/** Every limit with its neighbours; for a score, the last metric's values that make it exactly the limit. */
function trialsOf(sector: SizeSector, value: number): Trials {
  const values = new Map<Metric, number[]>();
  const foundings = new Set<string | undefined>([undefined]);
  const around = (metric: Metric, limit: number): void => void values.set(metric, [...(values.get(metric) ?? [0, 1e14]), limit - 1, limit, limit + 1]);
  const visit = (test: SizeTest): void => {
    if ('metric' in test) around(test.metric, limitOf(test, value));
    else if ('all' in test) test.all.forEach(visit);
    else if ('any' in test) test.any.forEach(visit);
    else if ('at_least' in test) test.of.forEach(visit);
    else if ('founded_before' in test) {
      const day = Date.parse(`${test.founded_before}T00:00:00Z`);
      for (const shift of [-1, 0, 1]) foundings.add(new Date(day + shift * 86_400_000).toISOString().slice(0, 10));
      [test.older, test.younger].forEach(visit);
    } else {
      const [first, last] = [test.score[0]!, test.score[1]!];
      expect(test.score).toHaveLength(2);
      for (let count = 0, found = 0; found < 2; count++) {
        const rest = ((Number(test.value) * 10 - Number(first.weight) * 10 * count) * Number(last.scale ?? 1)) / (Number(last.weight) * 10);
        if (!Number.isInteger(rest)) continue;
        found++;
        values.set(first.metric, [...(values.get(first.metric) ?? [0, 1e14]), count]);
        around(last.metric, rest);
      }
    }
  };
  sector.bands.forEach(({ test }) => visit(test));
  return { values: new Map([...values].map(([metric, each]) => [metric, [...new Set(each)].filter((number) => number >= 0)])), foundings: [...foundings] };
}

const cases: readonly Case[] = Object.values(economies).flatMap((rules) =>
  rules.sizeDefinitions.flatMap((definition) => definition.sectors.map((sector) => ({ rules, definition, sector }))),
);

describe('the limits of every definition', () => {
  it('cover every economy and every form of condition', () => {
    expect(new Set(cases.map(({ rules }) => rules.economy)).size).toBe(Object.values(economies).filter(({ kind }) => kind === 'economy').length);
    const forms = new Set(cases.flatMap(({ sector }) => sector.bands.flatMap(({ test }) => Object.keys(test))));
    expect([...forms]).toEqual(expect.arrayContaining(['metric', 'all', 'any', 'at_least', 'score', 'founded_before']));
    expect(cases.some(({ sector }) => sector.majority !== undefined)).toBe(true);
  });

  it.each(cases.map((each) => [each.definition.id, each.sector.sector, each] as const))('hold at, below and above: %s, %s', (_id, _sector, each) => {
    const { definition, rules, sector } = each;
    const value = unitValue(each);
    const trials = trialsOf(sector, value);
    let worlds: World[] = trials.foundings.map((foundedOn) => ({ facts: {}, foundedOn }));
    for (const [metric, values] of trials.values) {
      worlds = worlds.flatMap((world) => [world, ...values.map((number) => ({ ...world, facts: { ...world.facts, [metric]: number } }))]);
    }
    expect(worlds.length).toBeGreaterThan(3);
    const wrong = worlds
      .map((world) => ({
        world,
        expected: oracle(sector, world, trials, value),
        actual: sizeClass(firm(world, each), definition, rules, ASOF).class,
      }))
      .filter(({ expected, actual }) => expected !== actual);
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

describe('worked examples', () => {
  it.each([
    ['TH', 'manufacturing', { employees: 4, annual_turnover: 2_000_000 }, 'small'],
    ['MY', 'manufacturing', { employees: 10, annual_turnover: 250_000 }, 'micro'],
    ['VN', 'industry', { employees: 9, annual_turnover: 4_000_000_000, total_capital: 2_000_000_000 }, 'micro'],
    ['MX', 'services', { employees: 20, annual_turnover: 50_000_000 }, 'small'],
    ['EU', 'all', { employees: 9, annual_turnover: 3_000_000, balance_sheet_total: 1_000_000 }, 'micro'],
    ['CN', 'industry', { employees: 25, annual_turnover: 1_000_000 }, 'micro'],
    ['IN', 'all', { plant_machinery_investment: 20_000_000, annual_turnover: 200_000_000 }, 'small'],
    ['CL', 'all', { annual_turnover: 24_000 * 39_727.96 }, 'small'],
    ['SG', 'all', { local_shareholding_pct: 50, group_annual_turnover: 200_000_000, group_employees: 150 }, 'sme'],
    ['RU', 'all', { employees: 50, annual_turnover: 900_000_000 }, 'medium'],
    ['TH', 'manufacturing', { employees: 4 }, 'unknown'],
    ['CO', 'services', { annual_turnover: 32_988 * 49_799 }, 'micro'],
    ['CO', 'any other', { annual_turnover: 32_988 * 49_799 }, 'small'],
    ['TW', 'all', { employees: 250, paid_up_capital: 50_000_000 }, 'sme'],
  ] as const)('%s, %s, %j is %s', (economy, name, facts, expected) => {
    const rules = economies[economy]!;
    const definition = rules.sizeDefinitions.find(({ purposes, validUntil }) => purposes.includes('procurement') && validUntil === undefined)!;
    const sector = definition.sectors.find((candidate) => candidate.sector.toLowerCase().includes(name))!;
    expect(sizeClass(firm({ facts }, { rules, definition, sector }), definition, rules, ASOF).class).toBe(expected);
  });

  it('counts in the unit of the law itself where the firm declares so', () => {
    const rules = economies['CL']!;
    const [definition] = rules.sizeDefinitions;
    const figures = [{ metric: 'annual_turnover' as const, value: parseDecimal('24000')!, currency: 'CLF', year: 2019 }];
    const business = { ...firm({ facts: {} }, { rules, definition: definition!, sector: definition!.sectors[0]! }), figures };
    expect(sizeClass(business, definition!, rules, ASOF).class).toBe('small');
  });
});
