import { EntitySchema } from 'typeorm';
import type { BusinessId, BuyerId, Channel, DeliveryKind, DeliveryReason, DeliveryState, IsoInstant, Message, NotificationKind, OfficerNotificationKind, Role, TenderId } from '@app/domain';
import { createdAt, int, json, optionally, text, texts, time, transactionId, uuid } from './columns.js';

/** Work that must follow a commit: written in that commit, handed to the queue afterwards. */
export interface OutboxRow {
  id: string;
  topic: string;
  payload: object;
  status: 'pending' | 'dispatched' | 'done' | 'quarantined';
  attempt: number;
  availableAt: IsoInstant;
  dispatchedAt?: IsoInstant;
  doneAt?: IsoInstant;
  lastError?: string;
  transactionId: string;
  createdAt: IsoInstant;
}

export const OutboxSchema = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    topic: text(),
    payload: json(),
    status: text({ default: 'pending' }),
    attempt: int({ default: 0 }),
    availableAt: time({ default: () => 'now()' }),
    dispatchedAt: time(optionally),
    doneAt: time(optionally),
    lastError: text(optionally),
    transactionId: transactionId(),
    createdAt: createdAt(),
  },
  checks: [
    {
      name: 'ck_outbox_status',
      expression: `status = ANY (ARRAY['pending'::text, 'dispatched'::text, 'done'::text, 'quarantined'::text])`,
    },
  ],
  indices: [
    { columns: ['availableAt', 'id'], name: 'ix_outbox_pending', where: `(status = 'pending'::text)` },
    { columns: ['dispatchedAt'], name: 'ix_outbox_dispatched', where: `(status = 'dispatched'::text)` },
  ],
});

/** The delivery ledger: its unique key makes every effect happen once, whatever is killed. */
export interface DeliveryRow {
  id: string;
  recipient: string;
  channel: Channel;
  kind: DeliveryKind | OfficerNotificationKind;
  subject: string;
  occurrence: string;
  state: DeliveryState;
  attempts: number;
  /** How often the peer has put it off. */
  putOff: number;
  claimedAt: IsoInstant;
  sentAt?: IsoInstant;
  businessId?: BusinessId;
  /** What it tells; absent for a digest, whose notices are those of the deliveries that name it. */
  notificationId?: string;
  /** The account or endpoint that `recipient` names; absent in the app. */
  targetId?: string;
  /** Whom a slow answer may hold up: a mail domain, an endpoint. */
  lane?: string;
  /** `now`, or the digest that it waits for. */
  pace?: 'now' | 'daily' | 'weekly';
  /** Not before. */
  dueAt?: IsoInstant;
  /** While it is claimed: until then nobody else tries. */
  leaseUntil?: IsoInstant;
  /** The smaller the sooner, among those due at once: 100 less the score. */
  rank: number;
  digestId?: string;
  /** What the peer said. */
  outcome?: string;
  /** Why nothing was sent, or not yet. */
  reason?: DeliveryReason;
  createdAt: IsoInstant;
}

export const DeliverySchema = new EntitySchema<DeliveryRow>({
  name: 'deliveries',
  columns: {
    id: uuid({ primary: true }),
    recipient: text(),
    channel: text(),
    kind: text(),
    subject: text(),
    occurrence: text(),
    state: text(),
    attempts: int({ default: 1 }),
    putOff: int({ default: 0 }),
    claimedAt: time({ default: () => 'now()' }),
    sentAt: time(optionally),
    businessId: uuid(optionally),
    notificationId: uuid(optionally),
    targetId: uuid(optionally),
    lane: text(optionally),
    pace: text(optionally),
    dueAt: time(optionally),
    leaseUntil: time(optionally),
    rank: int({ default: 0 }),
    digestId: uuid(optionally),
    outcome: text(optionally),
    reason: text(optionally),
    createdAt: createdAt(),
  },
  uniques: [{ columns: ['recipient', 'channel', 'kind', 'subject', 'occurrence'], name: 'uq_deliveries_key' }],
  checks: [
    {
      name: 'ck_deliveries_state',
      expression: `state = ANY (ARRAY['pending'::text, 'claimed'::text, 'sent'::text, 'confirmed'::text, 'failed'::text, 'suppressed'::text])`,
    },
  ],
  indices: [
    { columns: ['lane', 'dueAt', 'rank', 'id'], name: 'ix_deliveries_waiting', where: `(state = 'pending'::text AND pace = 'now'::text)` },
    { columns: ['leaseUntil'], name: 'ix_deliveries_leased', where: `(state = 'claimed'::text)` },
    {
      columns: ['dueAt'],
      name: 'ix_deliveries_for_digest',
      where: `(state = 'pending'::text AND pace = ANY (ARRAY['daily'::text, 'weekly'::text]) AND digest_id IS NULL)`,
    },
    { columns: ['digestId'], where: `(digest_id IS NOT NULL)` },
    { columns: ['targetId', 'businessId', 'sentAt'], name: 'ix_deliveries_sent', where: `(target_id IS NOT NULL)` },
    { columns: ['businessId', 'createdAt', 'id'] },
  ],
});

export interface NotificationRow {
  id: string;
  /** One notification a delivery. */
  deliveryId: string;
  businessId: BusinessId;
  kind: NotificationKind;
  tenderId?: TenderId;
  tenderVersion?: number;
  lotIds: string[];
  role?: Role;
  score?: number;
  message: Message;
  /** The saved searches that found it, and `general` for the firm's own threshold. */
  searches: string[];
  createdAt: IsoInstant;
  readAt?: IsoInstant;
}

export const NotificationSchema = new EntitySchema<NotificationRow>({
  name: 'notifications',
  columns: {
    id: uuid({ primary: true }),
    deliveryId: uuid(),
    businessId: uuid(),
    kind: text(),
    tenderId: uuid(optionally),
    tenderVersion: int(optionally),
    lotIds: texts(),
    role: text(optionally),
    score: int(optionally),
    message: json(),
    searches: texts(),
    createdAt: createdAt(),
    readAt: time(optionally),
  },
  foreignKeys: [
    { target: 'deliveries', columnNames: ['deliveryId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
  ],
  uniques: [{ columns: ['deliveryId'], name: 'uq_notifications_delivery_id' }],
  indices: [{ columns: ['businessId', 'createdAt', 'id'] }, { columns: ['tenderId'] }],
});

export interface OfficerNotificationRow {
  id: string;
  deliveryId: string;
  buyerId: BuyerId;
  kind: OfficerNotificationKind;
  tenderId: TenderId;
  tenderVersion: number;
  message: Message;
  createdAt: IsoInstant;
}

/** What a buyer's officers are told; its ledger row names the buyer. */
export const OfficerNotificationSchema = new EntitySchema<OfficerNotificationRow>({
  name: 'officer_notifications',
  columns: { id: uuid({ primary: true }), deliveryId: uuid(), buyerId: uuid(), kind: text(), tenderId: uuid(), tenderVersion: int(), message: json(), createdAt: createdAt() },
  foreignKeys: [
    { target: 'deliveries', columnNames: ['deliveryId'], referencedColumnNames: ['id'] },
    { target: 'buyers', columnNames: ['buyerId'], referencedColumnNames: ['id'] },
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
  ],
  uniques: [{ columns: ['deliveryId'], name: 'uq_officer_notifications_delivery_id' }],
  indices: [{ columns: ['buyerId', 'createdAt', 'id'] }],
});
