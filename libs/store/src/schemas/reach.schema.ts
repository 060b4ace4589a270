import { EntitySchema } from 'typeorm';
import type { AccountId, BusinessId, BuyerId, IsoInstant, TenderId } from '@app/domain';
import { bool, createdAt, int, json, optionally, text, uuid } from './columns.js';

/** A question that an officer asked about the firms a tender reaches: kept for ever, whoever asks later why it was asked. */
export interface ReachRunRow {
  /** That of its operation. */
  id: string;
  tenderId: TenderId;
  tenderVersion: number;
  buyerId: BuyerId;
  accountId: AccountId;
  kind: 'reach' | 'what_if';
  /** Of kind, version and changes: the same question is answered once. */
  requestHash: string;
  changes?: object;
  /** The counts that were given out, before small ones were hidden: what later answers are held to. */
  shown?: object;
  createdAt: IsoInstant;
}

export const ReachRunSchema = new EntitySchema<ReachRunRow>({
  name: 'reach_runs',
  columns: {
    id: uuid({ primary: true }),
    tenderId: uuid(),
    tenderVersion: int(),
    buyerId: uuid(),
    accountId: uuid(),
    kind: text(),
    requestHash: text(),
    changes: json(optionally),
    shown: json(optionally),
    createdAt: createdAt(),
  },
  foreignKeys: [{ target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] }],
  indices: [{ columns: ['tenderId', 'createdAt'] }, { columns: ['buyerId', 'createdAt'] }],
});

/** What stands in a tender's record of the firms that could bid when it was published. */
export interface PublicationReachRow {
  tenderId: TenderId;
  version: number;
  fewerThanThree: boolean;
  createdAt: IsoInstant;
}

export const PublicationReachSchema = new EntitySchema<PublicationReachRow>({
  name: 'publication_reach',
  columns: { tenderId: uuid({ primary: true }), version: int({ primary: true }), fewerThanThree: bool(), createdAt: createdAt() },
  foreignKeys: [{ target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] }],
});

/** A firm that asks for a tender to be reserved. */
export interface ReservationRequestRow {
  tenderId: TenderId;
  businessId: BusinessId;
  accountId: AccountId;
  reason?: string;
  createdAt: IsoInstant;
}

export const ReservationRequestSchema = new EntitySchema<ReservationRequestRow>({
  name: 'reservation_requests',
  columns: { tenderId: uuid({ primary: true }), businessId: uuid({ primary: true }), accountId: uuid(), reason: text(optionally), createdAt: createdAt() },
  foreignKeys: [
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
  ],
});
