import type { Classification } from '@app/domain';
import type { FitStatistics } from './fit-statistics.js';
import type { FitWeights } from './weights.js';

/** Languages in which code lists name their codes. */
export type CodeLanguage = 'en' | 'es' | 'fr' | 'ru';

/** What the fit asks of the code lists; each question may go unanswered. The rulebook's `Codes` fits. */
export interface FitCodes {
  label?(classification: Classification, language: CodeLanguage): string | undefined;
  /** One level up in the code's own scheme. Absent: codes are cut by their form. */
  parent?(classification: Classification): Classification | undefined;
  /** @param cpvDivision two digits */
  crosswalk?(cpvDivision: string): { readonly unspscSegments: readonly string[]; readonly isic4Divisions: readonly string[] };
}

/** All that a fit depends on besides the firm, the target and the instant. */
export interface FitContext {
  readonly weights: FitWeights;
  readonly statistics: FitStatistics;
  readonly codes: FitCodes;
}
