import { measuringOf, toScaled, type Business, type Decimal, type IsoDate, type Requirement, type Rulebook } from '@app/domain';

/** What one firm brings towards an amount that is asked for, in one unit. */
export interface Contribution {
  readonly need: bigint;
  /** What is sure. */
  readonly low: bigint;
  /** Nothing known allows for more; absent: nobody knows. */
  readonly high?: bigint;
}

/** The day and the rules by which amounts are read. */
export interface Reading {
  readonly asOf: IsoDate;
  readonly rulebook: Rulebook;
}

const PLACES = 12;
const WHOLE = 100n * 10n ** BigInt(PLACES);

/**
 * What a firm brings towards a requirement of an amount, as its clause measures it; undefined where the requirement is not one of amounts.
 *
 * @param pct the part of the need that counts as all of it; 100 % where absent
 */
export function contributionTo(requirement: Requirement, business: Business, reading: Reading, pct?: Decimal): Contribution | undefined {
  const measuring = measuringOf(requirement, reading);
  if (measuring === undefined) return undefined;
  const { low, high } = measuring.measure(business);
  const part = pct === undefined ? WHOLE : (toScaled(pct, PLACES) ?? WHOLE);
  return { need: measuring.scale.need * part, low: low * WHOLE, ...(high === undefined ? {} : { high: high * WHOLE }) };
}
