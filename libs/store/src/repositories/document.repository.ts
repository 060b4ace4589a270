import { Injectable } from '@nestjs/common';
import type { AccountId, IsoInstant, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';
import { ChunkTable } from './chunk-table.js';

/** A file of a tender, without its bytes. */
export interface StoredDocument {
  readonly id: string;
  readonly tenderId: TenderId;
  readonly title: string;
  readonly documentType?: string;
  readonly format?: string;
  /** Told from its bytes; present once complete. */
  readonly mediaType?: string;
  readonly sizeBytes: number;
  readonly sha256?: string;
  readonly createdAt: IsoInstant;
  readonly completedAt?: IsoInstant;
}

export interface NewDocument extends Pick<StoredDocument, 'id' | 'tenderId' | 'title' | 'documentType' | 'format' | 'sizeBytes' | 'sha256'> {
  readonly createdBy: AccountId;
}

const SELECT = `SELECT id, tender_id AS "tenderId", title, document_type AS "documentType", format, media_type AS "mediaType", size_bytes AS "sizeBytes",
  sha256, created_at AS "createdAt", completed_at AS "completedAt" FROM documents`;

type DocumentRecord = { readonly [K in keyof Omit<StoredDocument, 'createdAt' | 'completedAt'>]: StoredDocument[K] | null } & {
  readonly id: string;
  readonly tenderId: TenderId;
  readonly title: string;
  readonly sizeBytes: number;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
};

/** Files of tenders. */
@Injectable()
export class DocumentRepository extends ChunkTable {
  constructor(work: UnitOfWork) {
    super(work, { table: 'document_chunks', owner: 'document_id' });
  }

  async add({ id, tenderId, title, documentType, format, sizeBytes, sha256, createdBy }: NewDocument): Promise<void> {
    await this.work.sql(
      `INSERT INTO documents (id, tender_id, title, document_type, format, size_bytes, sha256, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, tenderId, title, documentType ?? null, format ?? null, sizeBytes, sha256 ?? null, createdBy],
    );
  }

  async find(id: string): Promise<StoredDocument | undefined> {
    const [row] = await this.work.sql<DocumentRecord>(`${SELECT} WHERE id = $1`, [id]);
    return row && toDocumentOf(row);
  }

  /** As `find`, and nobody completes it until the transaction ends. */
  async lock(id: string): Promise<StoredDocument | undefined> {
    await this.work.sql(`SELECT 1 FROM documents WHERE id = $1 FOR UPDATE`, [id]);
    return this.find(id);
  }

  /** Complete ones in the order they came; with those under way where asked. */
  async list(tenderId: TenderId, unfinishedToo: boolean, limit: number): Promise<StoredDocument[]> {
    const rows = await this.work.sql<DocumentRecord>(`${SELECT} WHERE tender_id = $1 AND ($2 OR completed_at IS NOT NULL) ORDER BY created_at, id LIMIT $3`, [
      tenderId,
      unfinishedToo,
      limit,
    ]);
    return rows.map(toDocumentOf);
  }

  async complete(id: string, mediaType: string, sha256: string): Promise<void> {
    await this.work.sql(`UPDATE documents SET media_type = $2, sha256 = $3, completed_at = now() WHERE id = $1`, [id, mediaType, sha256]);
  }

  /** Throws away uploads that were never completed. Returns how many. */
  async pruneUnfinished(olderThanHours: number): Promise<number> {
    const rows = await this.work.sql(
      `DELETE FROM documents WHERE completed_at IS NULL AND created_at < now() - make_interval(hours => $1) RETURNING id`,
      [olderThanHours],
    );
    return rows.length;
  }
}

function toDocumentOf({ documentType, format, mediaType, sha256, createdAt, completedAt, ...rest }: DocumentRecord): StoredDocument {
  const { id, tenderId, title, sizeBytes } = rest;
  return {
    id,
    tenderId,
    title,
    sizeBytes,
    documentType: documentType ?? undefined,
    format: format ?? undefined,
    mediaType: mediaType ?? undefined,
    sha256: sha256 ?? undefined,
    createdAt: createdAt.toISOString(),
    completedAt: completedAt?.toISOString(),
  };
}
