import { EntitySchema } from 'typeorm';
import type { AccountId, BusinessId, IsoInstant, Paper, PaperForm } from '@app/domain';
import { bytes, createdAt, int, optionally, text, time, uuid } from './columns.js';

/** A paper of a joint bid: announced first, complete once all of its chunks are here and were checked. */
export interface PaperRow {
  id: string;
  consortiumId: string;
  /** The member that adds it. */
  businessId: BusinessId;
  paper: Paper;
  /** As the member says; a notary's seal is not read. */
  form: PaperForm;
  title: string;
  format?: string;
  /** What its bytes say it is; set with `completedAt`. */
  mediaType?: string;
  sizeBytes: number;
  sha256?: string;
  createdBy: AccountId;
  createdAt: IsoInstant;
  completedAt?: IsoInstant;
}

export const PaperSchema = new EntitySchema<PaperRow>({
  name: 'papers',
  columns: {
    id: uuid({ primary: true }),
    consortiumId: uuid(),
    businessId: uuid(),
    paper: text(),
    form: text(),
    title: text(),
    format: text(optionally),
    mediaType: text(optionally),
    sizeBytes: int(),
    sha256: text(optionally),
    createdBy: uuid(),
    createdAt: createdAt(),
    completedAt: time(optionally),
  },
  foreignKeys: [
    { target: 'consortia', columnNames: ['consortiumId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
  ],
  checks: [{ name: 'ck_papers_size', expression: 'size_bytes >= 1 AND size_bytes <= 20971520' }],
  indices: [{ name: 'ix_papers_consortium_id', columns: ['consortiumId', 'createdAt'] }],
});

export interface PaperChunkRow {
  paperId: string;
  number: number;
  content: Buffer;
}

export const PaperChunkSchema = new EntitySchema<PaperChunkRow>({
  name: 'paper_chunks',
  columns: { paperId: uuid({ primary: true }), number: int({ primary: true }), content: bytes() },
  foreignKeys: [{ target: 'papers', columnNames: ['paperId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
});
