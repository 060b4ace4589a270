import type { Criterion } from '@app/domain';
import type { LengthNorm } from './features/impact.js';
import { stableHash } from './stable-hash.js';

/** Every number that decides a fit. Changing one changes the hash that is stored with each match. Parts are 0 to 1. */
export interface FitWeights {
  /** How texts become terms. Raised when words are cut otherwise or stop words change: stored terms are then made anew. */
  readonly termsVersion: number;
  /** Most points a criterion can give: integers, not negative, 100 in all. */
  readonly max: Readonly<Record<Criterion, number>>;
  /** Points for words, category and likeness below which nothing is kept, however well the rest fits: the trade is another. */
  readonly leastTrade: number;
  readonly words: {
    /** What a field's repeats weigh, and how its length tempers them. */
    readonly fields: Readonly<Record<'past' | 'description' | 'labels', LengthNorm & { readonly weight: number }>>;
    /** The frequency at which a word says half of all that it can say of a firm. */
    readonly saturation: number;
    /** Weights of the tender's own fields. */
    readonly title: number;
    readonly description: number;
    readonly label: number;
    /** The share from which more counts by its logarithm: the smaller, the more the first words count. Above 0. */
    readonly knee: number;
  };
  readonly category: {
    readonly saturation: number;
    /** What declaring a code is worth in past contracts with it, and what the registered activity is. */
    readonly declared: number;
    readonly activity: number;
    /** Part for codes that meet only through the division crosswalk; at most one half. */
    readonly crossScheme: number;
    /** Part of the words' strength that stands in where codes cannot be compared. */
    readonly standIn: number;
  };
  readonly past: {
    readonly text: LengthNorm;
    readonly saturation: number;
    /** The nth most alike contract counts with n to the minus this. */
    readonly decay: number;
    /** Of a contract that names codes, the part of its likeness that they may make up. */
    readonly codes: number;
    /** For a firm without past contracts: what it is given for certain, and what more by its codes and by its words. */
    readonly newcomer: { readonly base: number; readonly category: number; readonly words: number };
  };
  readonly place: {
    readonly wholeEconomy: number;
    readonly inside: number;
    readonly insideEconomy: number;
    readonly served: 1;
    /** Nearness of a region all of whose firms also work here. */
    readonly near: number;
    readonly elsewhere: number;
    /** Least part of the points for a region that the firm declares to serve, however many others it serves. */
    readonly declared: number;
    readonly unsaid: number;
    readonly unsaidAbroad: number;
  };
  readonly value: {
    /** Past contracts as which the market's mean counts beside the firm's own. */
    readonly prior: number;
    /** Variance of a firm's values about its own middle, as a part of the market's. */
    readonly spread: number;
    /** Natural logarithms of the odds that give nothing, and that give all. */
    readonly lowest: number;
    readonly highest: number;
    /** ln standard deviation taken where no market is known. */
    readonly deviation: number;
    readonly unknown: number;
    /** Part for a contract within the stated limit of a firm whose past says nothing. */
    readonly within: number;
    /** How many times the stated limit is beyond hope: the points fade to 0 by the logarithm. */
    readonly beyond: number;
  };
  readonly record: {
    /** Part of the points for the kind of work; the rest is for how lately the firm did any. */
    readonly kind: number;
    readonly kindUnknown: number;
    /** Days since the last contract that leave 1/e. */
    readonly fadeDays: number;
    /** Least part for a known last contract: how far the fading goes was learned from less than a year. */
    readonly longAgo: number;
    readonly lastUnknown: number;
  };
  readonly time: {
    /** Days that a firm needs to prepare a bid, unless it states its own. */
    readonly preparationDays: number;
    readonly unknown: number;
  };
}

/** The weights in use. Points fitted to the awards of two markets by the method of `npm run evaluate:tune`, then rounded; docs/rules/fit.md says how. */
export const FIT_WEIGHTS: FitWeights = {
  termsVersion: 2,
  max: { category: 20, words: 24, past: 18, place: 14, value: 8, record: 13, time: 3 },
  leastTrade: 12,
  words: {
    fields: {
      past: { weight: 1, temper: 0.5, usual: 150 },
      description: { weight: 2, temper: 0.5, usual: 60 },
      labels: { weight: 2, temper: 0.5, usual: 25 },
    },
    saturation: 1.5,
    title: 1,
    description: 1,
    label: 0.5,
    knee: 0.05,
  },
  category: { saturation: 1, declared: 1, activity: 0.1, crossScheme: 0.3, standIn: 0.5 },
  past: { text: { temper: 0.9, usual: 25 }, saturation: 1.2, decay: 1.5, codes: 0.25, newcomer: { base: 0.1, category: 0.4, words: 0.4 } },
  place: { served: 1, wholeEconomy: 0.5, inside: 0.8, insideEconomy: 0.5, near: 0.2, elsewhere: 0.01, declared: 0.6, unsaid: 0.65, unsaidAbroad: 0.2 },
  value: { prior: 3, spread: 0.45, lowest: -4, highest: 2, deviation: 1.8, unknown: 0.667, within: 0.75, beyond: 10 },
  record: { kind: 0.36, kindUnknown: 0.85, fadeDays: 180, longAgo: 0.3, lastUnknown: 0.6 },
  time: { preparationDays: 14, unknown: 0.7 },
};

/** Names a table of weights: equal tables have equal hashes, in whatever order their keys stand. */
export function weightsHash(weights: FitWeights): string {
  return stableHash(canonical(weights));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
