import type { IsoInstant, Message } from '@app/domain';
import type { FirmFeatures } from '../features/firm-features.js';
import type { TargetFeatures } from '../features/target-features.js';
import type { FitWeights } from '../weights.js';
import type { SharedWords } from './shared-words.js';

/** A firm, a target and an instant: what a criterion may look at. */
export interface Pair {
  readonly firm: FirmFeatures;
  readonly target: TargetFeatures;
  readonly asOf: IsoInstant;
  readonly shared: SharedWords;
  readonly weights: FitWeights;
}

/** What a criterion answers: the part of its points that is earned, 0 to 1, and why. */
export interface Judgement {
  readonly part: number;
  /** Says why. Called only for fits that are shown: most pairs of a search are not. */
  readonly explain: () => Message;
}

/** One criterion: pure, and never empty of evidence. */
export type Judge = (pair: Pair) => Judgement;
