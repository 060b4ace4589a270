import { EntitySchema } from 'typeorm';
import type { AccountId, BusinessId, Paper, PaperForm } from '@app/domain';
import { bytes, int, text, uuid } from './columns.js';
import { fileColumns, sizeCheck, type UploadedFileRow } from './file-columns.js';

/** A paper of a joint bid: announced first, complete once all of its chunks are here and were checked. */
export interface PaperRow extends UploadedFileRow {
  id: string;
  consortiumId: string;
  /** The member that adds it. */
  businessId: BusinessId;
  paper: Paper;
  /** As the member says; a notary's seal is not read. */
  form: PaperForm;
  title: string;
  createdBy: AccountId;
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
    createdBy: uuid(),
    ...fileColumns,
  },
  foreignKeys: [
    { target: 'consortia', columnNames: ['consortiumId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
  ],
  checks: [sizeCheck('papers')],
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
