import { Injectable } from '@nestjs/common';
import type { AccountId, IsoInstant, Problem } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** How many records came to what; `records` is the sum of the five outcomes. */
export interface ImportTally {
  readonly files: number;
  readonly records: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly rejected: number;
}

/** Where an import goes on: the next file and the next record in it. */
export interface ImportPosition {
  readonly nextFile: number;
  readonly nextRecord: number;
}

export interface ImportState extends ImportTally, ImportPosition {
  readonly id: string;
  readonly kind: 'command' | 'upload';
  readonly status: 'queued' | 'running' | 'done';
  readonly sizeBytes: number;
  readonly doneBytes: number;
}

export interface ImportItem {
  /** Counts from 0 over all files of the import. */
  readonly index: number;
  readonly file?: string;
  /** Where in its file. */
  readonly path: string;
  readonly ocid?: string;
  readonly status: string;
  readonly problems: readonly Problem[];
}

export interface NewImport {
  readonly id: string;
  readonly kind: ImportState['kind'];
  readonly fingerprint?: string;
  readonly accountId?: AccountId;
  readonly sizeBytes: number;
}

export interface SeenRelease {
  readonly ocid: string;
  /** SHA-256 of its content. */
  readonly hash: Uint8Array;
  readonly releaseId: string;
  readonly releasedAt?: IsoInstant;
}

/** Any number that no other part uses as an advisory lock. */
const TURN_LOCK = 7_263_004;
const STATE = `id, kind, status, size_bytes AS "sizeBytes", done_bytes AS "doneBytes", next_file AS "nextFile", next_record AS "nextRecord",
  files, records, created, updated, unchanged, skipped, rejected`;

@Injectable()
export class ImportRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add({ id, kind, fingerprint, accountId, sizeBytes }: NewImport): Promise<void> {
    await this.work.sql(`INSERT INTO imports (id, kind, status, fingerprint, account_id, size_bytes) VALUES ($1, $2, $3, $4, $5, $6)`, [
      id,
      kind,
      kind === 'command' ? 'running' : 'queued',
      fingerprint ?? null,
      accountId ?? null,
      sizeBytes,
    ]);
  }

  /** Forgets an upload that broke off. Others that broke off with their process go a day later. */
  async discard(id: string): Promise<void> {
    await this.work.sql(`DELETE FROM imports WHERE id = $1 OR (status = 'queued' AND size_bytes = 0 AND created_at < now() - interval '1 day')`, [id]);
  }

  /** All of it is here. */
  async sized(id: string, sizeBytes: number): Promise<void> {
    await this.work.sql(`UPDATE imports SET size_bytes = $2 WHERE id = $1`, [id, sizeBytes]);
  }

  /** The unfinished import of these files, else a new one. Two that start at once share it. */
  async resume(start: NewImport & { readonly fingerprint: string }): Promise<ImportState> {
    await this.work.sql(
      `INSERT INTO imports (id, kind, status, fingerprint, size_bytes) VALUES ($1, $2, 'running', $3, $4)
       ON CONFLICT (fingerprint) WHERE status = 'running' DO NOTHING`,
      [start.id, start.kind, start.fingerprint, start.sizeBytes],
    );
    const [row] = await this.work.sql<Stored>(`SELECT ${STATE} FROM imports WHERE fingerprint = $1 AND status = 'running'`, [start.fingerprint]);
    return row === undefined ? this.resume(start) : toState(row);
  }

  async find(id: string): Promise<ImportState | undefined> {
    const [row] = await this.work.sql<Stored>(`SELECT ${STATE} FROM imports WHERE id = $1`, [id]);
    return row && toState(row);
  }

  /** One batch at a time, of whichever import: they write the same buyers and tenders. Until the transaction ends. */
  async takeTurn(id: string): Promise<ImportState | undefined> {
    await this.work.sql(`SELECT pg_advisory_xact_lock($1)`, [TURN_LOCK]);
    const [row] = await this.work.sql<Stored>(`SELECT ${STATE} FROM imports WHERE id = $1 FOR UPDATE`, [id]);
    return row && toState(row);
  }

  /** Moves on to `position`, with what the batch came to and how far its file was read. */
  async advance(id: string, { nextFile, nextRecord }: ImportPosition, tally: ImportTally, doneBytes: number): Promise<void> {
    await this.work.sql(
      `UPDATE imports SET status = 'running', next_file = $2, next_record = $3, files = files + $4, records = records + $5, created = created + $6,
         updated = updated + $7, unchanged = unchanged + $8, skipped = skipped + $9, rejected = rejected + $10, done_bytes = $11, updated_at = now()
       WHERE id = $1`,
      [id, nextFile, nextRecord, tally.files, tally.records, tally.created, tally.updated, tally.unchanged, tally.skipped, tally.rejected, doneBytes],
    );
  }

  /** Done; the bytes that were uploaded are let go. */
  async finish(id: string): Promise<void> {
    await this.work.sql(`UPDATE imports SET status = 'done', done_bytes = size_bytes, updated_at = now() WHERE id = $1`, [id]);
    await this.work.sql(`DELETE FROM import_chunks WHERE import_id = $1`, [id]);
  }

  async addItems(id: string, items: readonly ImportItem[]): Promise<void> {
    await this.work.sql(
      `INSERT INTO import_items (import_id, index, file, path, ocid, status, problems)
       SELECT $1, i.index, i.file, i.path, i.ocid, i.status, i.problems
       FROM jsonb_to_recordset($2::jsonb) AS i(index int, file text, path text, ocid text, status text, problems jsonb)`,
      [id, JSON.stringify(items)],
    );
  }

  /** Items in their order, from the one after `after`. */
  async items(id: string, after: number, limit: number, status?: string): Promise<ImportItem[]> {
    return this.work.sql<ImportItem>(
      `SELECT index, file, path, ocid, status, problems FROM import_items
       WHERE import_id = $1 AND index > $2 AND ($4::text IS NULL OR status = $4) ORDER BY index LIMIT $3`,
      [id, after, limit, status ?? null],
    );
  }

  async addChunk(id: string, index: number, body: Uint8Array): Promise<void> {
    await this.work.sql(`INSERT INTO import_chunks (import_id, index, body) VALUES ($1, $2, $3)`, [id, index, body]);
  }

  /** The bytes that were uploaded, piece by piece. */
  async *chunks(id: string): AsyncGenerator<Uint8Array> {
    for (let index = 0; ; index += 1) {
      const [row] = await this.work.sql<{ body: Buffer }>(`SELECT body FROM import_chunks WHERE import_id = $1 AND index = $2`, [id, index]);
      if (row === undefined) return;
      yield row.body;
    }
  }

  /** Notes a release as taken in; false where the same content had been taken in before. */
  async remember({ ocid, hash, releaseId, releasedAt }: SeenRelease): Promise<boolean> {
    const rows = await this.work.sql(
      `INSERT INTO import_releases (ocid, hash, release_id, released_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT pk_import_releases DO NOTHING RETURNING ocid`,
      [ocid, hash, releaseId, releasedAt ?? null],
    );
    return rows.length === 1;
  }

  /** Runs `work` so that its failure undoes it and nothing else of the transaction. @throws what it threw */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    await this.work.sql('SAVEPOINT one_record');
    try {
      const result = await work();
      await this.work.sql('RELEASE SAVEPOINT one_record');
      return result;
    } catch (error) {
      await this.work.sql('ROLLBACK TO SAVEPOINT one_record');
      throw error;
    }
  }
}

type Stored = Omit<ImportState, 'sizeBytes' | 'doneBytes'> & { sizeBytes: string; doneBytes: string };

function toState({ sizeBytes, doneBytes, ...state }: Stored): ImportState {
  return { ...state, sizeBytes: Number(sizeBytes), doneBytes: Number(doneBytes) };
}
