import { Injectable } from '@nestjs/common';
import { alertMessage, type BusinessId, type Message } from '@app/domain';
import { NotificationRepository, UnitOfWork, WebhookRepository, type ClaimedDelivery, type DeliveryContent, type ToldNotice } from '@app/store';
import { SecretBox } from '../channel/secret-box.js';
import { webhookHeaders } from '../channel/sign-webhook.js';
import { WebhookSender } from '../channel/webhook-sender.js';
import type { Outcome } from '../channel/outcome.js';
import { AlertChannels } from '../notification/alert-channels.js';
import { Clock } from '../common/clock.js';
import { Ids } from '../common/ids.js';

/** An endpoint that nothing has reached for so long is switched off, and its firm told. */
const GIVE_UP_AFTER_SECONDS = 5 * 86_400;

/** Sends a claimed delivery to a firm's own system. */
@Injectable()
export class WebhookDelivery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly endpoints: WebhookRepository,
    private readonly notifications: NotificationRepository,
    private readonly channels: AlertChannels,
    private readonly box: SecretBox,
    private readonly sender: WebhookSender,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async send(delivery: ClaimedDelivery, { notice }: DeliveryContent): Promise<Outcome> {
    const endpoint = await this.endpoints.signing(delivery.targetId);
    if (endpoint === undefined) return { did: 'refused', reason: 'endpoint_off', gone: true };
    if (notice === undefined) return { did: 'refused', reason: 'nothing_left' };
    const secrets = endpoint.secrets.flatMap((sealed) => this.box.open(sealed) ?? []);
    if (secrets.length === 0) return { did: 'not_now', reason: 'secret_unreadable' };
    const body = webhookBody(notice, delivery.businessId);
    const headers = webhookHeaders(`msg_${delivery.id}`, Math.floor(Date.parse(this.clock.now()) / 1_000), body, secrets);
    const answer = await this.sender.post({ url: endpoint.url, headers, body });
    if ('status' in answer && answer.status >= 200 && answer.status < 300) {
      if (endpoint.failingSeconds !== undefined) await this.endpoints.noteSuccess(delivery.targetId);
      return { did: 'sent', detail: `HTTP ${answer.status}` };
    }
    const detail = 'status' in answer ? `HTTP ${answer.status}` : answer.failure;
    if ('status' in answer && answer.status === 410) {
      await this.giveUp(delivery, 'it answered 410 Gone', alertMessage('notification.webhook_gone', { url: endpoint.url }));
      return { did: 'refused', detail, gone: true };
    }
    await this.endpoints.noteFailure(delivery.targetId);
    if ((endpoint.failingSeconds ?? 0) > GIVE_UP_AFTER_SECONDS) {
      await this.giveUp(delivery, `for five days nothing got through, last: ${detail}`, alertMessage('notification.webhook_failing', { url: endpoint.url, said: detail }));
      return { did: 'refused', detail, gone: true };
    }
    return { did: 'not_now', detail };
  }

  /** Switches the endpoint off and tells the firm by its other channels. */
  private async giveUp({ targetId, businessId }: ClaimedDelivery, reason: string, message: Message): Promise<void> {
    await this.work.run(async () => {
      if (!(await this.endpoints.disable(targetId, reason))) return;
      const version = (await this.endpoints.find(targetId))?.version ?? 0;
      const key = { recipient: `business:${businessId}`, channel: 'in_app', kind: 'webhook.disabled', subject: `webhook:${targetId}`, occurrence: `version-${version}` } as const;
      await this.notifications.deliver([{ id: this.ids.next(), deliveryId: this.ids.next(), key, businessId, lotIds: [], message }], this.channels);
    });
  }
}

/** As the specification advises: what happened, when, and the facts. */
export function webhookBody({ kind, createdAt, id, tenderId, tenderVersion, title, closesAt, lotIds, role, score, message }: ToldNotice, businessId: BusinessId): string {
  return JSON.stringify({ type: kind, timestamp: createdAt, data: { id, businessId, kind, tenderId, tenderVersion, title, closesAt, lotIds, role, score, message } });
}
