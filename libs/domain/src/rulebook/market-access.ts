import type { EconomyCode, IsoDate } from '../common/brand.js';
import type { Decimal } from '../money/decimal.js';
import type { Confidence, LawSource } from './rulebook.js';

/** The buyers that treaties tell apart. */
export const TREATY_LEVELS = ['central', 'sub_central', 'other'] as const;
export type TreatyLevel = (typeof TREATY_LEVELS)[number];

/** From this value on a treaty covers a purchase, by what is bought; absent: not held. */
export interface ThresholdAmounts {
  readonly goods?: Decimal;
  readonly services?: Decimal;
  readonly works?: Decimal;
}

/** Thresholds of one span of days, in a currency or in special drawing rights (`XDR`). */
export interface Thresholds {
  readonly unit: string;
  readonly from: IsoDate;
  /** Absent: still holding. */
  readonly until?: IsoDate;
  readonly levels: Readonly<Partial<Record<TreatyLevel, ThresholdAmounts>>>;
  readonly note?: string;
  readonly source: LawSource;
  readonly confidence: Confidence;
  readonly verify: readonly string[];
}

/** Something that holds in words, with its law. */
export interface AccessFact {
  readonly text: string;
  readonly source: LawSource;
  readonly confidence: Confidence;
  readonly verify: readonly string[];
}

/** What an economy holds for foreign bidders. */
export interface MarketAccess {
  /** Its place in the agreement of the World Trade Organization. */
  readonly gpa?: {
    readonly status: 'party' | 'observer' | 'none';
    readonly from?: IsoDate;
    readonly source: LawSource;
    readonly confidence: Confidence;
    readonly verify: readonly string[];
  };
  /** Under that agreement; amounts in the own currency, where they hold, come before those in special drawing rights. */
  readonly thresholds: readonly Thresholds[];
  /** Tenders kept for small firms that no treaty opens. */
  readonly setAsides?: AccessFact;
  /** What its own law says where no treaty does. */
  readonly domesticDefault?: AccessFact;
  /** Of a development bank: whom its own rules admit. */
  readonly bank?: AccessFact;
}

/** A threshold that an agreement sets for one party. */
export interface AgreementThresholds {
  readonly party: EconomyCode;
  readonly unit: string;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly levels: Readonly<Partial<Record<TreatyLevel, ThresholdAmounts>>>;
  readonly confidence: Confidence;
}

/** A treaty on procurement among economies. */
export interface Agreement {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly EconomyCode[];
  /** False where it asks for openness and cooperation only and gives nobody a right to bid. */
  readonly binding: boolean;
  /** Since when it binds each party; absent: it is in force, since a day that is not held. */
  readonly inForce?: readonly { readonly party: EconomyCode; readonly from: IsoDate }[];
  /** Pairs of parties that it does not bind to each other. */
  readonly notBetween?: readonly (readonly [EconomyCode, EconomyCode])[];
  /** `party`: those of each party's own file. */
  readonly thresholdsBy: 'party' | 'agreement';
  readonly thresholds: readonly AgreementThresholds[];
  readonly notes: readonly string[];
  readonly source: LawSource;
  readonly confidence: Confidence;
  readonly verify: readonly string[];
}
