import { CRITERIA } from '@app/domain';
import { economyOf, type FirmFeatures } from '@app/matching';
import type { Dictionary } from '../dictionary.js';
import type { ListColumn } from '../segment/segment.js';
import type { ColumnGroup } from './column-group.js';
import { cardOf, halves, type CardParts } from './firm-card.js';

/** Kinds of the dictionary that the fit numbers its strings by. */
export const KIND = { word: 'word', code: 'code', kin: 'kin', region: 'region', economy: 'economy', currency: 'currency', work: 'work', group: 'group', scheme: 'scheme' } as const;

/** Names in the kind `kin`: a scheme, or a CPV division that a code belongs to or crosses over to. */
export const schemeKin = (scheme: string): string => `scheme ${scheme}`;
export const divisionKin = (division: string): string => `division ${division}`;

/** A number and its impact in one word. */
const packed = (number: number, impact: number): number => number * 256 + impact;

/**
 * All that the fit asks of a firm, in numbers. Words and codes carry their impact in the low byte.
 */
export const fitColumns: ColumnGroup = {
  columns: {
    'fit.economy': 'u32',
    'fit.group': 'u32',
    'fit.words': 'list',
    'fit.codes': 'list',
    /** The schemes of its codes, a bit each; those that came late share the last bit. */
    'fit.schemes': 'u8',
    /** A past contract after the other: words, codes, how many of each first. */
    'fit.past': 'list',
    /** All else that the score asks ([`cardOf`](./firm-card.ts)). */
    'fit.card': 'list',
  },
  write(row, { features }, numbers) {
    row.number('fit.economy', numbers.of(KIND.economy, features.economy));
    row.number('fit.group', numbers.of(KIND.group, features.codePaths[0]?.path[0] ?? ''));
    row.list('fit.words', sorted([...features.words].map(([word, impact]) => packed(numbers.of(KIND.word, word), impact))));
    row.list('fit.codes', sorted([...features.codes].map(([code, impact]) => packed(numbers.of(KIND.code, code), impact))));
    row.number('fit.schemes', schemesOf(features, numbers));
    row.list('fit.past', pastOf(features, numbers));
    row.list('fit.card', cardOf(partsOf(features, numbers)));
  },
};

function partsOf(features: FirmFeatures, numbers: Dictionary): CardParts {
  const { lastCompletedOn, maxContractValue, preparationDays, max } = features;
  return {
    kin: kinOf(features, numbers),
    regions: regionsOf(features, numbers),
    kinds: [...features.kinds].flatMap(([kind, share]) => [numbers.of(KIND.work, kind), ...halves(share)]),
    values: features.values.flatMap(({ currency, contracts, logMedian }) => [numbers.of(KIND.currency, currency), contracts, ...halves(logMedian)]),
    last: lastCompletedOn === undefined ? undefined : Date.parse(lastCompletedOn),
    limit: maxContractValue && maxContractValue.minor > 0n ? { currency: numbers.of(KIND.currency, maxContractValue.currency), minor: Number(maxContractValue.minor) } : undefined,
    preparationDays,
    max: max && CRITERIA.map((criterion) => max[criterion]),
  };
}

function kinOf({ schemes, divisions }: FirmFeatures, numbers: Dictionary): number[] {
  return sorted([
    ...[...schemes].map((scheme) => numbers.of(KIND.kin, schemeKin(scheme))),
    ...[...divisions].map((division) => numbers.of(KIND.kin, divisionKin(division))),
  ]);
}

/** The bit of a scheme by its number. */
export const schemeBit = (number: number): number => 1 << Math.min(number - 1, SHARED_BIT);
/** The bit that says only that some late scheme is there. */
export const SHARED_BIT = 7;

function schemesOf({ schemes }: FirmFeatures, numbers: Dictionary): number {
  let bits = 0;
  for (const scheme of schemes) bits |= schemeBit(numbers.of(KIND.scheme, scheme));
  return bits;
}

function pastOf({ past }: FirmFeatures, numbers: Dictionary): number[] {
  const list: number[] = [];
  for (const { words, codes } of past) {
    list.push(words.size, codes.size);
    for (const [word, impact] of words) list.push(packed(numbers.of(KIND.word, word), impact));
    for (const code of codes) list.push(numbers.of(KIND.code, code));
  }
  return list;
}

function regionsOf({ regions, declaredRegions }: FirmFeatures, numbers: Dictionary): number[] {
  const declared = new Set(declaredRegions);
  return regions.flatMap(({ region, share }) => {
    // The economy is numbered with it, so that a query finds all regions of one.
    numbers.of(`${KIND.region} ${economyOf(region)}`, region);
    return [2 * numbers.of(KIND.region, region) + (declared.has(region) ? 1 : 0), ...halves(share)];
  });
}

/**
 * The words of a row's past contracts, each once, with the most that it says of any of them: no contract is nearer to a target than the sum
 * of these.
 */
export function pastWordsOf({ at, values }: ListColumn, row: number, into: number[]): void {
  for (let i = at[row] ?? 0, end = at[row + 1] ?? 0; i < end; ) {
    const codesAt = i + 2 + (values[i] ?? 0);
    const next = codesAt + (values[i + 1] ?? 0);
    for (let n = i + 2; n < codesAt; n += 1) into.push(values[n] ?? 0);
    i = next;
  }
  sorted(into);
  let kept = 0;
  // Of a number that comes several times the last has the greatest impact.
  for (let n = 0; n < into.length; n += 1) if (n + 1 === into.length || (into[n + 1] ?? 0) >>> 8 !== (into[n] ?? 0) >>> 8) into[kept++] = into[n] ?? 0;
  into.length = kept;
}

function sorted(numbers: number[]): number[] {
  return numbers.sort((a, b) => a - b);
}
