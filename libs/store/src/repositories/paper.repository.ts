import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessId, IsoInstant, Paper, PaperAtHand, PaperForm } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';
import { ChunkTable } from './chunk-table.js';

/** A paper of a joint bid, without its bytes. */
export interface StoredPaper {
  readonly id: string;
  readonly consortiumId: string;
  readonly businessId: BusinessId;
  readonly paper: Paper;
  readonly form: PaperForm;
  readonly title: string;
  readonly format?: string;
  /** Told from its bytes; present once complete. */
  readonly mediaType?: string;
  readonly sizeBytes: number;
  readonly sha256?: string;
  readonly createdAt: IsoInstant;
  readonly completedAt?: IsoInstant;
}

export interface NewPaper extends Omit<StoredPaper, 'mediaType' | 'createdAt' | 'completedAt'> {
  readonly createdBy: AccountId;
}

const SELECT = `SELECT id, consortium_id AS "consortiumId", business_id AS "businessId", paper, form, title, format, media_type AS "mediaType", size_bytes AS "sizeBytes",
  sha256, created_at AS "createdAt", completed_at AS "completedAt" FROM papers`;

type PaperRecord = Omit<StoredPaper, 'format' | 'mediaType' | 'sha256' | 'createdAt' | 'completedAt'> & {
  readonly format: string | null;
  readonly mediaType: string | null;
  readonly sha256: string | null;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
};

/** Papers of joint bids. */
@Injectable()
export class PaperRepository extends ChunkTable {
  constructor(work: UnitOfWork) {
    super(work, { table: 'paper_chunks', owner: 'paper_id' });
  }

  async add({ id, consortiumId, businessId, paper, form, title, format, sizeBytes, sha256, createdBy }: NewPaper): Promise<void> {
    await this.work.sql(
      `INSERT INTO papers (id, consortium_id, business_id, paper, form, title, format, size_bytes, sha256, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, consortiumId, businessId, paper, form, title, format ?? null, sizeBytes, sha256 ?? null, createdBy],
    );
  }

  async find(id: string): Promise<StoredPaper | undefined> {
    const [row] = await this.work.sql<PaperRecord>(`${SELECT} WHERE id = $1`, [id]);
    return row && toPaperOf(row);
  }

  /** As `find`, and nobody completes or removes it until the transaction ends. */
  async lock(id: string): Promise<StoredPaper | undefined> {
    await this.work.sql(`SELECT 1 FROM papers WHERE id = $1 FOR UPDATE`, [id]);
    return this.find(id);
  }

  /** In the order they came, those under way among them. */
  async list(consortiumId: string, limit: number): Promise<StoredPaper[]> {
    return (await this.work.sql<PaperRecord>(`${SELECT} WHERE consortium_id = $1 ORDER BY created_at, id LIMIT $2`, [consortiumId, limit])).map(toPaperOf);
  }

  /** What is there to be held against the law's list: complete papers alone. */
  async atHand(consortiumId: string): Promise<PaperAtHand[]> {
    return this.work.sql(`SELECT DISTINCT paper AS document, form FROM papers WHERE consortium_id = $1 AND completed_at IS NOT NULL`, [consortiumId]);
  }

  async complete(id: string, mediaType: string, sha256: string): Promise<void> {
    await this.work.sql(`UPDATE papers SET media_type = $2, sha256 = $3, completed_at = now() WHERE id = $1`, [id, mediaType, sha256]);
  }

  async remove(id: string): Promise<void> {
    await this.work.sql(`DELETE FROM papers WHERE id = $1`, [id]);
  }

  /** Throws away uploads that were never completed. Returns how many. */
  async pruneUnfinished(olderThanHours: number): Promise<number> {
    return (await this.work.sql(`DELETE FROM papers WHERE completed_at IS NULL AND created_at < now() - make_interval(hours => $1) RETURNING id`, [olderThanHours])).length;
  }
}

function toPaperOf({ format, mediaType, sha256, createdAt, completedAt, ...rest }: PaperRecord): StoredPaper {
  return {
    ...rest,
    ...(format === null ? {} : { format }),
    ...(mediaType === null ? {} : { mediaType }),
    ...(sha256 === null ? {} : { sha256 }),
    createdAt: createdAt.toISOString(),
    ...(completedAt === null ? {} : { completedAt: completedAt.toISOString() }),
  };
}
