import type { UnitOfWork } from '../unit-of-work.js';
import { ChunkReader } from './chunk-reader.js';

/** What the opener found in a document. */
export interface FoundDocument {
  readonly id: string;
  readonly bidId: string;
  readonly title: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Of the bytes as the bidder sent them. */
  readonly sha256: string;
}

/** Documents of sealed bids, as the opener's login reads and writes them: a piece at a time, so that none is whole in memory. */
export class OpenerDocumentRepository {
  /** The sealed pieces. */
  readonly sealed: ChunkReader;

  constructor(private readonly work: UnitOfWork) {
    this.sealed = new ChunkReader(work, { chunks: 'bid_document_chunks', owner: 'document_id' });
  }

  async sealedTitle(id: string): Promise<Buffer | undefined> {
    return (await this.work.sql<{ title: Buffer }>(`SELECT sealed_title AS title FROM bid_documents WHERE id = $1`, [id]))[0]?.title;
  }

  async keepPiece(id: string, number: number, content: Buffer): Promise<void> {
    await this.work.sql(`INSERT INTO opened_document_chunks (document_id, number, content) VALUES ($1, $2, $3)`, [id, number, content]);
  }

  async keep({ id, bidId, title, mediaType, sizeBytes, sha256 }: FoundDocument): Promise<void> {
    await this.work.sql(
      `INSERT INTO opened_documents (document_id, bid_id, title, media_type, size_bytes, sha256, opened_at) VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
      [id, bidId, title, mediaType, sizeBytes, sha256],
    );
  }
}
