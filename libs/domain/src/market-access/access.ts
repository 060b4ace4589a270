import type { FindingSource, Message } from '../assessment/finding.js';
import type { EconomyCode, IsoDate } from '../common/brand.js';
import type { BuyerLevel } from '../buyer/buyer.js';
import type { Money } from '../money/money.js';
import type { Confidence } from '../rulebook/rulebook.js';

/** May a firm of one economy bid on a tender of another? */
export interface AccessQuestion {
  readonly supplier: EconomyCode;
  /** True where the firm is established in the buyer's economy, whose law counts that. */
  readonly established?: boolean;
  readonly buyer: EconomyCode;
  readonly level?: BuyerLevel;
  /** Whether a treaty's annexes name the buyer; absent: not known. */
  readonly listed?: boolean;
  readonly category?: 'goods' | 'services' | 'works';
  readonly value?: Money;
  readonly day: IsoDate;
  /** True where it is kept for small firms. */
  readonly reserved: boolean;
  /** What the tender itself says of foreign firms; absent: nothing. */
  readonly openToForeign?: boolean;
}

/**
 * - `domestic`: not foreign
 * - `treaty_right`: a treaty covers it, and the buyer
 * - `possible`: a treaty may cover it; whether its annexes name the buyer, or the value, or the threshold of the day is not known. Or a bank buys by rules of its own
 * - `domestic_law_decides`: no treaty gives a right; the buyer's law may admit the firm all the same
 * - `likely_closed`: kept for small firms, and no treaty opens that
 * - `open`, `closed`: the tender says so
 */
export const ACCESS_ANSWERS = ['domestic', 'treaty_right', 'possible', 'domestic_law_decides', 'likely_closed', 'open', 'closed'] as const;
export type AccessAnswer = (typeof ACCESS_ANSWERS)[number];

/** What one agreement gives. `threshold_unknown`: neither its amount nor a rate for the day is held, or the value is not known. */
export type TreatyCoverage = 'covered' | 'possibly_covered' | 'below_threshold' | 'threshold_unknown' | 'not_listed' | 'no_right';

/** A threshold in the currency of the contract, and how it came to be that. */
export interface ConvertedThreshold {
  /** As the treaty or the national notice has it. */
  readonly amount: string;
  readonly unit: string;
  /** In the currency of the value, rounded up to its smallest unit; absent where no rate is held. */
  readonly converted?: Money;
  readonly rate?: { readonly value: string; readonly from: IsoDate; readonly until: IsoDate };
  /** The days on which the threshold holds. */
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

export interface AccessReason {
  readonly agreement?: string;
  readonly coverage?: TreatyCoverage;
  readonly message: Message;
  readonly threshold?: ConvertedThreshold;
  readonly source: FindingSource;
}

export interface Access {
  readonly answer: AccessAnswer;
  readonly confidence: Confidence;
  readonly message: Message;
  readonly reasons: readonly AccessReason[];
}
