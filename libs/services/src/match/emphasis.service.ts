import { Injectable } from '@nestjs/common';
import { CRITERIA, type AccountId, type Business, type BusinessId, type Criterion } from '@app/domain';
import { asEmphasis, emphasised, learnEmphasis, type Because } from '@app/matching';
import { BusinessRepository, PreferenceRepository, UnitOfWork } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { BusinessVersions } from '../business/business-versions.js';

/** A criterion as it counts for everybody and for one firm. */
export interface WeighedCriterion {
  readonly criterion: Criterion;
  /** Most points for everybody. */
  readonly common: number;
  /** Most points for this firm. */
  readonly own: number;
  readonly because: readonly Because[];
}

export interface FirmEmphasis {
  /** The version of the profile that it is a part of. */
  readonly version: number;
  /** False where the criteria count as for everybody. */
  readonly adjusted: boolean;
  /** Marks that it was learned from. */
  readonly marks: number;
  readonly criteria: readonly WeighedCriterion[];
}

/** How a firm weighs tenders: learned from its marks, shown to it, and taken back at its wish. */
@Injectable()
export class EmphasisService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly businesses: BusinessRepository,
    private readonly preferences: PreferenceRepository,
    private readonly versions: BusinessVersions,
    private readonly knowledge: Knowledge,
  ) {}

  async get(actor: Actor | undefined, id: string): Promise<FirmEmphasis> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.matches.read', businessId);
    const business = await this.businesses.find(businessId);
    if (business === undefined) throw notFound('business');
    return this.shown(business);
  }

  /** All marks stay, and none of them so far counts any more: the criteria count as for everybody, and learning begins anew. */
  async reset(actor: Actor | undefined, id: string): Promise<FirmEmphasis> {
    const businessId = idOf<BusinessId>('business', id);
    const { accountId } = await this.access.require(actor, 'business.mark', businessId);
    return this.work.run(async () => {
      const business = await this.businesses.lock(businessId);
      if (business === undefined) throw notFound('business');
      await this.preferences.forgetLessons(businessId);
      return this.shown(await this.learn(business, accountId));
    });
  }

  /**
   * Learns from the marks as they stand, and appends a version of the profile where that changes the points of any criterion.
   * Inside of the transaction that changed a mark, under the profile's lock.
   */
  async learn(business: Business, accountId: AccountId): Promise<Business> {
    const emphasis = asEmphasis(learnEmphasis(await this.preferences.lessons(business.id)));
    const [before, after] = [business.emphasis, emphasis].map((one) => JSON.stringify(emphasised(this.knowledge.fit.weights.max, one)));
    if (before === after) return business;
    const next: Business = { ...business, emphasis, version: business.version + 1 };
    await this.versions.next(next, accountId);
    return next;
  }

  private async shown({ id, version, emphasis }: Business): Promise<FirmEmphasis> {
    const lessons = await this.preferences.lessons(id);
    const learned = new Map(learnEmphasis(lessons).map((one) => [one.criterion, one.because]));
    const own = emphasised(this.knowledge.fit.weights.max, emphasis);
    const criteria = CRITERIA.map((criterion) => ({
      criterion,
      common: this.knowledge.fit.weights.max[criterion],
      own: (own ?? this.knowledge.fit.weights.max)[criterion],
      because: own ? (learned.get(criterion) ?? []) : [],
    }));
    return { version, adjusted: own !== undefined, marks: lessons.length, criteria };
  }
}
