import type { Business, Classification, EconomyCode, Money } from '@app/domain';
import type { FitContext } from '../context.js';
import { informationOf } from '../text/text-statistics.js';
import { tokenise } from '../text/tokenise.js';
import { codePath } from './code-path.js';
import type { CodePath } from './code-path.js';

/** All that a fit asks of a firm, prepared once per version of its profile, statistics and weights. */
export interface FirmFeatures {
  readonly businessId: string;
  readonly version: number;
  /** What the firm says it does, then what it has capacity for, then what it has done; no code twice. */
  readonly codes: readonly CodePath[];
  readonly activity?: CodePath;
  /** Terms of at least the least information that counts. */
  readonly words: ReadonlySet<string>;
  readonly economy: EconomyCode;
  readonly regions: readonly string[];
  readonly maxContractValue?: Money;
  /** The firm's own part of its largest past contract, by currency. */
  readonly largestPast: readonly Money[];
}

/** Codes read of one firm. */
export const MAX_FIRM_CODES = 60;
/** Distinct terms read of a firm's description, and of the titles of its past contracts. */
export const MAX_DESCRIPTION_TERMS = 300;
export const MAX_PAST_TERMS = 200;
const MAX_LABEL_TERMS = 20;

/** Prepares a firm. Depends on nothing but its arguments. */
export function firmFeatures(business: Business, context: FitContext): FirmFeatures {
  const codes = distinctCodes(
    [
      ...business.classifications,
      ...business.capabilities.map(({ classification }) => classification),
      ...business.pastContracts.flatMap(({ classifications }) => classifications),
    ],
    context,
    MAX_FIRM_CODES,
  );
  return {
    businessId: business.id,
    version: business.version,
    codes,
    activity: business.activity && codePath(business.activity, context.codes),
    words: wordsOf(business, codes, context),
    economy: business.economy.toUpperCase(),
    regions: [...new Set(business.regions.map((region) => region.toUpperCase()))],
    maxContractValue: business.maxContractValue,
    largestPast: largestPast(business),
  };
}

/** The first `limit` codes, prepared, none twice. */
export function distinctCodes(classifications: readonly Classification[], context: FitContext, limit: number): readonly CodePath[] {
  const found = new Map<string, CodePath>();
  for (const classification of classifications) {
    if (found.size >= limit) break;
    const code = codePath(classification, context.codes);
    const key = `${code.scheme} ${code.id}`;
    if (!found.has(key)) found.set(key, code);
  }
  return [...found.values()];
}

function wordsOf(business: Business, codes: readonly CodePath[], { statistics, weights, codes: lists }: FitContext): ReadonlySet<string> {
  const labels = codes.flatMap(({ scheme, id, label }) => [label ?? '', lists.label?.({ scheme, id }, 'es') ?? '']);
  const tokens = [
    ...tokenise(business.description, MAX_DESCRIPTION_TERMS),
    ...tokenise(business.pastContracts.map(({ title }) => title).join('\n'), MAX_PAST_TERMS),
    ...labels.flatMap((label) => tokenise(label, MAX_LABEL_TERMS)),
  ];
  const terms = new Set(tokens.map(({ term }) => term));
  return new Set([...terms].filter((term) => informationOf(term, statistics) >= weights.words.minInformation));
}

function largestPast(business: Business): readonly Money[] {
  const largest = new Map<string, Money>();
  for (const { value, sharePct } of business.pastContracts) {
    if (!value) continue;
    const minor = sharePct === undefined ? value.minor : ownPart(value.minor, Number(sharePct));
    if (minor > (largest.get(value.currency)?.minor ?? 0n)) largest.set(value.currency, { minor, currency: value.currency });
  }
  return [...largest.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** In hundredths of a percent, so that the product stays an integer. */
function ownPart(minor: bigint, sharePct: number): bigint {
  return (minor * BigInt(Math.round(Math.min(Math.max(sharePct, 0), 100) * 100))) / 10_000n;
}
