import type { BidTarget, EconomyCode, IsoInstant, Money } from '@app/domain';
import type { FitContext } from '../context.js';
import { informationOf } from '../text/text-statistics.js';
import { tokenise } from '../text/tokenise.js';
import type { Token } from '../text/tokenise.js';
import type { CodePath } from './code-path.js';
import { distinctCodes } from './firm-features.js';

/** A word of the tender with its part of what the tender says; the parts of all words add up to 1. */
export interface TargetWord extends Token {
  readonly weight: number;
}

/** All that a fit asks of a bid target, prepared once per version of the tender, statistics and weights. */
export interface TargetFeatures {
  readonly tenderId: string;
  readonly lotId: string;
  readonly version: number;
  /** The main code first, none twice. */
  readonly codes: readonly CodePath[];
  /** Heaviest first, then by term. */
  readonly words: readonly TargetWord[];
  readonly economy: EconomyCode;
  readonly deliveryRegions: readonly string[];
  /** Absent where it is hidden: points would give it away. */
  readonly value?: Money;
  readonly deadline: IsoInstant;
}

/** Codes read of one target. */
export const MAX_TARGET_CODES = 20;
/** Distinct terms read of a title, and of title and description together. */
export const MAX_TITLE_TERMS = 64;
export const MAX_TARGET_TERMS = 256;
const MAX_NAME_TERMS = 20;

/** Prepares a bid target. Depends on nothing but its arguments. */
export function targetFeatures(target: BidTarget, context: FitContext): TargetFeatures {
  const { tender } = target;
  return {
    tenderId: tender.id,
    lotId: target.lotId ?? '',
    version: tender.version,
    codes: distinctCodes(target.classifications, context, MAX_TARGET_CODES),
    words: wordsOf(target, context),
    economy: tender.economy.toUpperCase(),
    deliveryRegions: [...new Set(target.deliveryRegions.map((region) => region.toUpperCase()))],
    value: tender.valueVisibility === 'public' ? target.value : undefined,
    // An unknown deadline is neither near nor far.
    deadline: tender.tenderPeriod.endDate ?? '',
  };
}

/**
 * A word's weight is its part of the title's information and its part of the whole text's, mixed by
 * `weights.words.title`. Dividing each by its own total keeps a long description from drowning the title.
 */
function wordsOf(target: BidTarget, context: FitContext): readonly TargetWord[] {
  const names = buyerNames(target, context);
  const telling = (tokens: readonly Token[]) =>
    tokens
      .map((token) => ({ ...token, information: informationOf(token.term, context.statistics) }))
      .filter(({ term, information }) => information >= context.weights.words.minInformation && !names.has(term));
  const title = telling(tokenise(target.title, MAX_TITLE_TERMS));
  const whole = telling(tokenise(`${target.title}\n${target.description}`, MAX_TARGET_TERMS));
  const inTitle = new Set(title.map(({ term }) => term));
  const titleShare = title.length > 0 ? context.weights.words.title : 0;
  const titleTotal = sum(title);
  const wholeTotal = sum(whole);
  return whole
    .map(({ term, spelling, information }) => ({
      term,
      spelling,
      weight: (inTitle.has(term) ? (titleShare * information) / titleTotal : 0) + ((1 - titleShare) * information) / wholeTotal,
    }))
    .sort(byWeight);
}

/** Words of the buyer's name that no text of the corpus has: names of people and places, which say nothing of the work. */
function buyerNames(target: BidTarget, { statistics }: FitContext): ReadonlySet<string> {
  if (statistics.documents === 0) return new Set();
  const terms = tokenise(target.tender.buyerName, MAX_NAME_TERMS).map(({ term }) => term);
  return new Set(terms.filter((term) => !statistics.documentFrequency.has(term)));
}

function sum(words: readonly { readonly information: number }[]): number {
  return words.reduce((total, { information }) => total + information, 0);
}

function byWeight(a: TargetWord, b: TargetWord): number {
  return b.weight - a.weight || (a.term < b.term ? -1 : 1);
}
