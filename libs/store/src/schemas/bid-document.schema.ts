import { EntitySchema } from 'typeorm';
import type { AccountId, BusinessId, EnvelopeName, IsoInstant, TenderId } from '@app/domain';
import { bytes, int, text, time, uuid } from './columns.js';
import { fileColumns, sizeCheck, type UploadedFileRow } from './file-columns.js';

/** A document of a sealed bid, in a state that nobody but the opener can read; whole once it has a hash. */
export interface BidDocumentRow extends UploadedFileRow {
  id: string;
  tenderId: TenderId;
  /** The consortium, or the firm alone. */
  bidderId: string;
  /** Who hands in: the firm, or the lead. */
  businessId: BusinessId;
  envelope: EnvelopeName;
  keyId: string;
  /** What it is called, sealed like its bytes. */
  sealedTitle: Buffer;
  /** Told from its first piece before that was sealed. */
  mediaType?: string;
  /** Of the sealed bytes: the title's, then piece by piece. */
  sha256?: string;
  createdBy: AccountId;
}

export const BidDocumentSchema = new EntitySchema<BidDocumentRow>({
  name: 'bid_documents',
  columns: {
    id: uuid({ primary: true }),
    tenderId: uuid(),
    bidderId: uuid(),
    businessId: uuid(),
    envelope: text(),
    keyId: text(),
    sealedTitle: bytes(),
    createdBy: uuid(),
    ...fileColumns,
  },
  foreignKeys: [
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
    { target: 'sealing_keys', columnNames: ['keyId'], referencedColumnNames: ['id'] },
  ],
  checks: [
    { name: 'ck_bid_documents_envelope', expression: `envelope = ANY (ARRAY['technical'::text, 'price'::text])` },
    sizeCheck('bid_documents'),
    { name: 'ck_bid_documents_whole', expression: '(completed_at IS NOT NULL) = (sha256 IS NOT NULL)' },
  ],
  indices: [{ name: 'ix_bid_documents_bidder', columns: ['tenderId', 'bidderId', 'createdAt'] }],
});

/** A sealed piece: encapsulated key and ciphertext. Never changed once it is here. */
export interface BidDocumentChunkRow {
  documentId: string;
  number: number;
  content: Buffer;
  /** Of what was sealed, under a key that the database has not: tells a piece that is sent again from another one. */
  mac: string;
}

export const BidDocumentChunkSchema = new EntitySchema<BidDocumentChunkRow>({
  name: 'bid_document_chunks',
  columns: { documentId: uuid({ primary: true }), number: int({ primary: true }), content: bytes(), mac: text() },
  foreignKeys: [{ target: 'bid_documents', columnNames: ['documentId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
});

/** Which bid names which document; what is named is not removed. A later bid may name what an earlier one did. */
export interface BoundDocumentRow {
  bidId: string;
  documentId: string;
}

export const BoundDocumentSchema = new EntitySchema<BoundDocumentRow>({
  name: 'bound_documents',
  columns: { bidId: uuid({ primary: true }), documentId: uuid({ primary: true }) },
  foreignKeys: [
    { target: 'bids', columnNames: ['bidId'], referencedColumnNames: ['id'] },
    { target: 'bid_documents', columnNames: ['documentId'], referencedColumnNames: ['id'] },
  ],
  indices: [{ name: 'ix_bound_documents_document_id', columns: ['documentId'] }],
});

/** What a document is called and is, written by the opener. */
export interface OpenedDocumentRow {
  documentId: string;
  bidId: string;
  title: string;
  mediaType: string;
  sizeBytes: number;
  /** Of the bytes as the bidder sent them. */
  sha256: string;
  openedAt: IsoInstant;
}

export const OpenedDocumentSchema = new EntitySchema<OpenedDocumentRow>({
  name: 'opened_documents',
  columns: { documentId: uuid({ primary: true }), bidId: uuid(), title: text(), mediaType: text(), sizeBytes: int(), sha256: text(), openedAt: time() },
  foreignKeys: [
    { target: 'bids', columnNames: ['bidId'], referencedColumnNames: ['id'] },
    { target: 'bid_documents', columnNames: ['documentId'], referencedColumnNames: ['id'] },
  ],
});

export interface OpenedDocumentChunkRow {
  documentId: string;
  number: number;
  content: Buffer;
}

export const OpenedDocumentChunkSchema = new EntitySchema<OpenedDocumentChunkRow>({
  name: 'opened_document_chunks',
  columns: { documentId: uuid({ primary: true }), number: int({ primary: true }), content: bytes() },
  foreignKeys: [{ target: 'bid_documents', columnNames: ['documentId'], referencedColumnNames: ['id'] }],
});
