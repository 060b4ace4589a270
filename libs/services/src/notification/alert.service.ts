import { Injectable } from '@nestjs/common';
import { type BusinessId } from '@app/domain';
import { matchBusiness, type PayloadOf } from '@app/jobs';
import { BusinessRepository, OutboxRepository, PreferenceRepository, UnitOfWork } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf } from '../common/ids.js';

export interface AlertSettings {
  /** Tell the firm of a tender at or above this fit, 0 to 100. */
  readonly minScore: number;
  /** 0 while the default holds. */
  readonly version: number;
}

@Injectable()
export class AlertService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly businesses: BusinessRepository,
    private readonly preferences: PreferenceRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  async get(actor: Actor | undefined, id: string): Promise<AlertSettings> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.read', businessId);
    return this.preferences.alerts(businessId);
  }

  /** A lower threshold tells the firm at once of the open tenders that now pass it. */
  async put(actor: Actor | undefined, id: string, { minScore }: { minScore: number }): Promise<AlertSettings> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.alerts.edit', businessId);
    return this.work.run(async () => {
      const settings = await this.preferences.putAlerts(businessId, minScore);
      const business = await this.businesses.find(businessId);
      if (business) {
        const payload: PayloadOf<typeof matchBusiness.name> = { businessId, version: business.version };
        await this.outbox.add(matchBusiness.name, [payload]);
      }
      return settings;
    });
  }
}
