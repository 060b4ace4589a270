import type { AccountId, BusinessId, IsoInstant, LotId, TenderId } from '../common/brand.js';
import type { Business } from '../business/business.js';
import type { Money } from '../money/money.js';

/** A firm in a bid, with what could tie it to a firm in another. */
export interface RivalFirm extends Pick<Business, 'id' | 'name' | 'registrationId' | 'links'> {
  /** Who works for it here. */
  readonly people: readonly AccountId[];
}

/** A document of a bid that the opener has opened. */
export interface RivalDocument {
  readonly title: string;
  /** Of its bytes as the bidder sent them. */
  readonly sha256: string;
}

/** A bid as it is held against the others for the same lot. */
export interface RivalBid {
  readonly id: string;
  /** The firm, or the lead of a joint bid. */
  readonly lead: BusinessId;
  readonly firms: readonly RivalFirm[];
  readonly submittedBy: AccountId;
  /** What its technical envelope says. */
  readonly technical?: string;
  /** Those of its envelopes that are opened. */
  readonly documents?: readonly RivalDocument[];
  /** For this lot, where it is opened. */
  readonly price?: Money;
}

/** Bids for one lot, or for the whole of a tender without lots. Firms that bid together stand in one bid, and are no rivals. */
export interface Contest {
  readonly lotId?: LotId;
  readonly bids: readonly RivalBid[];
  /** Bids that were taken back before the deadline. */
  readonly withdrawn: readonly RivalBid[];
  /** The id of the bid that was awarded. */
  readonly winner?: string;
}

/** A contest of the same buyer that is opened already: who bid, at what price, who won. */
export interface EarlierContest {
  readonly tenderId: TenderId;
  readonly lotId?: LotId;
  readonly openedAt: IsoInstant;
  readonly bids: readonly { readonly firms: readonly BusinessId[]; readonly price?: Money; readonly won: boolean }[];
}

/** All that the screens look at. */
export interface RivalFacts {
  readonly contests: readonly Contest[];
  readonly earlier: readonly EarlierContest[];
  /** What the buyer itself wrote: words that bidders have from there tie nobody to anybody. */
  readonly notice: string;
  /** SHA-256 of each document that the buyer put to the notice: bidders who send it back have it from there. */
  readonly handedOut: ReadonlySet<string>;
}
