import type { IsoDate } from '../common/brand.js';
import { minorDigits } from '../money/currency.js';
import { toScaled } from '../money/decimal.js';
import { rateOn } from '../rulebook/rates.js';
import type { Rulebook } from '../rulebook/rulebook.js';

/** An amount as an integer count of 10^-scale of its currency. */
export interface Amount {
  readonly units: bigint;
  readonly scale: number;
  readonly currency: string;
}

/**
 * The amount in minor units of another currency, rounded down, at the rate of the day (either way round); undefined where no rate
 * is held, or one of low confidence, for none is assumed.
 */
export function inCurrency({ units, scale, currency }: Amount, to: string, day: IsoDate, rulebook: Rulebook): bigint | undefined {
  const there = rateOn(rulebook, currency, to, day);
  const back = there ?? rateOn(rulebook, to, currency, day);
  if (back === undefined || back.confidence === 'low') return undefined;
  const rate = toScaled(back.value, PLACES) ?? 0n;
  if (rate <= 0n) return undefined;
  const minor = units * 10n ** BigInt(minorDigits(to));
  const per = 10n ** BigInt(scale);
  return there ? (minor * rate) / (per * ONE) : (minor * ONE) / (per * rate);
}

const PLACES = 12;
const ONE = 10n ** BigInt(PLACES);
