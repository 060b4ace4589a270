import type { IsoDate } from '../common/brand.js';
import type { Rulebook } from '../rulebook/rulebook.js';

/** An amount as an integer count of 10^-scale of its currency. */
export interface Amount {
  readonly units: bigint;
  readonly scale: number;
  readonly currency: string;
}

/** The amount in minor units of another currency at the rate of the day; undefined where no rate is held, for none is assumed. */
export function inCurrency(_amount: Amount, _to: string, _day: IsoDate, _rulebook: Rulebook): bigint | undefined {
  return undefined;
}
