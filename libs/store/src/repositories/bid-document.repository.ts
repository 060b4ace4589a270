import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessId, EnvelopeName, IsoInstant, TenderId, UploadedDocument } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';
import { ChunkReader } from './chunk-reader.js';
import { FileRows, type Announced, type StoredFile } from './file-table.js';

/** A document of a sealed bid, without its sealed bytes; its hash is theirs. */
export interface StoredBidDocument extends UploadedDocument, StoredFile {
  /** Who hands in: the firm, or the lead. */
  readonly businessId: BusinessId;
}

export interface NewBidDocument extends Omit<Announced<StoredBidDocument>, 'sha256'> {
  readonly sealedTitle: Buffer;
  readonly createdBy: AccountId;
}

/** A document that a bid names, with what the opener found in it. */
export interface BoundDocument {
  readonly bidId: string;
  readonly id: string;
  readonly envelope: EnvelopeName;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Of its sealed bytes. */
  readonly sha256: string;
  readonly opened?: OpenedDocument;
}

/** What the opener found. */
export interface OpenedDocument {
  readonly title: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Of the bytes as the bidder sent them. */
  readonly sha256: string;
  readonly openedAt: IsoInstant;
}

type BoundRecord = Omit<BoundDocument, 'opened'> & { readonly title: string | null; readonly openedType: string; readonly openedBytes: number; readonly openedSha256: string; readonly openedAt: Date };

const SELECT_BOUND = `SELECT u.bid_id AS "bidId", d.id, d.envelope, d.media_type AS "mediaType", d.size_bytes AS "sizeBytes", d.sha256, o.title, o.media_type AS "openedType", o.size_bytes AS "openedBytes",
  o.sha256 AS "openedSha256", o.opened_at AS "openedAt" FROM bound_documents u JOIN bid_documents d ON d.id = u.document_id LEFT JOIN opened_documents o ON o.document_id = d.id AND o.bid_id = u.bid_id`;

/** Documents of sealed bids: what the application's login may see and write of them. */
@Injectable()
export class BidDocumentRepository extends FileRows<StoredBidDocument> {
  /** What the opener has written; nobody else can. */
  readonly openedChunks: ChunkReader;

  constructor(work: UnitOfWork) {
    super(work, {
      files: 'bid_documents',
      chunks: 'bid_document_chunks',
      owner: 'document_id',
      columns: `tender_id AS "tenderId", bidder_id AS "bidderId", business_id AS "businessId", envelope, key_id AS "keyId"`,
    });
    this.openedChunks = new ChunkReader(work, { chunks: 'opened_document_chunks', owner: 'document_id' });
  }

  async add({ id, tenderId, bidderId, businessId, envelope, keyId, sealedTitle, format, sizeBytes, createdBy }: NewBidDocument): Promise<void> {
    await this.work.sql(
      `INSERT INTO bid_documents (id, tender_id, bidder_id, business_id, envelope, key_id, sealed_title, format, size_bytes, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, tenderId, bidderId, businessId, envelope, keyId, sealedTitle, format ?? null, sizeBytes, createdBy],
    );
  }

  /** In the order they came, those under way among them. */
  async ofBidder(tenderId: TenderId, bidderId: string, limit: number): Promise<StoredBidDocument[]> {
    return this.select('tender_id = $1 AND bidder_id = $2', [tenderId, bidderId], limit);
  }

  async sealedTitle(id: string): Promise<Buffer | undefined> {
    return (await this.work.sql<{ title: Buffer }>(`SELECT sealed_title AS title FROM bid_documents WHERE id = $1`, [id]))[0]?.title;
  }

  /** @param mac of what was sealed; `different` where another piece stands under its number already */
  async putSealed(id: string, number: number, sealed: Buffer, mac: string): Promise<'kept' | 'different'> {
    await this.work.sql(`INSERT INTO bid_document_chunks (document_id, number, content, mac) VALUES ($1, $2, $3, $4) ON CONFLICT ON CONSTRAINT pk_bid_document_chunks DO NOTHING`, [id, number, sealed, mac]);
    const [row] = await this.work.sql<{ same: boolean }>(`SELECT mac = $3 AS same FROM bid_document_chunks WHERE document_id = $1 AND number = $2`, [id, number, mac]);
    return row?.same === true ? 'kept' : 'different';
  }

  async typed(id: string, mediaType: string): Promise<void> {
    await this.work.sql(`UPDATE bid_documents SET media_type = $2 WHERE id = $1`, [id, mediaType]);
  }

  /** Of those that are named by a bid, in the transaction that hands it in: nobody removes them before it ends. */
  async hold(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.work.sql(`SELECT 1 FROM bid_documents WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE`, [ids]);
  }

  async bind(bidId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.work.sql(`INSERT INTO bound_documents (bid_id, document_id) SELECT $1, id FROM unnest($2::uuid[]) AS id`, [bidId, ids]);
  }

  async isBound(id: string): Promise<boolean> {
    return (await this.work.sql(`SELECT 1 FROM bound_documents WHERE document_id = $1 LIMIT 1`, [id])).length > 0;
  }

  /** What these bids name, technical ones first and then in the order in which they came. */
  async boundTo(bidIds: readonly string[]): Promise<BoundDocument[]> {
    return (await this.work.sql<BoundRecord>(`${SELECT_BOUND} WHERE u.bid_id = ANY($1::uuid[]) ORDER BY d.envelope DESC, d.created_at, d.id`, [bidIds])).map(toBound);
  }

  /** As the opener found it, with the bid that named it. */
  async opened(id: string): Promise<(OpenedDocument & { readonly bidId: string }) | undefined> {
    const [row] = await this.work.sql<Omit<OpenedDocument, 'openedAt'> & { bidId: string; openedAt: Date }>(
      `SELECT bid_id AS "bidId", title, media_type AS "mediaType", size_bytes AS "sizeBytes", sha256, opened_at AS "openedAt" FROM opened_documents WHERE document_id = $1`,
      [id],
    );
    return row && { ...row, openedAt: row.openedAt.toISOString() };
  }

  /**
   * Throws away what no bid names, once none can any more, and what was left half sent. What is being handed in is held, and passed over.
   * @returns how many
   */
  async pruneUnbound(olderThanHours: number): Promise<number> {
    const rows = await this.work.sql(
      `DELETE FROM bid_documents WHERE id IN (
         SELECT d.id FROM bid_documents d JOIN tenders t ON t.id = d.tender_id
         WHERE NOT EXISTS (SELECT 1 FROM bound_documents u WHERE u.document_id = d.id)
           AND (t.status <> 'active' OR t.closes_at < clock_timestamp() - interval '1 hour' OR (d.completed_at IS NULL AND d.created_at < now() - make_interval(hours => $1)))
         FOR UPDATE OF d SKIP LOCKED)
       RETURNING id`,
      [olderThanHours],
    );
    return rows.length;
  }
}

function toBound({ title, openedType, openedBytes, openedSha256, openedAt, ...rest }: BoundRecord): BoundDocument {
  return { ...rest, ...(title === null ? {} : { opened: { title, mediaType: openedType, sizeBytes: openedBytes, sha256: openedSha256, openedAt: openedAt.toISOString() } }) };
}
