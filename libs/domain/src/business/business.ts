import type { BusinessId, EconomyCode, IsoDate } from '../common/brand.js';
import type { Classification } from '../common/classification.js';
import type { Decimal } from '../money/decimal.js';
import type { Emphasis } from '../match/match.js';
import type { Money } from '../money/money.js';
import type { Metric } from './metric.js';

/** A figure of one year: turnover, staff and the like. Money metrics name their currency. */
export interface Figure {
  readonly metric: Metric;
  readonly value: Decimal;
  readonly currency?: string;
  readonly year: number;
}

/** A tie to another firm; size definitions add linked and partner firms. `pct` is the holding, 0-100. */
export interface Link {
  readonly party: string;
  /** One of `LINK_TYPES`; any other word reads as a holder of a kind that is not known. */
  readonly type: string;
  readonly pct: Decimal;
  /** The other firm's own figures, where the firm states them. */
  readonly figures?: readonly Figure[];
}

export interface Certification {
  readonly scheme: string;
  readonly id: string;
  /** The level at which it is held, where the scheme has levels. */
  readonly level?: string;
  readonly validUntil?: IsoDate;
}

/** How many of the staff work in a role, e.g. as site engineers. */
export interface StaffRole {
  readonly role: string;
  readonly count: number;
}

/** The firm's own word on a ground of exclusion; the ground `any` stands for all of them. */
export interface Declaration {
  readonly ground: string;
  readonly applies: boolean;
  readonly validUntil?: IsoDate;
}

/** What the firm can do, with how much of it: 2,000 MTK (square metres) of roofing per month (`MON`). */
export interface Capability {
  readonly classification: Classification;
  readonly quantity?: Decimal;
  /** UN/CEFACT Recommendation 20 code. */
  readonly unit?: string;
  readonly per?: string;
}

export interface PastContract {
  readonly title: string;
  readonly classifications: readonly Classification[];
  readonly value?: Money;
  readonly sharePct?: Decimal;
  readonly completedOn?: IsoDate;
  readonly buyer?: string;
  /** Where the work was done: ISO 3166-2, a district below one, or an economy. */
  readonly region?: string;
  /** Goods, services or works; with a history from elsewhere, its publisher's own word. */
  readonly mainProcurementCategory?: string;
}

export interface SizeProof {
  readonly register: string;
  readonly id: string;
  readonly validUntil: IsoDate;
}

/** What a firm says of itself; everything an owner may edit. */
export interface BusinessProfile {
  readonly name: string;
  readonly economy: EconomyCode;
  readonly registrationId?: string;
  readonly foundedOn?: IsoDate;
  /** Wins over a figure of the same metric; both differing is refused at the edge. */
  readonly employees?: number;
  readonly figures: readonly Figure[];
  readonly activity?: Classification;
  readonly links: readonly Link[];
  readonly description: string;
  readonly classifications: readonly Classification[];
  /** ISO 3166-2, a district below one, or an economy. */
  readonly regions: readonly string[];
  readonly certifications: readonly Certification[];
  readonly capabilities: readonly Capability[];
  readonly staff?: readonly StaffRole[];
  readonly declarations?: readonly Declaration[];
  /** The largest contract the firm takes on alone. */
  readonly maxContractValue?: Money;
  readonly freeCapacity?: Money;
  /** BCP 47 language tags, lower case. */
  readonly languages: readonly string[];
  /** Each tag stands here by the owner's consent. */
  readonly ownership: readonly string[];
  readonly pastContracts: readonly PastContract[];
  readonly sizeProof?: SizeProof;
  /** Days that the firm usually takes to prepare a bid. */
  readonly bidPreparationDays?: number;
  readonly openToPartners: boolean;
}

/** One immutable version of a firm's profile. */
export interface Business extends BusinessProfile {
  readonly id: BusinessId;
  readonly version: number;
  /** Learned, not edited: its own way of weighing tenders. A change of it is a version like any other, so that scores stay functions of versions. */
  readonly emphasis?: Emphasis;
}
