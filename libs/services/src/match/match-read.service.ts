import { Injectable } from '@nestjs/common';
import {
  bidTargets,
  type Assessment,
  type BusinessId,
  type Fit,
  type IsoInstant,
  type LotId,
  type Match,
  type MatchInputs,
  type Message,
  type Role,
  type Tender,
  type TenderId,
} from '@app/domain';
import { BusinessRepository, MatchRepository, NotificationRepository, PreferenceRepository, TenderRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { idOf, notFound } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, UUID, type Page, type PageRequest } from '../common/page.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { TenderReadService } from '../tender/tender-read.service.js';
import { scorePair } from './score-pair.js';
import { whyMessages } from './why-messages.js';

export interface MatchWithTender {
  readonly match: Match;
  readonly tender: Tender;
}

/** Why a firm was told of a tender or not: each part of the tender answered now, beside what was stored. */
export interface Why {
  readonly tender: Tender;
  readonly told: boolean;
  readonly toldAt?: IsoInstant;
  readonly reasons: readonly Message[];
  readonly targets: readonly { lotId?: LotId; assessment: Assessment; fit: Fit; stored?: MatchInputs }[];
}

@Injectable()
export class MatchReadService {
  constructor(
    private readonly access: AccessService,
    private readonly businesses: BusinessRepository,
    private readonly tenders: TenderRepository,
    private readonly tenderReads: TenderReadService,
    private readonly matches: MatchRepository,
    private readonly notifications: NotificationRepository,
    private readonly preferences: PreferenceRepository,
    private readonly knowledge: Knowledge,
    private readonly clock: Clock,
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

  /** Told or not, and the reasons, for one tender. */
  async why(actor: Actor | undefined, id: string, tenderIdText: string): Promise<Why> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.matches.read', businessId);
    const business = await this.businesses.find(businessId);
    if (business === undefined) throw notFound('business');
    const tender = await this.tenderReads.get(actor, tenderIdText);
    const tenderId = idOf<TenderId>('tender', tenderIdText);
    const [stored, toldAt, { minScore }, mark, now] = await Promise.all([
      this.matches.ofPair(businessId, tenderId),
      this.notifications.toldAt(businessId, tenderId),
      this.preferences.alerts(businessId),
      this.preferences.mark(businessId, tenderId),
      this.tenders.now(),
    ]);
    // Scored on the whole notice, as the firm's match was; a hidden value is used and not shown.
    const whole = (await this.tenders.find(tenderId)) ?? tender;
    const firm = { business, features: this.knowledge.firm(business) };
    const targets = bidTargets(whole).map((target) => ({
      lotId: target.lotId,
      ...scorePair(firm, { target, features: this.knowledge.target(target) }, this.clock.today(), this.knowledge),
      stored: stored.find(({ lotId }) => lotId === (target.lotId ?? '')),
    }));
    const reasons = whyMessages({ tender, toldAt, threshold: minScore, mark: mark?.mark, targets, now });
    return { tender, told: toldAt !== undefined, toldAt, reasons, targets };
  }
}
