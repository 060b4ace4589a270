import { CRITERIA } from '@app/domain';
import { economyOf, type FirmFeatures } from '@app/matching';
import type { Dictionary } from '../dictionary.js';
import type { ListColumn } from '../segment/segment.js';
import type { ColumnGroup, RowWriter } from './column-group.js';

/** Kinds of the dictionary that the fit numbers its strings by. */
export const KIND = { word: 'word', code: 'code', kin: 'kin', region: 'region', economy: 'economy', currency: 'currency', work: 'work', group: 'group', scheme: 'scheme' } as const;

/** Names in the kind `kin`: a scheme, or a CPV division that a code belongs to or crosses over to. */
export const schemeKin = (scheme: string): string => `scheme ${scheme}`;
export const divisionKin = (division: string): string => `division ${division}`;

/** A number and its impact in one word. */
const packed = (number: number, impact: number): number => number * 256 + impact;

/**
 * All that the fit asks of a firm, in numbers. Words and codes carry their impact in the low byte. Parts that are fractions
 * stand as the two halves of their double: what is computed from them is the same to the last bit.
 */
export const fitColumns: ColumnGroup = {
  columns: {
    'fit.economy': 'u32',
    'fit.group': 'u32',
    'fit.words': 'list',
    'fit.codes': 'list',
    'fit.kin': 'list',
    /** The schemes of its codes, a bit each; those that came late share the last bit. */
    'fit.schemes': 'u8',
    /** A past contract after the other: words, codes, how many of each first. */
    'fit.past': 'list',
    /** A region after the other: number, twice, plus one where it is declared; share. */
    'fit.regions': 'list',
    /** A kind of work after the other: number; share. */
    'fit.kinds': 'list',
    /** A currency after the other: number; contracts; logarithm of the middle. */
    'fit.values': 'list',
    'fit.limitCurrency': 'u32',
    'fit.limit': 'f64',
    /** Milliseconds since 1970; NaN where unknown. */
    'fit.last': 'f64',
    /** Days; NaN where not stated. */
    'fit.preparation': 'f64',
    /** Most points of each criterion, in their order, where the firm has its own; empty where they are everybody's. */
    'fit.max': 'list',
  },
  write(row, { features }, numbers) {
    row.number('fit.economy', numbers.of(KIND.economy, features.economy));
    row.number('fit.group', numbers.of(KIND.group, features.codePaths[0]?.path[0] ?? ''));
    row.list('fit.words', sorted([...features.words].map(([word, impact]) => packed(numbers.of(KIND.word, word), impact))));
    row.list('fit.codes', sorted([...features.codes].map(([code, impact]) => packed(numbers.of(KIND.code, code), impact))));
    row.list('fit.kin', kinOf(features, numbers));
    row.number('fit.schemes', schemesOf(features, numbers));
    row.list('fit.past', pastOf(features, numbers));
    row.list('fit.regions', regionsOf(features, numbers));
    row.list('fit.kinds', [...features.kinds].flatMap(([kind, share]) => [numbers.of(KIND.work, kind), ...halves(share)]));
    row.list('fit.values', features.values.flatMap(({ currency, contracts, logMedian }) => [numbers.of(KIND.currency, currency), contracts, ...halves(logMedian)]));
    row.list('fit.max', features.max ? CRITERIA.map((criterion) => features.max?.[criterion] ?? 0) : []);
    writeLimits(row, features, numbers);
  },
};

function writeLimits(row: RowWriter, { maxContractValue, lastCompletedOn, preparationDays }: FirmFeatures, numbers: Dictionary): void {
  if (maxContractValue && maxContractValue.minor > 0n) {
    row.number('fit.limitCurrency', numbers.of(KIND.currency, maxContractValue.currency));
    row.number('fit.limit', Number(maxContractValue.minor));
  }
  row.number('fit.last', lastCompletedOn === undefined ? Number.NaN : Date.parse(lastCompletedOn));
  row.number('fit.preparation', preparationDays ?? Number.NaN);
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

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

function halves(value: number): [number, number] {
  double[0] = value;
  return [words[0] ?? 0, words[1] ?? 0];
}

function sorted(numbers: number[]): number[] {
  return numbers.sort((a, b) => a - b);
}
