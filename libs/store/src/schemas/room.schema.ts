import { EntitySchema } from 'typeorm';
import type { AccountId, BusinessId, IsoInstant, TenderId } from '@app/domain';
import { createdAt, optionally, text, time, uuid } from './columns.js';

/** What a firm of a joint bid says to the others. */
export interface ConsortiumMessageRow {
  id: string;
  consortiumId: string;
  businessId: BusinessId;
  accountId: AccountId;
  body: string;
  createdAt: IsoInstant;
}

export const ConsortiumMessageSchema = new EntitySchema<ConsortiumMessageRow>({
  name: 'consortium_messages',
  columns: { id: uuid({ primary: true }), consortiumId: uuid(), businessId: uuid(), accountId: uuid(), body: text(), createdAt: time({ default: () => 'clock_timestamp()' }) },
  foreignKeys: [
    { target: 'consortia', columnNames: ['consortiumId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
  ],
  indices: [{ name: 'ix_consortium_messages_consortium_id', columns: ['consortiumId', 'createdAt'] }],
});

/** Why a member cannot bid alone, in its own words. */
export interface ConsortiumReasonRow {
  consortiumId: string;
  businessId: BusinessId;
  reason: string;
  givenBy: AccountId;
  givenAt: IsoInstant;
}

export const ConsortiumReasonSchema = new EntitySchema<ConsortiumReasonRow>({
  name: 'consortium_reasons',
  columns: { consortiumId: uuid({ primary: true }), businessId: uuid({ primary: true }), reason: text(), givenBy: uuid(), givenAt: time({ default: () => 'now()' }) },
  foreignKeys: [
    { target: 'consortia', columnNames: ['consortiumId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
  ],
});

/** A firm looks for partners for a tender. */
export interface PartnerPostRow {
  id: string;
  tenderId: TenderId;
  businessId: BusinessId;
  brings: string;
  seeks: string;
  region?: string;
  createdBy: AccountId;
  createdAt: IsoInstant;
}

export const PartnerPostSchema = new EntitySchema<PartnerPostRow>({
  name: 'partner_posts',
  columns: { id: uuid({ primary: true }), tenderId: uuid(), businessId: uuid(), brings: text(), seeks: text(), region: text(optionally), createdBy: uuid(), createdAt: createdAt() },
  foreignKeys: [
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
  ],
  indices: [{ name: 'ix_partner_posts_tender_id', columns: ['tenderId', 'businessId'], unique: true }],
});
