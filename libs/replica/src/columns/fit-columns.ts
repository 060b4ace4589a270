import { CRITERIA } from '@app/domain';
import { economyOf, type FirmFeatures } from '@app/matching';
import type { Dictionary } from '../dictionary.js';
import type { ColumnGroup, RowWriter } from './column-group.js';

/** Kinds of the dictionary that the fit numbers its strings by. */
export const KIND = { word: 'word', code: 'code', kin: 'kin', region: 'region', economy: 'economy', currency: 'currency', work: 'work', group: 'group' } as const;

/** Names in the kind `kin`: a scheme, or a CPV division that a code belongs to or crosses over to. */
export const schemeKin = (scheme: string): string => `scheme ${scheme}`;
export const divisionKin = (division: string): string => `division ${division}`;

/** A number and its impact in one word. */
const packed = (number: number, impact: number): number => number * 256 + impact;

/**
 * All that the fit asks of a firm, in numbers. Words and codes carry their impact in the low byte; a word that
 * stands only in the title of a past contract has impact 0 and is here to be found by. Parts that are fractions
 * stand as the two halves of their double: what is computed from them is the same to the last bit.
 */
export const fitColumns: ColumnGroup = {
  columns: {
    'fit.economy': 'u32',
    'fit.group': 'u32',
    'fit.words': 'list',
    'fit.codes': 'list',
    'fit.kin': 'list',
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
    row.list('fit.words', wordsOf(features, numbers));
    row.list('fit.codes', sorted([...features.codes].map(([code, impact]) => packed(numbers.of(KIND.code, code), impact))));
    row.list('fit.kin', kinOf(features, numbers));
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

function wordsOf({ words, past }: FirmFeatures, numbers: Dictionary): number[] {
  const all = [...words].map(([word, impact]) => packed(numbers.of(KIND.word, word), impact));
  const only = new Set<string>();
  for (const work of past) for (const word of work.words.keys()) if (!words.has(word)) only.add(word);
  for (const word of only) all.push(packed(numbers.of(KIND.word, word), 0));
  return sorted(all);
}

function kinOf({ schemes, divisions }: FirmFeatures, numbers: Dictionary): number[] {
  return sorted([
    ...[...schemes].map((scheme) => numbers.of(KIND.kin, schemeKin(scheme))),
    ...[...divisions].map((division) => numbers.of(KIND.kin, divisionKin(division))),
  ]);
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

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

function halves(value: number): [number, number] {
  double[0] = value;
  return [words[0] ?? 0, words[1] ?? 0];
}

function sorted(numbers: number[]): number[] {
  return numbers.sort((a, b) => a - b);
}
