import { bidTargets, type Assessment, type Fit, type IsoInstant, type LotId, type MatchInputs, type Message, type Tender } from '@app/domain';
import type { PastKnowledge } from '../knowledge/knowledge-history.js';
import type { PairMoment, StoredResult } from './pair-moments.js';
import { isKept, scorePair } from './score-pair.js';
import { whyMessages } from './why-messages.js';

/** One part of the tender, answered. */
export interface WhyTarget {
  readonly lotId?: LotId;
  /** The lot's own, or the tender's where it has no lots. */
  readonly title: string;
  /** True where it is kept as a match. */
  readonly matches: boolean;
  readonly assessment: Assessment;
  readonly fit: Fit;
  readonly stored?: StoredResult;
}

/** The answer of one moment. */
export interface WhyAnswer {
  readonly at: IsoInstant;
  readonly tender: Tender;
  readonly reasons: readonly Message[];
  readonly targets: readonly WhyTarget[];
  readonly inputs: MatchInputs;
  /**
   * `exact`: answered with what stood then, and where a result was stored it is the same; `partial`: something of then
   * is not kept and today's stands in; `differs`: the stored result is another than this program now finds.
   */
  readonly replay: 'exact' | 'partial' | 'differs';
  readonly missing: PastKnowledge['missing'];
}

/** Answers a pair with what stood at a moment. @param toldAt when the firm had been told by then */
export function whyAnswer({ at, business, tender, past, stored, threshold, mark }: PairMoment, toldAt: IsoInstant | undefined): WhyAnswer {
  const { knowledge, missing } = past;
  const firm = { business, features: knowledge.firm(business) };
  const targets = bidTargets(tender)
    .map((target): WhyTarget => {
      const scored = { target, features: knowledge.target(target) };
      const { assessment, fit } = scorePair(firm, scored, at.slice(0, 10), knowledge);
      return {
        lotId: target.lotId,
        title: tender.lots.find(({ id }) => id === target.lotId)?.title ?? tender.title,
        matches: assessment.role !== 'none' && isKept(firm, scored, at.slice(0, 10), knowledge),
        assessment,
        fit,
        stored: stored.find(({ lotId }) => lotId === (target.lotId ?? '')),
      };
    })
    .sort(bestFirst);
  const inputs: MatchInputs = { businessVersion: business.version, tenderVersion: tender.version, ...knowledge.hashes };
  const same = targets.every(
    ({ assessment, fit, stored: own }) => own === undefined || !haveSameInputs(own, inputs) || (own.role === assessment.role && own.score === fit.score),
  );
  return {
    at,
    tender,
    reasons: whyMessages({ tender, toldAt, threshold, mark, targets, now: at }),
    targets,
    inputs,
    replay: missing.length > 0 ? 'partial' : same ? 'exact' : 'differs',
    missing,
  };
}

/** What matches first; of that what may be bid on, and the higher fit; otherwise as the tender has them. */
function bestFirst(a: WhyTarget, b: WhyTarget): number {
  const mayBid = ({ assessment: { role } }: WhyTarget): number => Number(role === 'solo' || role === 'joint');
  if (!a.matches || !b.matches) return Number(b.matches) - Number(a.matches);
  return mayBid(b) - mayBid(a) || b.fit.score - a.fit.score;
}

function haveSameInputs(one: MatchInputs, other: MatchInputs): boolean {
  return (Object.keys(other) as (keyof MatchInputs)[]).every((key) => one[key] === other[key]);
}
