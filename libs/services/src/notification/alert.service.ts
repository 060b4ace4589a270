import { Injectable } from '@nestjs/common';
import { type AlertPlan, type BusinessId } from '@app/domain';
import { matchBusiness, type PayloadOf } from '@app/jobs';
import { AlertDeliveryRepository, BusinessRepository, OutboxRepository, PreferenceRepository, UnitOfWork, type StoredAlerts } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf } from '../common/ids.js';
import { AlertChannels } from './alert-channels.js';
import { AlertVolume, perWeekAt, thresholdFor, type ExpectedVolume } from './alert-volume.js';
import { changedPlan } from './changed-plan.js';

/** What may be changed, one by one; null brings the default back, and what is left out stays. */
export type AlertChange = {
  readonly minScore?: number;
  /** Instead of a threshold: about so many tenders a week. */
  readonly aboutPerWeek?: number;
  readonly channels?: Partial<AlertPlan['channels']> | null;
} & { readonly [K in Exclude<keyof AlertPlan, 'channels'>]?: AlertPlan[K] | null };

export interface AlertSettings extends StoredAlerts {
  /** False where this deployment has no mail server: mail is then not sent, whatever the firm chooses. */
  readonly mailAvailable: boolean;
  /** Tenders a week that the threshold lets expect, and what others would. */
  readonly expectedPerWeek: number;
  readonly volume: ExpectedVolume;
}

@Injectable()
export class AlertService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly businesses: BusinessRepository,
    private readonly preferences: PreferenceRepository,
    private readonly deliveries: AlertDeliveryRepository,
    private readonly outbox: OutboxRepository,
    private readonly channels: AlertChannels,
    private readonly volumes: AlertVolume,
  ) {}

  async get(actor: Actor | undefined, id: string): Promise<AlertSettings> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.read', businessId);
    return this.withVolume(await this.preferences.alerts(businessId), await this.volumes.expect(businessId));
  }

  /**
   * A lower threshold tells the firm at once of the open tenders that now pass it; what waits to be sent goes by the new plan.
   * @throws DomainError `alerts.invalid` naming each field that does not hold together
   */
  async put(actor: Actor | undefined, id: string, change: AlertChange): Promise<AlertSettings> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.alerts.edit', businessId);
    const volume = await this.volumes.expect(businessId);
    const wished = change.aboutPerWeek === undefined ? change.minScore : thresholdFor(volume, change.aboutPerWeek);
    return this.work.run(async () => {
      const settings = await this.preferences.putAlerts(businessId, (now) => ({ minScore: wished ?? now.minScore, plan: changedPlan(now.plan, change) }));
      await this.deliveries.planAnew(businessId);
      const business = await this.businesses.find(businessId);
      if (business) {
        const payload: PayloadOf<typeof matchBusiness.name> = { businessId, version: business.version };
        await this.outbox.add(matchBusiness.name, [payload]);
      }
      return this.withVolume(settings, volume);
    });
  }

  private withVolume(alerts: StoredAlerts, volume: ExpectedVolume): AlertSettings {
    return { ...alerts, mailAvailable: this.channels.mail, expectedPerWeek: perWeekAt(volume, alerts.minScore), volume };
  }
}
