import { Injectable } from '@nestjs/common';
import { alertMessage, type AlertMessageKey, type BusinessId, type NotificationKind, type Tender } from '@app/domain';
import { NotificationRepository } from '@app/store';
import { Ids } from '../common/ids.js';
import { AlertChannels } from '../notification/alert-channels.js';

/** What a firm is told of a joint bid; written in the transaction of what it is about, once by the ledger. */
@Injectable()
export class JointBidNotices {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly channels: AlertChannels,
    private readonly ids: Ids,
  ) {}

  /** @param occurrence tells repeats apart, within the tender and the kind */
  async tell(businessId: BusinessId, tender: Pick<Tender, 'id' | 'version' | 'title'>, kind: Extract<NotificationKind, `team.${string}`>, occurrence: string, said: AlertMessageKey, params: Readonly<Record<string, string>> = {}): Promise<void> {
    const key = { recipient: `business:${businessId}`, channel: 'in_app', kind, subject: `tender:${tender.id}`, occurrence } as const;
    const message = alertMessage(said, { ...params, title: tender.title });
    await this.notifications.deliver([{ id: this.ids.next(), deliveryId: this.ids.next(), key, businessId, tenderId: tender.id, tenderVersion: tender.version, lotIds: [], message }], this.channels);
  }
}
