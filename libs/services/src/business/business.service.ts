import { Injectable } from '@nestjs/common';
import { businessSize, type Business, type BusinessId, type BusinessProfile, type BusinessSize } from '@app/domain';
import { BusinessRepository, MembershipRepository, UnitOfWork } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { Clock } from '../common/clock.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { applyPatch, requireVersion, type Patch } from '../common/patch.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { OwnerEmails } from '../account/owner-emails.js';
import { BusinessVersions } from './business-versions.js';
import { checkProfile } from './check-profile.js';

/** What a list becomes when a patch removes it. */
const EMPTIED: Partial<BusinessProfile> = {
  figures: [],
  links: [],
  classifications: [],
  regions: [],
  certifications: [],
  capabilities: [],
  languages: [],
  ownership: [],
  pastContracts: [],
  openToPartners: false,
};

@Injectable()
export class BusinessService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly businesses: BusinessRepository,
    private readonly memberships: MembershipRepository,
    private readonly versions: BusinessVersions,
    private readonly knowledge: Knowledge,
    private readonly owners: OwnerEmails,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Registers a firm; whoever does so owns it. @throws DomainError `input.invalid` naming each field */
  async create(actor: Actor | undefined, profile: BusinessProfile): Promise<Business> {
    const { accountId } = signedIn(actor);
    checkProfile(profile, this.knowledge.codes, this.clock.today());
    const business: Business = { ...profile, id: this.ids.next<BusinessId>(), version: 1 };
    return this.work.run(async () => {
      await this.versions.first(business, accountId);
      await this.memberships.add({
        id: this.ids.next(),
        kind: 'business',
        organisationId: business.id,
        emailKey: await this.owners.keyOf(accountId),
        roles: ['owner'],
      });
      return business;
    });
  }

  async get(actor: Actor | undefined, id: string): Promise<Business> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.read', businessId);
    const business = await this.businesses.find(businessId);
    if (business === undefined) throw notFound('business');
    return business;
  }

  /** Appends a version. @throws DomainError `precondition.stale`, `input.invalid` */
  async edit(actor: Actor | undefined, id: string, expectedVersion: number, patch: Patch<BusinessProfile>): Promise<Business> {
    const businessId = idOf<BusinessId>('business', id);
    const { accountId } = await this.access.require(actor, 'business.edit', businessId);
    return this.work.run(async () => {
      const current = await this.businesses.lock(businessId);
      if (current === undefined) throw notFound('business');
      requireVersion(expectedVersion, current.version);
      const business: Business = { ...applyPatch<Business>(current, patch, EMPTIED), id: current.id, version: current.version + 1 };
      checkProfile(business, this.knowledge.codes, this.clock.today());
      await this.versions.next(business, accountId);
      return business;
    });
  }

  /** The firm's class in its own economy, as of today. */
  size(business: Business): BusinessSize {
    return businessSize(business, this.knowledge.rulebook, this.clock.today());
  }
}
