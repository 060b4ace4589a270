import type { IsoDate } from '../common/brand.js';
import { minorDigits } from '../money/currency.js';
import { toScaled, type Decimal } from '../money/decimal.js';
import type { Money } from '../money/money.js';
import type { Agreement, Thresholds, TreatyLevel } from '../rulebook/market-access.js';
import { rulesOf } from '../rulebook/definitions.js';
import { rateOn } from '../rulebook/rates.js';
import type { Confidence, LawSource, Rate, Rulebook } from '../rulebook/rulebook.js';
import type { AccessQuestion, ConvertedThreshold } from './access.js';

/** A threshold that holds for a question, with how sure it is. */
export interface Held {
  readonly threshold: ConvertedThreshold;
  readonly confidence: Confidence;
  readonly source: LawSource;
}

type Span = Pick<Thresholds, 'unit' | 'from' | 'until' | 'levels' | 'confidence'> & { readonly source: LawSource };

/**
 * The threshold of an agreement for this purchase on its day, turned into the currency of its value at the rate that treaties fix for two years.
 * An amount in that currency itself comes first. Undefined where the agreement's is not held for the buyer's level, the category or the day.
 */
export function thresholdFor(agreement: Agreement, { buyer, level, category, value, day }: AccessQuestion, rulebook: Rulebook): Held | undefined {
  if (category === undefined || level === undefined || level === 'development_bank') return undefined;
  const spans = spansOf(agreement, buyer, rulebook).filter(({ from, until }) => from <= day && (until === undefined || day <= until));
  const held = spans.flatMap((span) => {
    const amount = span.levels[level satisfies TreatyLevel]?.[category];
    return amount === undefined ? [] : [heldOf(span, amount, value, day, rulebook)];
  });
  return held.find(({ threshold }) => threshold.converted !== undefined) ?? held[0];
}

function spansOf(agreement: Agreement, buyer: string, rulebook: Rulebook): readonly Span[] {
  const rules = rulesOf(rulebook, buyer);
  if (agreement.thresholdsBy === 'party') return rules?.marketAccess?.thresholds ?? [];
  return agreement.thresholds.filter(({ party }) => party === rules?.economy).map((span) => ({ ...span, source: agreement.source }));
}

function heldOf(span: Span, amount: Decimal, value: Money | undefined, day: IsoDate, rulebook: Rulebook): Held {
  const { unit, from, until, source } = span;
  const rate = value === undefined || value.currency === unit ? undefined : rateOn(rulebook, unit, value.currency, day);
  const converted = value && inCurrency(amount, unit, value.currency, rate);
  const threshold: ConvertedThreshold = {
    amount,
    unit,
    ...(converted === undefined ? {} : { converted }),
    ...(rate === undefined ? {} : { rate: { value: rate.value, from: rate.from, until: rate.until } }),
    from,
    ...(until === undefined ? {} : { until }),
  };
  return { threshold, confidence: rate?.confidence === 'low' || (rate?.confidence === 'medium' && span.confidence === 'high') ? rate.confidence : span.confidence, source };
}

/** Rounded up: a value below the exact threshold is below the rounded one. */
function inCurrency(amount: Decimal, unit: string, currency: string, rate: Rate | undefined): Money | undefined {
  const factor = unit === currency ? ONE : rate && toScaled(rate.value, PLACES);
  const units = toScaled(amount, PLACES);
  if (factor === undefined || units === undefined) return undefined;
  const per = 10n ** BigInt(2 * PLACES - minorDigits(currency));
  return { minor: (units * factor + per - 1n) / per, currency };
}

const PLACES = 12;
const ONE = 10n ** BigInt(PLACES);
