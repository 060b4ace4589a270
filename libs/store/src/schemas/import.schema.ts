import { EntitySchema } from 'typeorm';
import type { AccountId, IsoInstant } from '@app/domain';
import { bigint, bytes, createdAt, int, json, optionally, text, time, uuid } from './columns.js';

/** One import: how far it is, and what its records came to. Moved on in the transaction of each batch, so that it never lies. */
export interface ImportRow {
  id: string;
  kind: 'command' | 'upload';
  status: 'queued' | 'running' | 'done';
  /** Hash of the files of a command: run again after a crash, it goes on where it was. */
  fingerprint?: string;
  accountId?: AccountId;
  sizeBytes: string;
  doneBytes: string;
  /** The file, and the record in it, that comes next. */
  nextFile: number;
  nextRecord: number;
  files: number;
  records: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  rejected: number;
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
}

export const ImportSchema = new EntitySchema<ImportRow>({
  name: 'imports',
  columns: {
    id: uuid({ primary: true }),
    kind: text(),
    status: text({ default: 'queued' }),
    fingerprint: text(optionally),
    accountId: uuid(optionally),
    sizeBytes: bigint({ default: '0' }),
    doneBytes: bigint({ default: '0' }),
    nextFile: int({ default: 0 }),
    nextRecord: int({ default: 0 }),
    files: int({ default: 0 }),
    records: int({ default: 0 }),
    created: int({ default: 0 }),
    updated: int({ default: 0 }),
    unchanged: int({ default: 0 }),
    skipped: int({ default: 0 }),
    rejected: int({ default: 0 }),
    createdAt: createdAt(),
    updatedAt: time({ default: () => 'now()' }),
  },
  foreignKeys: [{ target: 'accounts', columnNames: ['accountId'], referencedColumnNames: ['id'], onDelete: 'SET NULL' }],
  checks: [
    { name: 'ck_imports_kind', expression: `kind = ANY (ARRAY['command'::text, 'upload'::text])` },
    { name: 'ck_imports_status', expression: `status = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text])` },
    { name: 'ck_imports_sum', expression: 'records = created + updated + unchanged + skipped + rejected' },
  ],
  indices: [{ columns: ['fingerprint'], name: 'ix_imports_open', unique: true, where: `status = 'running'::text` }],
});

/** A piece of an uploaded file, until its import is done. */
export interface ImportChunkRow {
  importId: string;
  index: number;
  body: Buffer;
}

export const ImportChunkSchema = new EntitySchema<ImportChunkRow>({
  name: 'import_chunks',
  columns: { importId: uuid({ primary: true }), index: int({ primary: true }), body: bytes() },
  foreignKeys: [{ target: 'imports', columnNames: ['importId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
});

/** What became of one record of an import. */
export interface ImportItemRow {
  importId: string;
  index: number;
  file?: string;
  path: string;
  ocid?: string;
  status: string;
  problems: object;
}

export const ImportItemSchema = new EntitySchema<ImportItemRow>({
  name: 'import_items',
  columns: {
    importId: uuid({ primary: true }),
    index: int({ primary: true }),
    file: text(optionally),
    path: text(),
    ocid: text(optionally),
    status: text(),
    problems: json(),
  },
  foreignKeys: [{ target: 'imports', columnNames: ['importId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
});

/** A release that was taken in, by the hash of its content; also those that were older than what was held. */
export interface ImportReleaseRow {
  ocid: string;
  hash: Buffer;
  releaseId: string;
  releasedAt?: IsoInstant;
  createdAt: IsoInstant;
}

export const ImportReleaseSchema = new EntitySchema<ImportReleaseRow>({
  name: 'import_releases',
  columns: {
    ocid: text({ primary: true }),
    hash: bytes({ primary: true }),
    releaseId: text(),
    releasedAt: time(optionally),
    createdAt: createdAt(),
  },
});
