import { Injectable } from '@nestjs/common';
import { alertMessage, DEFAULT_ALERT_SCORE, type Message, type NotificationKind } from '@app/domain';
import { NotificationRepository, ReminderRepository, type DueReminder, type NewNotification, type QuietFirm } from '@app/store';
import { Ids } from '../common/ids.js';
import { AlertChannels } from '../notification/alert-channels.js';

const AT_MOST = 1_000;

/**
 * Tells firms of dates: deadlines and mandatory meetings of tenders that they keep, 7, 3 and 1 days before; certificates that
 * run out; four weeks without a tender. It asks what is due by the database's clock, so it may run twice, late or on several machines: the
 * ledger has each once, and of steps that nobody was there to tell the nearest is told.
 */
@Injectable()
export class ReminderService {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly notifications: NotificationRepository,
    private readonly channels: AlertChannels,
    private readonly ids: Ids,
  ) {}

  /** Deadlines and meetings. Call it in a transaction. Returns how many were told. */
  async tenders(): Promise<number> {
    const closing = (await this.reminders.closing(AT_MOST)).map((due) => this.ofTender('tender.closing', due, closingMessage(due)));
    const briefings = (await this.reminders.briefings(AT_MOST)).map((due) => this.ofTender('tender.briefing', due, briefingMessage(due)));
    return this.notifications.deliver([...closing, ...briefings], this.channels);
  }

  /** Certificates, and firms that hear nothing. Looks at every profile: not for each minute. */
  async firms(): Promise<number> {
    const certificates = (await this.reminders.certificates(AT_MOST)).map(({ businessId, scheme, id, validUntil, occurrence }) =>
      this.ofFirm('certificate.expiring', businessId, occurrence, alertMessage('notification.certificate', { title: `${scheme} ${id}`, certificate: `${scheme} ${id}`, validDay: validUntil })),
    );
    const quiet = (await this.reminders.quiet(DEFAULT_ALERT_SCORE, AT_MOST)).map((firm) => this.ofFirm('firm.quiet', firm.businessId, firm.day, quietMessage(firm)));
    return this.notifications.deliver([...certificates, ...quiet], this.channels);
  }

  private ofTender(kind: NotificationKind, { businessId, tenderId, tenderVersion, occurrence }: DueReminder, message: Message): NewNotification {
    const key = { recipient: `business:${businessId}`, channel: 'in_app', kind, subject: `tender:${tenderId}`, occurrence } as const;
    return { id: this.ids.next(), deliveryId: this.ids.next(), key, businessId, tenderId, tenderVersion, lotIds: [], message };
  }

  private ofFirm(kind: NotificationKind, businessId: QuietFirm['businessId'], occurrence: string, message: Message): NewNotification {
    const key = { recipient: `business:${businessId}`, channel: 'in_app', kind, subject: `business:${businessId}`, occurrence } as const;
    return { id: this.ids.next(), deliveryId: this.ids.next(), key, businessId, lotIds: [], message };
  }
}

function closingMessage({ title, at, timeZone, days }: DueReminder): Message {
  const params = { title, closesAt: at, ...(timeZone === undefined ? {} : { zone: timeZone }) };
  return days <= 1 ? alertMessage('notification.closing_tomorrow', params) : alertMessage('notification.closing', { ...params, days });
}

function briefingMessage({ title, at, timeZone, days, meeting = '' }: DueReminder): Message {
  const params = { title, meeting, meetingAt: at, ...(timeZone === undefined ? {} : { zone: timeZone }) };
  return days <= 1 ? alertMessage('notification.briefing_tomorrow', params) : alertMessage('notification.briefing', { ...params, days });
}

/** What would change it: a threshold that lets the best of what there was through, or a fuller profile. */
function quietMessage({ threshold, best, count }: QuietFirm): Message {
  const lead = alertMessage('alert.lead.quiet');
  const advice = best === undefined ? alertMessage('alert.quiet.profile') : alertMessage('alert.quiet.threshold', { threshold: Math.max(0, threshold - 15), now: threshold, count });
  return { key: 'notification.quiet', params: { threshold, count }, text: `${lead.text} ${advice.text}`, parts: [lead, advice] };
}
