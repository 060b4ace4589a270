import type { Criterion } from '@app/domain';
import { stableHash } from './stable-hash.js';

/** Likeness of two codes of one scheme whose deepest common code has `digits` digits; 0 to 1. */
export interface CommonDepth {
  readonly digits: number;
  /** One of the two codes is the common one: a broad code that claims all beneath it. */
  readonly lineal: number;
  /** The two codes part below the common one. */
  readonly siblings: number;
}

/** Every number that decides a fit. Changing one changes the hash that is stored with each match. */
export interface FitWeights {
  /** How texts become terms. Raised when stems or stop words change: stored terms are then made anew. */
  readonly termsVersion: number;
  /** Most points a criterion can give: integers, not negative, 100 in all. */
  readonly max: Readonly<Record<Criterion, number>>;
  readonly category: {
    /** By scheme, shallowest first. A scheme that is not listed is flat: the same code or nothing. */
    readonly depths: Readonly<Record<string, readonly CommonDepth[]>>;
    /** Likeness of codes that meet only through the division crosswalk; at most one half. */
    readonly crossScheme: number;
    /** The firm's registered activity says little of what it offers: its likeness is cut at this. */
    readonly activity: number;
    /** Part of the best single likeness that counts however many other codes the tender has. */
    readonly bestShare: number;
    /** Part of the points that shared words may stand in for where codes cannot be compared; not above `bestShare`. */
    readonly standIn: number;
  };
  readonly words: {
    /** Information, 0 to 1, below which a word gives neither points nor a retrieval term. */
    readonly minInformation: number;
    /** Weight of the title's share against the whole description's, 0 to 1. */
    readonly title: number;
    /** Share of the tender's information at which about half of the points are given. */
    readonly half: number;
    /** A single shared word gives at most this part, unless it carries `loneShare` of the tender. */
    readonly loneMax: number;
    readonly loneShare: number;
  };
  /** Parts of the place's points, 0 to 1. */
  readonly place: {
    readonly served: number;
    readonly wholeEconomy: number;
    readonly inside: number;
    readonly insideEconomy: number;
    readonly elsewhere: number;
    readonly unsaid: number;
    readonly unsaidAbroad: number;
  };
  readonly value: {
    /** Part given where nothing can be compared, 0 to 1. */
    readonly unknown: number;
    /** A firm without a stated limit is taken to reach this many times its largest past contract. */
    readonly reachOfPast: number;
    /** How many times the reach is beyond hope: the points fade to 0 by the logarithm. */
    readonly beyond: number;
  };
  /** Part given from so many days before the deadline, most days first. Past deadlines give 0. */
  readonly time: readonly { readonly days: number; readonly part: number }[];
  /** Part given where the deadline cannot be read. */
  readonly timeUnknown: number;
}

/**
 * The weights in use. Chosen by hand so that three sentences hold: a firm with nothing of the trade in
 * common stays below the alert score of 35 (place, value and time give 30 together); a firm that shares
 * only a CPV division stays below it too; the same trade, said in codes or only in words, in the same
 * region is above it even where the value is unknown.
 */
export const FIT_WEIGHTS: FitWeights = {
  termsVersion: 1,
  max: { category: 40, words: 30, place: 15, value: 10, time: 5 },
  category: {
    depths: {
      CPV: [
        { digits: 2, lineal: 0.2, siblings: 0.1 },
        { digits: 3, lineal: 0.4, siblings: 0.25 },
        { digits: 4, lineal: 0.65, siblings: 0.5 },
        { digits: 5, lineal: 0.8, siblings: 0.7 },
        { digits: 6, lineal: 0.9, siblings: 0.8 },
        { digits: 7, lineal: 0.95, siblings: 0.85 },
      ],
      UNSPSC: [
        { digits: 2, lineal: 0.2, siblings: 0.1 },
        { digits: 4, lineal: 0.5, siblings: 0.35 },
        { digits: 6, lineal: 0.8, siblings: 0.65 },
      ],
      ISIC4: [
        { digits: 2, lineal: 0.2, siblings: 0.1 },
        { digits: 3, lineal: 0.5, siblings: 0.35 },
      ],
    },
    crossScheme: 0.1,
    activity: 0.05,
    bestShare: 0.5,
    standIn: 0.5,
  },
  words: { minInformation: 0.25, title: 0.5, half: 0.15, loneMax: 0.08, loneShare: 0.4 },
  place: { served: 1, wholeEconomy: 0.87, inside: 0.8, insideEconomy: 0.67, elsewhere: 0.33, unsaid: 0.5, unsaidAbroad: 0.2 },
  value: { unknown: 0.5, reachOfPast: 3, beyond: 10 },
  time: [
    { days: 14, part: 1 },
    { days: 7, part: 0.8 },
    { days: 3, part: 0.6 },
    { days: 0, part: 0.2 },
  ],
  timeUnknown: 0.5,
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
