import { Injectable } from '@nestjs/common';
import type { BusinessId, Match, Role, StoredMatch, Tender } from '@app/domain';
import { BusinessRepository, MatchRepository, TenderRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, UUID, type Page, type PageRequest } from '../common/page.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { reasonsOf, type ScoredFirm } from './score-pair.js';

export interface MatchWithTender {
  readonly match: Match;
  readonly tender: Tender;
}

@Injectable()
export class MatchReadService {
  constructor(
    private readonly access: AccessService,
    private readonly businesses: BusinessRepository,
    private readonly tenders: TenderRepository,
    private readonly matches: MatchRepository,
    private readonly knowledge: Knowledge,
  ) {}

  /** A firm's matches with open tenders, best first. Near misses are among them, told or not. */
  async list(
    actor: Actor | undefined,
    id: string,
    filter: { role?: Role; minScore?: number },
    request: PageRequest,
  ): Promise<Page<MatchWithTender>> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.matches.read', businessId);
    const [score, tenderId, lotId] = fromCursor(request, [/^\d{1,3}$/, UUID, /^[^]{0,200}$/]) ?? [];
    const after = score !== undefined && tenderId !== undefined ? { score: Number(score), tenderId, lotId: lotId ?? '' } : undefined;
    const limit = limitOf(request);
    const rows = await this.matches.listOpen(businessId, { role: filter.role, minScore: filter.minScore ?? 0 }, after, limit + 1);
    const page = toPage(rows, limit, (row) => toCursor([row.score, row.tenderId, row.lotId]), (match) => match);
    const business = await this.businesses.find(businessId);
    if (business === undefined) throw notFound('business');
    const firm = { business, features: this.knowledge.firm(business) };
    const items = await Promise.all(
      page.items.map(async (stored) => {
        const tender = await this.tenders.find(stored.tenderId);
        const match = tender && this.withReasons(stored, firm, tender);
        return match ? [{ match, tender }] : [];
      }),
    );
    return { items: items.flat(), next: page.next };
  }

  private withReasons(stored: StoredMatch, firm: ScoredFirm, tender: Tender): Match | undefined {
    const reasons = reasonsOf(firm, tender, stored.lotId, stored.computedAt, this.knowledge);
    if (reasons === undefined || reasons.assessment.role === 'none') return undefined;
    const { points: _points, checked: _checked, ...match } = stored;
    const { role, coverage, toConfirm, findings } = reasons.assessment;
    return { ...match, role, coverage, toConfirm, findings, score: reasons.fit.score, fit: reasons.fit.points };
  }
}
