import type { Classification } from '@app/domain';
import type { TextStatistics } from './text/text-statistics.js';
import type { FitWeights } from './weights.js';

/** What the fit asks of the code lists; each question may go unanswered. The rulebook's `Codes` fits. */
export interface FitCodes {
  label?(classification: Classification, language: 'en' | 'es'): string | undefined;
  /** One level up in the code's own scheme. Absent: codes are cut by their digits. */
  parent?(classification: Classification): Classification | undefined;
  /** @param cpvDivision two digits */
  crosswalk?(cpvDivision: string): { readonly unspscSegments: readonly string[]; readonly isic4Divisions: readonly string[] };
}

/** All that a fit depends on besides the firm, the target and the instant. */
export interface FitContext {
  readonly weights: FitWeights;
  readonly statistics: TextStatistics;
  readonly codes: FitCodes;
}
