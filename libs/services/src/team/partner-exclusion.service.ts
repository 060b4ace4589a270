import { Injectable } from '@nestjs/common';
import { DomainError, type BusinessId } from '@app/domain';
import { BusinessRepository, PartnerExclusionRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';

/** Firms that a firm does not want to be suggested together with; they never learn of it. */
@Injectable()
export class PartnerExclusionService {
  constructor(
    private readonly access: AccessService,
    private readonly businesses: BusinessRepository,
    private readonly exclusions: PartnerExclusionRepository,
  ) {}

  async list(actor: Actor | undefined, id: string): Promise<readonly { readonly businessId: BusinessId; readonly name: string }[]> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.read', businessId);
    return this.exclusions.of(businessId);
  }

  /** Once more changes nothing. @throws DomainError `exclusion.own` */
  async put(actor: Actor | undefined, id: string, other: string): Promise<void> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.team', businessId);
    const otherId = idOf<BusinessId>('business', other);
    if (otherId === businessId) throw new DomainError('conflict', 'exclusion.own', 'A firm cannot exclude itself.');
    if ((await this.businesses.find(otherId)) === undefined) throw notFound('business');
    await this.exclusions.put(businessId, otherId);
  }

  async remove(actor: Actor | undefined, id: string, other: string): Promise<void> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.team', businessId);
    await this.exclusions.remove(businessId, idOf<BusinessId>('business', other));
  }
}
