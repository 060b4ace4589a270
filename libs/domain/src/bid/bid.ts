import type { AccountId, BusinessId, IsoInstant, LotId, TenderId } from '../common/brand.js';
import type { Transitions } from '../common/states.js';
import type { Decimal } from '../money/decimal.js';

/** In the order in which they are opened. */
export const ENVELOPES = ['technical', 'price'] as const;
export type EnvelopeName = (typeof ENVELOPES)[number];

export type BidStatus = 'submitted' | 'replaced' | 'withdrawn' | 'opened' | 'awarded' | 'not_awarded';

/** The life of a bid. Until the deadline it is replaced by a later one of the same bidder or withdrawn; the opener opens what is left. */
export const bidTransitions: Transitions<BidStatus> = {
  submitted: ['replaced', 'withdrawn', 'opened'],
  replaced: [],
  withdrawn: [],
  opened: ['awarded', 'not_awarded'],
  awarded: [],
  not_awarded: [],
};

/** A firm's part in a bid, as it was when the bid came in. */
export interface Bidder {
  readonly businessId: BusinessId;
  readonly name: string;
  readonly role: 'lead' | 'member';
  readonly sharePct?: Decimal;
  readonly scope?: readonly string[];
}

/** A bid without what is in its envelopes. */
export interface Bid {
  readonly id: string;
  readonly tenderId: TenderId;
  /** Empty: the whole tender. */
  readonly lotIds: readonly LotId[];
  /** Absent for a firm that bids alone. */
  readonly consortiumId?: string;
  /** Who handed it in: the firm, or the lead. */
  readonly businessId: BusinessId;
  /** The lead first. */
  readonly bidders: readonly Bidder[];
  readonly status: BidStatus;
  /** By the database's clock, taken before any lock was waited for. */
  readonly receivedAt: IsoInstant;
  /** The deadline that it was held against. */
  readonly deadline: IsoInstant;
  /** SHA-256 of the hashes of its envelopes, hexadecimal. */
  readonly sha256: string;
  readonly submittedBy: AccountId;
}

/** Who bids: one bid of a tender is current for each, a later one replaces it. */
export function bidderIdOf({ consortiumId, businessId }: Pick<Bid, 'consortiumId' | 'businessId'>): string {
  return consortiumId ?? businessId;
}

/** Whether a bid is for this lot; `undefined` stands for the whole. */
export function bidIsFor({ lotIds }: Pick<Bid, 'lotIds'>, lotId: LotId | undefined): boolean {
  return lotId === undefined || lotIds.length === 0 || lotIds.includes(lotId);
}

/** How a tender's envelopes are opened: somebody wants it, somebody else agrees, the opener does it. */
export type OpeningStatus = 'wanted' | 'agreed' | 'opened' | 'refused';

export const openingTransitions: Transitions<OpeningStatus> = {
  wanted: ['agreed'],
  agreed: ['opened', 'refused'],
  opened: [],
  // After what stood in the way is mended, two people ask anew.
  refused: ['wanted'],
};
