import { EntitySchema } from 'typeorm';
import type { AccountId, BuyerId, IsoInstant, TenderId, TenderStatus } from '@app/domain';
import { bigint, bool, createdAt, int, json, optionally, text, texts, time, transactionId, uuid } from './columns.js';

/** The current state of a tender, with what searching and matching ask of it; the notice stands in its versions. */
export interface TenderRow {
  id: TenderId;
  version: number;
  buyerId: BuyerId;
  status: TenderStatus;
  title: string;
  economy: string;
  /** Minor units; absent where the value is unknown. Sorting by it is offered for public values only. */
  valueMinor?: string;
  valueCurrency?: string;
  valuePublic: boolean;
  /** Absent where the publisher names no deadline: the tender is never open. */
  closesAt?: IsoInstant;
  publishedAt?: IsoInstant;
  /** Some part of the tender admits joint bids. */
  jointBid: boolean;
  reservedSizes: string[];
  /** `SCHEME:code` of every classification and each of its ancestors. */
  categories: string[];
  /** Every delivery region and each region above it. */
  regions: string[];
  /** Retrieval terms of the current version. */
  terms: string[];
  searchText: string;
  ocid?: string;
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
}

export const TenderSchema = new EntitySchema<TenderRow>({
  name: 'tenders',
  columns: {
    id: uuid({ primary: true }),
    version: int(),
    buyerId: uuid(),
    status: text(),
    title: text(),
    economy: text(),
    valueMinor: bigint(optionally),
    valueCurrency: text(optionally),
    valuePublic: bool({ default: true }),
    closesAt: time(optionally),
    publishedAt: time(optionally),
    jointBid: bool({ default: false }),
    reservedSizes: texts(),
    categories: texts(),
    regions: texts(),
    terms: texts(),
    searchText: text({ default: '' }),
    ocid: text(optionally),
    createdAt: createdAt(),
    updatedAt: time({ default: () => 'now()' }),
  },
  foreignKeys: [{ target: 'buyers', columnNames: ['buyerId'], referencedColumnNames: ['id'] }],
  uniques: [{ columns: ['ocid'], name: 'uq_tenders_ocid' }],
  checks: [
    {
      name: 'ck_tenders_status',
      expression: `status = ANY (ARRAY['draft'::text, 'planned'::text, 'active'::text, 'cancelled'::text, 'unsuccessful'::text, 'complete'::text, 'withdrawn'::text])`,
    },
    // The upper bound also keeps out values that no real contract has.
    { name: 'ck_tenders_value', expression: 'value_minor >= 0 AND value_minor <= 100000000000000000' },
  ],
  indices: [
    { columns: ['status', 'closesAt', 'id'] },
    { columns: ['status', 'publishedAt', 'id'] },
    { columns: ['buyerId'] },
    { columns: ['terms'], name: 'ix_tenders_terms', synchronize: false },
    { columns: ['categories'], name: 'ix_tenders_categories', synchronize: false },
    { columns: ['regions'], name: 'ix_tenders_regions', synchronize: false },
    { columns: ['searchText'], name: 'ix_tenders_search_text', synchronize: false },
  ],
});

export interface TenderVersionRow {
  tenderId: TenderId;
  version: number;
  notice: object;
  status: TenderStatus;
  publishedAt?: IsoInstant;
  /** Why it was cancelled, or what an officer said of the change. */
  note?: string;
  editedBy?: AccountId;
  transactionId: string;
  createdAt: IsoInstant;
}

export const TenderVersionSchema = new EntitySchema<TenderVersionRow>({
  name: 'tender_versions',
  columns: {
    tenderId: uuid({ primary: true }),
    version: int({ primary: true }),
    notice: json(),
    status: text(),
    publishedAt: time(optionally),
    note: text(optionally),
    editedBy: uuid(optionally),
    transactionId: transactionId(),
    createdAt: createdAt(),
  },
  foreignKeys: [{ target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] }],
  indices: [{ columns: ['transactionId'] }],
});
