import type { Classification } from '../common/classification.js';

/** Languages in which code lists carry labels. */
export type LabelLanguage = 'en' | 'es' | 'fr' | 'ru';

/** `unchecked`: a scheme that the rulebook does not hold; its codes are taken as given. */
export type CodeStatus = 'known' | 'unknown' | 'unchecked';

/** What a CPV division is roughly called elsewhere: a heuristic of low to medium confidence. */
export interface DivisionCrosswalk {
  readonly unspscSegments: readonly string[];
  readonly isic4Divisions: readonly string[];
}

/** A code with its names. */
export interface CodeEntry extends Classification {
  readonly labels: Readonly<{ en: string; es?: string }>;
}

/** The code lists, as plain questions. Every method takes codes as people write them and normalises first. */
export interface Codes {
  /**
   * CPV (with or without its check digit) and ISIC4 by look-up; UNSPSC by form, 2, 4, 6 or 8 digits;
   * any other scheme is `unchecked`.
   */
  isKnown(scheme: string, id: string): CodeStatus;
  /** The code's name; English stands in where the other language has none. */
  label(classification: Classification, language: LabelLanguage): string | undefined;
  /** One level up in its own scheme; undefined at the top and for schemes not held. */
  parent(classification: Classification): Classification | undefined;
  /** Every name of every code held, in a fixed order: the vocabulary that notices are written in. */
  labels(): readonly string[];
  /** Every code held that has a name of its own, in a fixed order. */
  entries(): readonly CodeEntry[];
  /** `goods`, `services` or `works` of a CPV code. */
  nature(classification: Classification): string | undefined;
  /** True for an ISO 3166-1 alpha-2 code. */
  isEconomy(code: string): boolean;
  economyName(code: string, language: 'en' | 'es'): string | undefined;
  /** @param cpvDivision the first two digits of a CPV code */
  crosswalk(cpvDivision: string): DivisionCrosswalk;
  /** Trimmed, scheme in upper case, CPV without its check digit. Leaves what it cannot read as it is. */
  normalise(classification: Classification): Classification;
}
