import { assess, bidTargets, LOWEST_KEPT_SCORE, type Assessment, type BidTarget, type Business, type Fit, type IsoDate, type IsoInstant, type Tender } from '@app/domain';
import { fit, fitScore, type FirmFeatures, type TargetFeatures } from '@app/matching';
import type { NewMatch } from '@app/store';
import type { Knowledge } from '../knowledge/knowledge.js';

/** A firm and what it is scored by, computed once a version. */
export interface ScoredFirm {
  readonly business: Business;
  readonly features: FirmFeatures;
}

/** A target and what it is scored by. */
export interface ScoredTarget {
  readonly target: BidTarget;
  readonly features: TargetFeatures;
}

/** May this firm bid on this, and how well does the work suit it. */
export interface PairAnswer {
  readonly assessment: Assessment;
  readonly fit: Fit;
}

/**
 * The two layers of matching for one pair. The fit's instant is the tender's publication, not now: the
 * score is the same whichever side the pair is matched from, and whenever.
 */
export function scorePair(firm: ScoredFirm, { target, features }: ScoredTarget, asOf: IsoDate, knowledge: Knowledge): PairAnswer {
  return {
    assessment: assess([firm.business], target, asOf, knowledge.rulebook),
    fit: fit(firm.features, features, fitInstant(target.tender, asOf), knowledge.fit),
  };
}

/** The instant from which a tender's fits count their days. */
export function fitInstant({ publishedAt }: Pick<Tender, 'publishedAt'>, asOf: IsoDate): IsoInstant {
  return publishedAt ?? `${asOf}T00:00:00Z`;
}

/**
 * The reasons of a stored match, computed again as of the day it was computed: the same numbers, as long as versions and inputs
 * are the same. Where they have moved on they are what holds now, in one piece; undefined for a lot that is gone.
 */
export function reasonsOf(firm: ScoredFirm, tender: Tender, lotId: string, computedAt: IsoInstant, knowledge: Knowledge): PairAnswer | undefined {
  const target = bidTargets(tender).find((one) => (one.lotId ?? '') === lotId);
  return target && scorePair(firm, { target, features: knowledge.target(target) }, computedAt.slice(0, 10), knowledge);
}

/** Whether the work is near enough to be kept: enough of the trade in common, and the least score. */
export function isKept(firm: ScoredFirm, { target, features }: ScoredTarget, asOf: IsoDate, { fit: context }: Knowledge): boolean {
  const { score, trade } = fitScore(firm.features, features, fitInstant(target.tender, asOf), context);
  return score >= LOWEST_KEPT_SCORE && trade >= context.weights.leastTrade;
}

/** The match to store, or undefined where there is nothing to tell, now or later: no role, or nothing of the work in common. */
export function matchOf(firm: ScoredFirm, target: ScoredTarget, asOf: IsoDate, knowledge: Knowledge): NewMatch | undefined {
  const { tender, lotId } = target.target;
  if (!isKept(firm, target, asOf, knowledge)) return undefined;
  const answer = scorePair(firm, target, asOf, knowledge);
  const { role, coverage, toConfirm, findings } = answer.assessment;
  if (role === 'none') return undefined;
  return {
    businessId: firm.business.id,
    tenderId: tender.id,
    lotId: lotId ?? '',
    businessVersion: firm.business.version,
    tenderVersion: tender.version,
    role,
    score: answer.fit.score,
    points: answer.fit.points.map(({ points }) => points),
    coverage,
    toConfirm,
    checked: findings.length - toConfirm,
    ...knowledge.hashes,
  };
}
