import type { EconomyCode, IsoDate } from '../common/brand.js';
import type { Metric } from '../business/metric.js';
import type { Decimal } from '../money/decimal.js';

/** `large` and `unknown` are answers, never a reservation. `sme` stands where a definition has no finer split. */
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'sme', 'large'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

export type Confidence = 'high' | 'medium' | 'low';

/** Where a fact comes from. */
export interface LawSource {
  readonly law: string;
  readonly article?: string;
  readonly year: number;
}

export type Comparison = '<' | '<=' | '>' | '>=' | '=';

/** A condition on a firm's figures, in the three-valued logic of SQL: an absent figure makes it unknown. */
export type SizeTest =
  | { readonly metric: Metric; readonly op: Comparison; readonly value: Decimal }
  | { readonly all: readonly SizeTest[] }
  | { readonly any: readonly SizeTest[] };

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

export interface SizeDefinition {
  readonly id: string;
  readonly purposes: readonly ('statistics' | 'procurement' | 'tax')[];
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
