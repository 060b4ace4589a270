import type { EconomyCode, LotId } from '../common/brand.js';
import type { Classification } from '../common/classification.js';
import type { Problem } from '../common/errors.js';

/** Something to be delivered, as the publisher lists it. */
export interface TenderItem {
  readonly id: string;
  readonly description?: string;
  readonly classification?: Classification;
  /** As written; numbers of units are never reckoned with here. */
  readonly quantity?: string;
  readonly unit?: string;
  readonly lotId?: LotId;
}

/** An organisation on the buying side; those that bid are not kept. */
export interface TenderParty {
  readonly name: string;
  /** Words of OCDS's partyRole code list. */
  readonly roles: readonly string[];
  readonly identifier?: string;
  readonly economy?: EconomyCode;
}

/** What the buyer says of whom the contract suits; it reserves nothing. */
export interface Suitability {
  readonly sme?: boolean;
}

/** Something of an imported tender that could not be taken as it was: kept here as it was given, and marked. */
export interface ImportMark extends Problem {
  /** What stood there. */
  readonly given?: string;
}

/** Of a lot or a whole tender, beyond what matching reads. */
export interface PublishedTerms {
  readonly suitability?: Suitability;
  /** Codes of OCDS's reservedParticipation list, or the publisher's own, as given. */
  readonly reservedParticipation?: readonly string[];
}

/** What an imported tender tells besides what an officer here would write. */
export interface PublishedDetail extends PublishedTerms {
  readonly items?: readonly TenderItem[];
  readonly parties?: readonly TenderParty[];
  /** Who may bid, in the publisher's words. */
  readonly eligibility?: string;
  readonly importMarks?: readonly ImportMark[];
}
