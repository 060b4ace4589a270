import { Injectable } from '@nestjs/common';
import type { BusinessId, LotId, Match, Role, StoredMatch, Tender } from '@app/domain';
import { BusinessRepository, MatchRepository, TenderRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, UUID, type Page, type PageRequest } from '../common/page.js';
import { groupBy } from '../common/group-by.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { reasonsOf, type ScoredFirm } from './score-pair.js';

/** One lot that matches, by its numbers. */
export interface MatchedLot extends Pick<Match, 'role' | 'score' | 'coverage' | 'toConfirm'> {
  readonly lotId: LotId;
  readonly title: string;
}

/** A tender that matches a firm: its best lot with the reasons, and every lot that matches, the best first; none where it has no lots. */
export interface MatchWithTender {
  readonly match: Match;
  readonly tender: Tender;
  readonly lots: readonly MatchedLot[];
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

  /** The open tenders that match a firm, best first, each with its best lot and all that match. Near misses are among them, told or not. */
  async list(
    actor: Actor | undefined,
    id: string,
    filter: { role?: Role; minScore?: number },
    request: PageRequest,
  ): Promise<Page<MatchWithTender>> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.matches.read', businessId);
    const [score, tenderId] = fromCursor(request, [/^\d{1,3}$/, UUID]) ?? [];
    const after = score !== undefined && tenderId !== undefined ? { score: Number(score), tenderId } : undefined;
    const limit = limitOf(request);
    const wanted = { role: filter.role, minScore: filter.minScore ?? 0 };
    const rows = await this.matches.listTenders(businessId, wanted, after, limit + 1);
    const page = toPage(rows, limit, (row) => toCursor([row.score, row.tenderId]), (match) => match);
    const lots = groupBy(await this.matches.ofTenders(businessId, page.items.map((match) => match.tenderId), wanted), (match) => match.tenderId);
    const business = await this.businesses.find(businessId);
    if (business === undefined) throw notFound('business');
    const firm = { business, features: this.knowledge.firm(business) };
    const items = await Promise.all(
      page.items.map(async (stored) => {
        const tender = await this.tenders.find(stored.tenderId);
        const match = tender && this.withReasons(stored, firm, tender);
        return match ? [{ match, tender, lots: lotsOf(tender, match, lots.get(tender.id) ?? []) }] : [];
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

/** The lots by their numbers; the best one as it was computed again just now, in its place at the top. */
function lotsOf({ lots }: Tender, best: Match, stored: readonly StoredMatch[]): MatchedLot[] {
  return [best, ...stored.filter(({ lotId }) => lotId !== best.lotId)].flatMap(({ lotId, role, score, coverage, toConfirm }) => {
    const lot = lots.find(({ id }) => id === lotId);
    return lot ? [{ lotId: lot.id, title: lot.title, role, score, coverage, toConfirm }] : [];
  });
}
