import type { BusinessId, LotId } from '../common/brand.js';
import type { Decimal } from '../money/decimal.js';
import type { LegalForm, Paper, PaperForm, Stage } from '../rulebook/joint-bid-rule.js';

/** Another bid of the same procedure, as far as it concerns the members. */
export interface OtherBid {
  /** Those that bid in it, one of them if it is a firm alone. */
  readonly bidders: readonly BusinessId[];
  readonly subcontractors?: readonly BusinessId[];
  /** Absent: it is for the whole procedure. */
  readonly lotId?: LotId;
  readonly items?: readonly string[];
}

/** A paper that is at hand, in its form. */
export interface PaperAtHand {
  readonly document: Paper;
  readonly form: PaperForm;
}

/** A change of members after the award. */
export interface MemberChange {
  readonly leaving: readonly BusinessId[];
  /** The members that won. */
  readonly original: readonly BusinessId[];
  /** How much of the contract is done. */
  readonly executedPct?: Decimal;
}

/** What is known of a bid beyond who its members are. What is absent is not known, which is asked and never assumed. */
export interface BidFacts {
  /** The rule it is made under, where the economy has several. */
  readonly rule?: string;
  readonly form?: LegalForm;
  /** What has to be there by now; with the bid, where it is absent. */
  readonly stage?: Stage;
  readonly papers?: readonly PaperAtHand[];
  readonly otherBids?: readonly OtherBid[];
  /** What of a lot is bid for; absent: all of it. */
  readonly items?: readonly string[];
  readonly change?: MemberChange;
}
