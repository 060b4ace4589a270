import { Injectable } from '@nestjs/common';
import { bidTargets, CRITERIA, type Business, type BusinessId, type Criterion, type MarkedTender, type Tender, type TenderId } from '@app/domain';
import { fitParts, fitScore } from '@app/matching';
import { BusinessRepository, PreferenceRepository, UnitOfWork, type Mark, type StoredMark } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { EmphasisService } from '../match/emphasis.service.js';
import { fitInstant } from '../match/score-pair.js';
import { TenderReadService } from '../tender/tender-read.service.js';

@Injectable()
export class MarkService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly businesses: BusinessRepository,
    private readonly tenders: TenderReadService,
    private readonly preferences: PreferenceRepository,
    private readonly emphasis: EmphasisService,
    private readonly knowledge: Knowledge,
  ) {}

  /** Keep a tender, hide it ("not mine because ..."), or say that the firm is bidding. The last word counts, and is learned from. */
  async put(actor: Actor | undefined, id: string, tenderIdText: string, given: { mark: Mark; reason?: string }): Promise<StoredMark> {
    const businessId = idOf<BusinessId>('business', id);
    const { accountId } = await this.access.require(actor, 'business.mark', businessId);
    const tender = await this.tenders.get(actor, idOf<TenderId>('tender', tenderIdText));
    return this.work.run(async () => {
      // The lock comes first: two marks of a firm at once take turns, and each learns from the other.
      const business = await this.businesses.lock(businessId);
      if (business === undefined) throw notFound('business');
      const stored = await this.preferences.putMark(businessId, tender.id, given, this.partsOf(business, tender));
      await this.emphasis.learn(business, accountId);
      return stored;
    });
  }

  /** How the best of the tender's lots suits the firm, by what holds for everybody. */
  private partsOf(business: Business, tender: Tender): MarkedTender['parts'] {
    const { fit: context } = this.knowledge;
    const firm = { ...this.knowledge.firm(business), max: undefined };
    const asOf = fitInstant(tender, '1970-01-01');
    const targets = bidTargets(tender).map((target) => this.knowledge.target(target));
    const scored = targets.map((target) => ({ target, exact: fitScore(firm, target, asOf, context).exact }));
    const best = scored.reduce((a, b) => (b.exact > a.exact ? b : a)).target;
    const parts = fitParts(firm, best, asOf, context);
    return Object.fromEntries(CRITERIA.map((criterion) => [criterion, Math.round(100 * parts[criterion])])) as Record<Criterion, number>;
  }

  /** Takes back whatever was said of the tender, and what was learned from it. Done twice it is done once. */
  async remove(actor: Actor | undefined, id: string, tenderIdText: string): Promise<void> {
    const businessId = idOf<BusinessId>('business', id);
    const { accountId } = await this.access.require(actor, 'business.mark', businessId);
    const tenderId = idOf<TenderId>('tender', tenderIdText);
    await this.work.run(async () => {
      const business = await this.businesses.lock(businessId);
      if (business === undefined) throw notFound('business');
      await this.preferences.removeMark(businessId, tenderId);
      await this.emphasis.learn(business, accountId);
    });
  }
}
