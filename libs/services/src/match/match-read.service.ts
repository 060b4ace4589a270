import { Injectable } from '@nestjs/common';
import type { BusinessId, Match, Role, Tender } from '@app/domain';
import { MatchRepository, TenderRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, UUID, type Page, type PageRequest } from '../common/page.js';

export interface MatchWithTender {
  readonly match: Match;
  readonly tender: Tender;
}

@Injectable()
export class MatchReadService {
  constructor(
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
    private readonly matches: MatchRepository,
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
    const items = await Promise.all(
      page.items.map(async (match) => {
        const tender = await this.tenders.find(match.tenderId);
        return tender ? [{ match, tender }] : [];
      }),
    );
    return { items: items.flat(), next: page.next };
  }
}
