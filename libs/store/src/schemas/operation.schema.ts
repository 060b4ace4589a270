import { EntitySchema } from 'typeorm';
import type { AccountId, IsoInstant } from '@app/domain';
import { createdAt, int, json, optionally, text, time, uuid } from './columns.js';

/** Work that takes longer than an answer may: asked by one account, read by that account. */
export interface OperationRow {
  id: string;
  kind: string;
  status: 'queued' | 'running' | 'done' | 'failed';
  /** 0 to 100. */
  progress: number;
  request: object;
  result?: object;
  accountId?: AccountId;
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
}

export const OperationSchema = new EntitySchema<OperationRow>({
  name: 'operations',
  columns: {
    id: uuid({ primary: true }),
    kind: text(),
    status: text({ default: 'queued' }),
    progress: int({ default: 0 }),
    request: json(),
    result: json(optionally),
    accountId: uuid(optionally),
    createdAt: createdAt(),
    updatedAt: time({ default: () => 'now()' }),
  },
  foreignKeys: [{ target: 'accounts', columnNames: ['accountId'], referencedColumnNames: ['id'], onDelete: 'SET NULL' }],
  checks: [
    { name: 'ck_operations_status', expression: `status = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])` },
    { name: 'ck_operations_progress', expression: 'progress >= 0 AND progress <= 100' },
  ],
});

/** The first answer to a POST with an Idempotency-Key, kept so that a repeat has no second effect. */
export interface IdempotencyRow {
  actor: string;
  key: string;
  /** Hash of method, path and body: the same key with another request is refused. */
  fingerprint: string;
  status?: number;
  headers?: object;
  body?: object;
  createdAt: IsoInstant;
}

export const IdempotencySchema = new EntitySchema<IdempotencyRow>({
  name: 'idempotency_keys',
  columns: {
    actor: text({ primary: true }),
    key: text({ primary: true }),
    fingerprint: text(),
    status: int(optionally),
    headers: json(optionally),
    body: json(optionally),
    createdAt: createdAt(),
  },
  indices: [{ columns: ['createdAt'] }],
});
