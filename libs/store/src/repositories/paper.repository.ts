import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessId, Paper, PaperAtHand, PaperForm } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';
import { FileTable, type Announced, type StoredFile } from './file-table.js';

/** A paper of a joint bid, without its bytes. */
export interface StoredPaper extends StoredFile {
  readonly consortiumId: string;
  readonly businessId: BusinessId;
  readonly paper: Paper;
  readonly form: PaperForm;
  readonly title: string;
}

export interface NewPaper extends Announced<StoredPaper> {
  readonly createdBy: AccountId;
}

/** Papers of joint bids. */
@Injectable()
export class PaperRepository extends FileTable<StoredPaper> {
  constructor(work: UnitOfWork) {
    super(work, { files: 'papers', chunks: 'paper_chunks', owner: 'paper_id', columns: `consortium_id AS "consortiumId", business_id AS "businessId", paper, form, title` });
  }

  async add({ id, consortiumId, businessId, paper, form, title, format, sizeBytes, sha256, createdBy }: NewPaper): Promise<void> {
    await this.work.sql(
      `INSERT INTO papers (id, consortium_id, business_id, paper, form, title, format, size_bytes, sha256, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, consortiumId, businessId, paper, form, title, format ?? null, sizeBytes, sha256 ?? null, createdBy],
    );
  }

  /** In the order they came, those under way among them. */
  async list(consortiumId: string, limit: number): Promise<StoredPaper[]> {
    return this.select('consortium_id = $1', [consortiumId], limit);
  }

  /** What is there to be held against the law's list: complete papers alone. */
  async atHand(consortiumId: string): Promise<PaperAtHand[]> {
    return this.work.sql(`SELECT DISTINCT paper AS document, form FROM papers WHERE consortium_id = $1 AND completed_at IS NOT NULL`, [consortiumId]);
  }
}
