import type { EconomyCode, IsoDate } from '../common/brand.js';
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
}
export type SizeTestForm = keyof SizeTestForms;

/** A condition on a firm's figures, in the three-valued logic of SQL: an absent figure makes it unknown. */
export type SizeTest = SizeTestForms[SizeTestForm];

export interface SizeBand {
  readonly class: SizeClass;
  readonly test: SizeTest;
}

/** The bands of one sector, smallest class first; the first whose test holds is the class. */
export interface SizeSector {
  readonly sector: string;
  /** ISIC Rev. 4 sections, divisions or groups; `*` for all others, last. */
  readonly isic4: readonly string[];
  readonly bands: readonly SizeBand[];
}

export const SIZE_PURPOSES = ['statistics', 'procurement', 'tax', 'accounting'] as const;
export type SizePurpose = (typeof SIZE_PURPOSES)[number];

export interface SizeDefinition {
  readonly id: string;
  readonly purposes: readonly SizePurpose[];
  /** Currency or index unit of money limits, e.g. `MYR`, `PEN_UIT`. */
  readonly unit: string;
  readonly validFrom: IsoDate;
  readonly validUntil?: IsoDate;
  readonly sectors: readonly SizeSector[];
  readonly source: LawSource;
  readonly confidence: Confidence;
  /** What a person must check before relying on it. */
  readonly verify: readonly string[];
  /** Conditions that figures cannot show, e.g. "not a subsidiary of a listed company". */
  readonly notChecked: readonly string[];
}

/** The dated values of a unit that laws count in: one UIT was 5,350 soles in 2025. */
export interface IndexUnit {
  readonly unit: string;
  readonly currency: string;
  readonly values: readonly {
    readonly year: number;
    readonly value: Decimal;
    readonly confidence: Confidence;
  }[];
  readonly source: LawSource;
}

export interface EconomyRules {
  readonly economy: EconomyCode;
  readonly name: string;
  /** Other economies that this file serves (the Union's member states). */
  readonly serves: readonly EconomyCode[];
  readonly sizeDefinitions: readonly SizeDefinition[];
  readonly indexUnits: readonly IndexUnit[];
}

/** All rules, with the hash that is stored beside every match. An argument of `assess()`, never read inside it. */
export interface Rulebook {
  readonly hash: string;
  readonly economies: Readonly<Record<EconomyCode, EconomyRules>>;
}
