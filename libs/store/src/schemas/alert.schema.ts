import { EntitySchema } from 'typeorm';
import type { AccountId, BusinessId, IsoInstant } from '@app/domain';
import { bytes, createdAt, int, json, optionally, text, texts, time, uuid } from './columns.js';

const ofBusiness = { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] };
const ofAccount = { target: 'accounts', columnNames: ['accountId'], referencedColumnNames: ['id'] };

/** A search that a firm has named, with a threshold and a pace of its own. */
export interface SavedSearchRow {
  id: string;
  businessId: BusinessId;
  name: string;
  minScore: number;
  filter: object;
  pace: string;
  version: number;
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
}

export const SavedSearchSchema = new EntitySchema<SavedSearchRow>({
  name: 'saved_searches',
  columns: {
    id: uuid({ primary: true }),
    businessId: uuid(),
    name: text(),
    minScore: int(),
    filter: json(),
    pace: text(),
    version: int({ default: 1 }),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  foreignKeys: [ofBusiness],
  checks: [
    { name: 'ck_saved_searches_min_score', expression: 'min_score >= 0 AND min_score <= 100' },
    { name: 'ck_saved_searches_pace', expression: `pace = ANY (ARRAY['now'::text, 'daily'::text, 'weekly'::text, 'off'::text])` },
  ],
  indices: [{ columns: ['businessId'] }],
});

/** Where a firm's own system is told. Secrets are sealed under a key of the deployment. */
export interface WebhookEndpointRow {
  id: string;
  businessId: BusinessId;
  url: string;
  /** Empty: all kinds. */
  kinds: string[];
  secret: Buffer;
  /** After a rotation the one before signs too, until then. */
  previousSecret?: Buffer;
  previousUntil?: IsoInstant;
  state: 'active' | 'disabled';
  disabledReason?: string;
  /** Since then nothing has succeeded. */
  failingSince?: IsoInstant;
  version: number;
  createdBy?: AccountId;
  createdAt: IsoInstant;
}

export const WebhookEndpointSchema = new EntitySchema<WebhookEndpointRow>({
  name: 'webhook_endpoints',
  columns: {
    id: uuid({ primary: true }),
    businessId: uuid(),
    url: text(),
    kinds: texts(),
    secret: bytes(),
    previousSecret: bytes(optionally),
    previousUntil: time(optionally),
    state: text({ default: 'active' }),
    disabledReason: text(optionally),
    failingSince: time(optionally),
    version: int({ default: 1 }),
    createdBy: uuid(optionally),
    createdAt: createdAt(),
  },
  foreignKeys: [ofBusiness],
  checks: [{ name: 'ck_webhook_endpoints_state', expression: `state = ANY (ARRAY['active'::text, 'disabled'::text])` }],
  indices: [{ columns: ['businessId'] }],
});

/** A secret address under which a firm's notices and dates can be read without signing in. */
export interface FeedRow {
  id: string;
  businessId: BusinessId;
  secretHash: Buffer;
  createdBy?: AccountId;
  createdAt: IsoInstant;
  revokedAt?: IsoInstant;
}

export const FeedSchema = new EntitySchema<FeedRow>({
  name: 'feeds',
  columns: { id: uuid({ primary: true }), businessId: uuid(), secretHash: bytes(), createdBy: uuid(optionally), createdAt: createdAt(), revokedAt: time(optionally) },
  foreignKeys: [ofBusiness],
  uniques: [{ columns: ['secretHash'], name: 'uq_feeds_secret_hash' }],
  indices: [{ columns: ['businessId'] }],
});

/** What a person does not want to be told any more, for one firm, outside of the app. */
export interface AlertStopRow {
  accountId: AccountId;
  businessId: BusinessId;
  scope: string;
  /** A tender's, search's or kind's name; empty for everything. */
  subject: string;
  at: IsoInstant;
}

export const AlertStopSchema = new EntitySchema<AlertStopRow>({
  name: 'alert_stops',
  columns: { accountId: uuid({ primary: true }), businessId: uuid({ primary: true }), scope: text({ primary: true }), subject: text({ primary: true }), at: createdAt() },
  foreignKeys: [ofAccount, ofBusiness],
  checks: [{ name: 'ck_alert_stops_scope', expression: `scope = ANY (ARRAY['tender'::text, 'search'::text, 'kind'::text, 'everything'::text])` }],
});

/** Addresses that mail is not sent to any more. */
export interface MailSuppressionRow {
  addressKey: string;
  reason: string;
  detail?: string;
  at: IsoInstant;
}

export const MailSuppressionSchema = new EntitySchema<MailSuppressionRow>({
  name: 'mail_suppressions',
  columns: { addressKey: text({ primary: true }), reason: text(), detail: text(optionally), at: createdAt() },
  checks: [{ name: 'ck_mail_suppressions_reason', expression: `reason = ANY (ARRAY['bounce'::text, 'complaint'::text, 'operator'::text])` }],
});

/** Keys of this deployment that outlive every other secret: links in old mails must go on working. */
export interface ServerKeyRow {
  name: string;
  key: Buffer;
  createdAt: IsoInstant;
}

export const ServerKeySchema = new EntitySchema<ServerKeyRow>({
  name: 'server_keys',
  columns: { name: text({ primary: true }), key: bytes(), createdAt: createdAt() },
});
