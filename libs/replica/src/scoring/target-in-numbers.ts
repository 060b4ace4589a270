import { economyOf, relate, type FitWeights, type TargetFeatures } from '@app/matching';
import { divisionKin, KIND, schemeBit, schemeKin, SHARED_BIT } from '../columns/fit-columns.js';
import type { Dictionary } from '../dictionary.js';

/** Numbers with whole weights. */
export interface Weighed {
  readonly numbers: Uint32Array;
  readonly weights: Float64Array;
  /** Of all, also of those that no firm has. */
  readonly total: number;
}

/** Regions with what a firm that works there is given for one place of delivery. Regions that are not listed give nothing. */
export interface NearInNumbers {
  readonly regions: Uint32Array;
  readonly parts: Float64Array;
  readonly served: Uint8Array;
}

/** A target as the kernels compare it: everything that the fit asks of it, in the numbers of the dictionary. */
export interface TargetInNumbers {
  readonly words: Weighed;
  readonly codes: Weighed;
  readonly schemes: Uint32Array;
  readonly divisions: Uint32Array;
  /** Bits of `fit.schemes` of which any says for certain that the firm names a scheme of the target's. */
  readonly schemeBits: number;
  readonly near: readonly NearInNumbers[];
  /** Economies in which a firm is at home, and all their regions. */
  readonly homeEconomies: Uint32Array;
  readonly homeRegions: Uint32Array;
  /** Number of the kind of work; 0 where the tender does not say, -1 where no firm has done any. */
  readonly kind: number;
  readonly value?: { readonly currency: number; readonly minor: number; readonly mean?: number; readonly deviation?: number };
  readonly deadline: number;
  readonly asOf: number;
  readonly weights: FitWeights;
}

/** @param asOf the instant from which days are counted, as for `fit` */
export function targetInNumbers(target: TargetFeatures, asOf: string, weights: FitWeights, numbers: Dictionary): TargetInNumbers {
  const home = target.deliveryRegions.length === 0 ? [target.economy] : [...new Set(target.deliveryRegions.map(economyOf))];
  return {
    words: weighed(target.words, target.wordsTotal, KIND.word, numbers),
    codes: weighed(target.codes, target.codesTotal, KIND.code, numbers),
    schemes: found([...target.schemes].map((scheme) => numbers.find(KIND.kin, schemeKin(scheme)))),
    divisions: found([...target.divisions].map((division) => numbers.find(KIND.kin, divisionKin(division)))),
    schemeBits: [...target.schemes].reduce((bits, scheme) => bits | ownBit(numbers.find(KIND.scheme, scheme)), 0),
    near: target.near.map((place) => nearInNumbers(place, weights, numbers)),
    homeEconomies: found(home.map((economy) => numbers.find(KIND.economy, economy))),
    homeRegions: Uint32Array.from(home.flatMap((economy) => regionsOf(economy, numbers).map(([, number]) => number))),
    kind: target.kind === undefined ? 0 : (numbers.find(KIND.work, target.kind) ?? -1),
    value: valueInNumbers(target, numbers),
    deadline: Date.parse(target.deadline),
    asOf: Date.parse(asOf),
    weights,
  };
}

/** The bit of a scheme that has one of its own. */
function ownBit(number: number | undefined): number {
  const bit = number === undefined ? 0 : schemeBit(number);
  return bit === 1 << SHARED_BIT ? 0 : bit;
}

function weighed(terms: readonly { readonly term: string; readonly weight: number }[], total: number, kind: string, numbers: Dictionary): Weighed {
  const known = terms.flatMap(({ term, weight }) => {
    const number = numbers.find(kind, term);
    return number === undefined ? [] : [{ number, weight }];
  });
  return { numbers: Uint32Array.from(known, ({ number }) => number), weights: Float64Array.from(known, ({ weight }) => weight), total };
}

function nearInNumbers(place: TargetFeatures['near'][number], weights: FitWeights, numbers: Dictionary): NearInNumbers {
  const known = regionsOf(economyOf(place.region), numbers).map(([region, number]) => ({ number, ...relate(place, region, weights.place) }));
  return {
    regions: Uint32Array.from(known, ({ number }) => number),
    parts: Float64Array.from(known, ({ part }) => part),
    served: Uint8Array.from(known, ({ relation }) => (relation === 'served' ? 1 : 0)),
  };
}

/** The regions of an economy that some firm works in. */
function regionsOf(economy: string, numbers: Dictionary): (readonly [string, number])[] {
  return [...numbers.entries(`${KIND.region} ${economy}`)].map(([region]) => [region, numbers.of(KIND.region, region)] as const);
}

function valueInNumbers({ value, market }: TargetFeatures, numbers: Dictionary): TargetInNumbers['value'] {
  if (value === undefined || value.minor <= 0n) return undefined;
  return { currency: numbers.find(KIND.currency, value.currency) ?? 0, minor: Number(value.minor), mean: market?.mean, deviation: market?.deviation };
}

function found(numbers: readonly (number | undefined)[]): Uint32Array {
  return Uint32Array.from(numbers.filter((number) => number !== undefined));
}
