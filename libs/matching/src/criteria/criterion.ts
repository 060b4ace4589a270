import type { IsoInstant, Message } from '@app/domain';
import type { FirmFeatures } from '../features/firm-features.js';
import type { TargetFeatures } from '../features/target-features.js';
import type { FitWeights } from '../weights.js';

/** A firm, a target and an instant: what a criterion may look at. */
export interface Pair {
  readonly firm: FirmFeatures;
  readonly target: TargetFeatures;
  readonly asOf: IsoInstant;
  readonly weights: FitWeights;
  /** Part of the words' points: newcomers and firms without comparable codes are also judged by it. */
  readonly wordsPart: number;
  /** Part of the category's points: newcomers are also judged by it. */
  readonly categoryPart: number;
}

/** One criterion: pure, and never empty of evidence. */
export interface Judge {
  /** The part of its points that is earned, 0 to 1. Called for every candidate. */
  part(pair: Pair): number;
  /** Says why. Called only for fits that are kept or shown: most pairs of a search are neither. */
  explain(pair: Pair): Message;
}
