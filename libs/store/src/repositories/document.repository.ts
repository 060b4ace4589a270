import { Injectable } from '@nestjs/common';
import type { AccountId, IsoInstant, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

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

/** The port to where files lie: chunks in PostgreSQL. Another store would answer the same calls. */
@Injectable()
export class DocumentRepository {
  constructor(private readonly work: UnitOfWork) {}

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

  /** Keeps a chunk; `different` where another content stands under its number already. */
  async putChunk(documentId: string, number: number, content: Buffer): Promise<'kept' | 'different'> {
    await this.work.sql(`INSERT INTO document_chunks (document_id, number, content) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT pk_document_chunks DO NOTHING`, [
      documentId,
      number,
      content,
    ]);
    const [row] = await this.work.sql<{ same: boolean }>(`SELECT content = $3 AS same FROM document_chunks WHERE document_id = $1 AND number = $2`, [
      documentId,
      number,
      content,
    ]);
    return row?.same === true ? 'kept' : 'different';
  }

  /** The chunks that are here, in order. */
  async chunks(documentId: string): Promise<{ number: number; sizeBytes: number }[]> {
    return this.work.sql(`SELECT number, length(content) AS "sizeBytes" FROM document_chunks WHERE document_id = $1 ORDER BY number`, [documentId]);
  }

  /** The bytes, a chunk at a time: a file is never whole in memory. */
  async *content(documentId: string): AsyncGenerator<Buffer> {
    for (const { number } of await this.chunks(documentId)) {
      const [row] = await this.work.sql<{ content: Buffer }>(`SELECT content FROM document_chunks WHERE document_id = $1 AND number = $2`, [documentId, number]);
      if (row === undefined) throw new Error(`chunk ${number} of document ${documentId} is gone`);
      yield row.content;
    }
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
