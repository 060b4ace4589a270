import type { EconomyCode, IsoDate } from '../common/brand.js';
import type { JointBidRule } from './joint-bid-rule.js';
import type { Agreement, MarketAccess } from './market-access.js';
import type { Metric } from '../business/metric.js';
import type { Decimal } from '../money/decimal.js';

/** `large` and `unknown` are answers, never a reservation. `sme` stands where a definition has no finer split. */
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'sme', 'large'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** From worst to best: the confidence of a chain of facts is that of its worst. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a fact comes from. */
export interface LawSource {
  readonly law: string;
  readonly article?: string;
  readonly year: number;
}

export const COMPARISONS = ['<', '<=', '>', '>=', '='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/**
 * The forms a condition may take, each named by the key that tells it from the others.
 * A form added here does not compile until it can be evaluated, validated and printed.
 */
export interface SizeTestForms {
  /** One figure against one limit, in the definition's unit for money. */
  readonly metric: { readonly metric: Metric; readonly op: Comparison; readonly value: Decimal };
  readonly all: { readonly all: readonly SizeTest[] };
  readonly any: { readonly any: readonly SizeTest[] };
  /** So many of the conditions, whichever. */
  readonly at_least: { readonly at_least: number; readonly of: readonly SizeTest[] };
  /** A weighted sum of figures against one limit. */
  readonly score: { readonly score: readonly ScorePart[]; readonly op: Comparison; readonly value: Decimal };
  /** One condition for firms founded before a day, another for those founded on it or later. */
  readonly founded_before: { readonly founded_before: IsoDate; readonly older: SizeTest; readonly younger: SizeTest };
}
export type SizeTestForm = keyof SizeTestForms;

/** A figure, divided by `scale` (1 where none is named) and multiplied by `weight`; money in the definition's unit. */
export interface ScorePart {
  readonly metric: Metric;
  readonly weight: Decimal;
  readonly scale?: Decimal;
}

/** A condition on a firm's figures, in the three-valued logic of SQL: an absent figure makes it unknown. */
export type SizeTest = SizeTestForms[SizeTestForm];

export interface SizeBand {
  readonly class: SizeClass;
  readonly test: SizeTest;
}

/**
 * Each metric is classed by itself; the class that `least` of them agree on is the firm's. Where no class has
 * so many, the first metric of `tieBreak` decides. Every band of the sector is then an `all` of one limit a metric.
 */
export interface MajorityRule {
  readonly least: number;
  readonly tieBreak: readonly Metric[];
}

/** The bands of one sector, smallest class first; the first whose test holds is the class, unless a majority decides. */
export interface SizeSector {
  readonly sector: string;
  /** ISIC Rev. 4 sections, divisions or groups; `*` for all others, last. */
  readonly isic4: readonly string[];
  /** NAICS codes or their beginnings (`541511`, `238`), for firms that name their activity so. */
  readonly naics?: readonly string[];
  readonly bands: readonly SizeBand[];
  readonly majority?: MajorityRule;
  /** Where the limits of this sector are less certain than the definition as a whole. */
  readonly confidence?: Confidence;
}

export const SIZE_PURPOSES = ['statistics', 'procurement', 'tax', 'accounting', 'labour'] as const;
export type SizePurpose = (typeof SIZE_PURPOSES)[number];

/** Whose figures count with the firm's own. Holdings are percentages, of the firm in the other or the other way round. */
export interface AffiliateRule {
  /** A holding above this makes the other firm linked: its figures are added whole. */
  readonly linkedOverPct: Decimal;
  /** A holding from this on makes it a partner: its figures are added in proportion to the holding. */
  readonly partnerFromPct?: Decimal;
}

/** A holder whose stake takes the firm out of every class. */
export interface HolderExclusion {
  /** Kinds of link, see `LINK_TYPES`. */
  readonly types: readonly string[];
  readonly pct: Decimal;
  /** True where exactly `pct` already excludes. */
  readonly inclusive: boolean;
}

/** A register or paper that proves the class under a definition. */
export interface SizeProofForm {
  readonly name: string;
  readonly kind: 'register' | 'document';
}

export interface SizeDefinition {
  readonly id: string;
  readonly purposes: readonly SizePurpose[];
  /** Currency or index unit of money limits, e.g. `MYR`, `PEN_UIT`. */
  readonly unit: string;
  readonly validFrom: IsoDate;
  readonly validUntil?: IsoDate;
  /** The definition that this one took the place of, on the day after that one ended. */
  readonly replaces?: string;
  readonly sectors: readonly SizeSector[];
  readonly affiliates?: AffiliateRule;
  readonly excludes?: readonly HolderExclusion[];
  /** What proves the class; a proof under any other name counts as a document. Absent: any register. */
  readonly proofs?: readonly SizeProofForm[];
  readonly source: LawSource;
  readonly confidence: Confidence;
  /** What a person must check before relying on it. */
  readonly verify: readonly string[];
  /** Conditions that figures cannot show, e.g. "not a subsidiary of a listed company". */
  readonly notChecked: readonly string[];
}

/** The value of a unit from one day to another, both included. */
export interface DatedValue {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly value: Decimal;
  readonly confidence: Confidence;
}

/** The dated values of a unit that laws count in: one UIT was 5,350 soles in 2025. */
export interface IndexUnit {
  readonly unit: string;
  readonly currency: string;
  /** `every_day`: no day between the first and the last is without a value. `year_ends`: the last day of each year. */
  readonly held: 'every_day' | 'year_ends';
  readonly values: readonly DatedValue[];
  readonly source: LawSource;
}

/** One `unit` is `value` of `currency`: a value of an index unit or an exchange rate. */
export interface Rate extends DatedValue {
  readonly unit: string;
  readonly currency: string;
  readonly source: LawSource;
}

/** What procurement a rule is about; an absent field does not limit it. Values are whole units of the currency or index unit. */
export interface ProcurementScope {
  readonly categories?: readonly ('goods' | 'services' | 'works')[];
  readonly unit?: string;
  readonly valueFrom?: Decimal;
  readonly valueUntil?: Decimal;
  readonly levels?: readonly ('central' | 'sub_central' | 'other')[];
  /** What fields cannot say. */
  readonly note?: string;
}

/** What a reservation and a preference have in common. */
export interface SmallFirmMeasure {
  readonly id: string;
  /** Who gets it, in words. */
  readonly who: string;
  /** The classes it names; empty where it goes by something else, such as ownership. */
  readonly sizes: readonly SizeClass[];
  /** The size definition it goes by. */
  readonly definition?: string;
  readonly scope: ProcurementScope;
  readonly validFrom: IsoDate;
  readonly validUntil?: IsoDate;
  readonly source: LawSource;
  readonly confidence: Confidence;
  readonly verify: readonly string[];
}

/** A part of procurement kept for small firms. */
export interface ReservationRule extends SmallFirmMeasure {
  /** `must`: the buyer has to reserve. `may`: it can. `target`: a share of the year's spending. */
  readonly force: 'must' | 'may' | 'target';
  readonly what: string;
  /** Of the year's spending, in percent, where the law sets a target. */
  readonly targetPct?: Decimal;
  readonly whenNobodySmallBids: string;
}

export const PREFERENCE_KINDS = [
  'price_preference', 'price_match', 'points', 'tie_break', 'fee_waiver', 'bond_waiver', 'experience_waiver', 'prompt_payment',
] as const;
export type PreferenceKind = (typeof PREFERENCE_KINDS)[number];

/** An advantage in an open competition. */
export interface PreferenceRule extends SmallFirmMeasure {
  readonly kind: PreferenceKind;
  readonly how: string;
  readonly minPct?: Decimal;
  readonly maxPct?: Decimal;
}

export interface EconomyRules {
  readonly economy: EconomyCode;
  readonly name: string;
  /** An institution, such as a development bank, has rules for bids and no firms of its own. */
  readonly kind: 'economy' | 'institution';
  /** Other economies that this file serves (the Union's member states). */
  readonly serves: readonly EconomyCode[];
  readonly sizeDefinitions: readonly SizeDefinition[];
  readonly reservations: readonly ReservationRule[];
  readonly pricePreferences: readonly PreferenceRule[];
  readonly jointBidRules: readonly JointBidRule[];
  readonly marketAccess?: MarketAccess;
  readonly indexUnits: readonly IndexUnit[];
}

/** All rules, with the hash that is stored beside every match. An argument of `assess()`, never read inside it. */
export interface Rulebook {
  readonly hash: string;
  readonly economies: Readonly<Record<EconomyCode, EconomyRules>>;
  /** Exchange rates and treaty rates of every economy, and values of index units that came after the files were written; the first that fits a day counts. */
  readonly rates: readonly Rate[];
  /** What a joint bid goes by where no rule of its economy is held: nothing is decided by it, everything is asked. */
  readonly fallbackRule?: JointBidRule;
  /** Treaties on procurement; absent where none are held, which is not the same as none. */
  readonly agreements?: readonly Agreement[];
}
