import type { BidTarget, EconomyCode, IsoInstant, Money } from '@app/domain';
import type { FitContext } from '../context.js';
import { codeInformation, informationOf } from '../fit-statistics.js';
import type { FitStatistics, MarketValues } from '../fit-statistics.js';
import { tokenise } from '../text/tokenise.js';
import { codeTerm } from './code-path.js';
import type { CodePath } from './code-path.js';
import { distinctCodes, labelsOf } from './firm-features.js';
import { nearRegions } from './near-regions.js';
import type { NearRegions } from './near-regions.js';

/** A word of the tender with its part of what the tender says, in whole numbers. */
export interface TargetWord {
  readonly term: string;
  readonly spelling: string;
  readonly weight: number;
}

/** All that a fit asks of a bid target, prepared once per version of the tender, statistics and weights. */
export interface TargetFeatures {
  readonly tenderId: string;
  readonly lotId: string;
  readonly version: number;
  /** Heaviest first, then by term; at most 256, weights of 1 and more, about 65,536 in all. */
  readonly words: readonly TargetWord[];
  readonly wordsTotal: number;
  /** The main code first, none twice. */
  readonly codePaths: readonly CodePath[];
  /** Code terms with what they tell, in whole numbers, about 65,536 in all. Sorted by term. */
  readonly codes: readonly { readonly term: string; readonly weight: number }[];
  readonly codesTotal: number;
  readonly schemes: ReadonlySet<string>;
  readonly divisions: ReadonlySet<string>;
  readonly economy: EconomyCode;
  readonly deliveryRegions: readonly string[];
  /** How near each region is to each place of delivery. */
  readonly near: readonly NearRegions[];
  /** goods, services or works, or the publisher's own word for it. */
  readonly kind?: string;
  /** Absent where it is hidden: points would give it away. */
  readonly value?: Money;
  /** What firms usually do in the value's currency; absent where too few are known. */
  readonly market?: MarketValues;
  readonly deadline: IsoInstant;
}

/** Codes read of one target. */
export const MAX_TARGET_CODES = 20;
/** Distinct terms read of a title, of a description and of the names of codes, and kept of all. */
export const MAX_TITLE_TERMS = 96;
export const MAX_DESCRIPTION_TERMS_OF_TARGET = 400;
export const MAX_TARGET_TERMS = 256;
const MAX_LABEL_TERMS = 80;
const MAX_NAME_TERMS = 20;
/** What the weights of all words, or of all codes, add up to but for rounding. */
const WEIGHT_SCALE = 65_536;
/** Firms whose values make a market: with fewer, only the firm itself is looked at. */
const ENOUGH_VALUES = 30;

/** Prepares a bid target. Depends on nothing but its arguments. */
export function targetFeatures(target: BidTarget, context: FitContext): TargetFeatures {
  const { tender } = target;
  const codePaths = distinctCodes(target.classifications, context, MAX_TARGET_CODES);
  const words = wordsOf(target, codePaths, context);
  const codes = codesOf(codePaths, context.statistics);
  const economy = tender.economy.toUpperCase();
  const deliveryRegions = [...new Set(target.deliveryRegions.map((region) => region.toUpperCase()))];
  const value = tender.valueVisibility === 'public' ? target.value : undefined;
  const market = value && context.statistics.values.get(value.currency);
  return {
    tenderId: tender.id,
    lotId: target.lotId ?? '',
    version: tender.version,
    words,
    wordsTotal: total(words),
    codePaths,
    codes,
    codesTotal: total(codes),
    schemes: new Set(codePaths.map(({ scheme }) => scheme)),
    divisions: new Set(codePaths.flatMap(({ divisions }) => divisions)),
    economy,
    deliveryRegions,
    near: deliveryRegions.map((region) => nearRegions(region, context)),
    kind: tender.mainProcurementCategory,
    value,
    market: market && market.firms >= ENOUGH_VALUES && market.deviation > 0 ? market : undefined,
    // An unknown deadline is neither near nor far.
    deadline: tender.tenderPeriod.endDate ?? '',
  };
}

/** A word weighs what it tells, times 1 + ln of its repeats in each field: title and description in full, names of codes by half. */
function wordsOf(target: BidTarget, codePaths: readonly CodePath[], context: FitContext): readonly TargetWord[] {
  const { statistics, weights } = context;
  const names = buyerNames(target, statistics);
  const labels = codePaths.map((code) => labelsInTarget(code, context)).join('\n');
  const fields: readonly (readonly [text: string, limit: number, weight: number])[] = [
    [target.title, MAX_TITLE_TERMS, weights.words.title],
    [target.description, MAX_DESCRIPTION_TERMS_OF_TARGET, weights.words.description],
    [labels, MAX_LABEL_TERMS, weights.words.label],
  ];
  const found = new Map<string, { spelling: string; tells: number }>();
  for (const [text, limit, weight] of fields) {
    for (const { term, spelling, count } of tokenise(text, limit).tokens) {
      if (names.has(term)) continue;
      const known = found.get(term) ?? { spelling, tells: 0 };
      found.set(term, { spelling: known.spelling, tells: known.tells + weight * (1 + Math.log(count)) * informationOf(term, statistics) });
    }
  }
  const heaviest = [...found].sort(([a, { tells: x }], [b, { tells: y }]) => y - x || (a < b ? -1 : 1)).slice(0, MAX_TARGET_TERMS);
  const all = heaviest.reduce((sum, [, { tells }]) => sum + tells, 0);
  return heaviest.map(([term, { spelling, tells }]) => ({ term, spelling, weight: scaled(tells, all) }));
}

/** The publisher's own name of a code; where it gave none, the code list's English one. */
function labelsInTarget(code: CodePath, context: FitContext): string {
  return code.label ?? labelsOf(code, context)[0] ?? '';
}

/** Words of the buyer's name that no text of the corpus has: names of people and places, which say nothing of the work. */
function buyerNames(target: BidTarget, statistics: FitStatistics): ReadonlySet<string> {
  if (statistics.documents === 0) return new Set();
  const { tokens } = tokenise(target.tender.buyerName, MAX_NAME_TERMS);
  return new Set(tokens.map(({ term }) => term).filter((term) => !statistics.documentFrequency.has(term)));
}

function codesOf(codePaths: readonly CodePath[], statistics: FitStatistics): TargetFeatures['codes'] {
  const terms = [...new Set(codePaths.flatMap(({ scheme, path }) => path.map((code) => codeTerm(scheme, code))))].sort();
  const told = terms.map((term) => ({ term, tells: codeInformation(term, statistics) }));
  const all = told.reduce((sum, { tells }) => sum + tells, 0);
  return told.map(({ term, tells }) => ({ term, weight: scaled(tells, all) }));
}

function scaled(tells: number, all: number): number {
  return Math.max(1, Math.round((WEIGHT_SCALE * tells) / all));
}

function total(weighed: readonly { readonly weight: number }[]): number {
  return weighed.reduce((sum, { weight }) => sum + weight, 0);
}

