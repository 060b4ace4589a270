import { Injectable } from '@nestjs/common';
import type { FitPoints, Tender } from '@app/domain';
import { BusinessRepository, TenderRepository, type OwedMatch } from '@app/store';
import { Knowledge } from '../knowledge/knowledge.js';
import { reasonsOf } from './score-pair.js';

/** Why a firm is told: the points of its best lot, and what it has to confirm there. */
export interface OwedReasons {
  readonly fit: readonly FitPoints[];
  readonly unknown: readonly string[];
}

/** Puts the reasons to what firms are owed: a match is stored without them. */
@Injectable()
export class OwedReasonsService {
  constructor(
    private readonly businesses: BusinessRepository,
    private readonly tenders: TenderRepository,
    private readonly knowledge: Knowledge,
  ) {}

  /** @param owed of one tender */
  async withReasons(owed: readonly OwedMatch[]): Promise<(OwedMatch & OwedReasons)[]> {
    const [first] = owed;
    const tender = first && (await this.tenders.find(first.tenderId));
    if (tender === undefined) return [];
    const firms = new Map((await this.businesses.ofIds(owed.map(({ businessId }) => businessId))).map((business) => [business.id, business]));
    return owed.map((match) => ({ ...match, ...this.reasons(match, tender, firms.get(match.businessId)) }));
  }

  private reasons({ lotIds, computedAt }: OwedMatch, tender: Tender, business: Parameters<Knowledge['firm']>[0] | undefined): OwedReasons {
    const found = business && reasonsOf({ business, features: this.knowledge.firm(business) }, tender, lotIds[0] ?? '', computedAt, this.knowledge);
    if (found === undefined) return { fit: [], unknown: [] };
    const open = found.assessment.findings.filter(({ verdict }) => verdict === 'unknown');
    return { fit: found.fit.points, unknown: open.map(({ question, message }) => (question ?? message).text) };
  }
}
