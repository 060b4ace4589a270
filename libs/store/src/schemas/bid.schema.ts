import { EntitySchema } from 'typeorm';
import type { AccountId, Bidder, BidStatus, BusinessId, EnvelopeName, IsoInstant, OpeningStatus, TenderId } from '@app/domain';
import { bool, bytes, createdAt, int, json, optionally, text, texts, time, uuid } from './columns.js';

/** The public half of an opener's key; written by the opener. */
export interface SealingKeyRow {
  /** SHA-256 of the public key. */
  id: string;
  suite: string;
  publicKey: string;
  /** Made by the embedded default, where the opener runs as the same user as all else. */
  demonstration: boolean;
  createdAt: IsoInstant;
}

export const SealingKeySchema = new EntitySchema<SealingKeyRow>({
  name: 'sealing_keys',
  columns: { id: text({ primary: true }), suite: text(), publicKey: text(), demonstration: bool(), createdAt: createdAt() },
});

/** The public half of a key that receipts were signed with; kept for as long as there are receipts. */
export interface ReceiptKeyRow {
  id: string;
  /** SPKI, PEM. */
  publicKey: string;
  createdAt: IsoInstant;
}

export const ReceiptKeySchema = new EntitySchema<ReceiptKeyRow>({
  name: 'receipt_keys',
  columns: { id: text({ primary: true }), publicKey: text(), createdAt: createdAt() },
});

export interface BidRow {
  id: string;
  tenderId: TenderId;
  lotIds: string[];
  /** The consortium, or the firm alone. */
  bidderId: string;
  consortiumId?: string;
  businessId: BusinessId;
  bidders: Bidder[];
  status: BidStatus;
  receivedAt: IsoInstant;
  deadline: IsoInstant;
  tenderVersion: number;
  sha256: string;
  keyId: string;
  /** The receipt's canonical text: what the signature is of. */
  receipt: string;
  signature: string;
  /** Of its row in the audit. */
  auditNumber: number;
  submittedBy: AccountId;
  createdAt: IsoInstant;
}

export const BidSchema = new EntitySchema<BidRow>({
  name: 'bids',
  columns: {
    id: uuid({ primary: true }),
    tenderId: uuid(),
    lotIds: texts(),
    bidderId: uuid(),
    consortiumId: uuid(optionally),
    businessId: uuid(),
    bidders: json(),
    status: text({ default: 'submitted' }),
    receivedAt: time(),
    deadline: time(),
    tenderVersion: int(),
    sha256: text(),
    keyId: text(),
    receipt: text(),
    signature: text(),
    auditNumber: int(),
    submittedBy: uuid(),
    createdAt: createdAt(),
  },
  foreignKeys: [
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
    { target: 'consortia', columnNames: ['consortiumId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
    { target: 'sealing_keys', columnNames: ['keyId'], referencedColumnNames: ['id'] },
  ],
  indices: [
    { name: 'ix_bids_current', columns: ['tenderId', 'bidderId'], unique: true, where: `(status = 'submitted'::text)` },
    { name: 'ix_bids_tender_id', columns: ['tenderId', 'receivedAt'] },
  ],
  checks: [
    {
      name: 'ck_bids_status',
      expression: `status = ANY (ARRAY['submitted'::text, 'replaced'::text, 'withdrawn'::text, 'opened'::text, 'awarded'::text, 'not_awarded'::text])`,
    },
    { name: 'ck_bids_in_time', expression: 'received_at < deadline' },
  ],
});

export interface BidEnvelopeRow {
  bidId: string;
  name: EnvelopeName;
  enc: Buffer;
  ciphertext: Buffer;
  sha256: string;
}

export const BidEnvelopeSchema = new EntitySchema<BidEnvelopeRow>({
  name: 'bid_envelopes',
  columns: { bidId: uuid({ primary: true }), name: text({ primary: true }), enc: bytes(), ciphertext: bytes(), sha256: text() },
  foreignKeys: [{ target: 'bids', columnNames: ['bidId'], referencedColumnNames: ['id'] }],
  checks: [{ name: 'ck_bid_envelopes_name', expression: `name = ANY (ARRAY['technical'::text, 'price'::text])` }],
});

/** A bid that came in near the deadline and is not stored yet: while there is one that came in time, nothing is opened. */
export interface BidArrivalRow {
  id: string;
  /** No foreign key: its check would wait for the tender's lock. */
  tenderId: TenderId;
  receivedAt: IsoInstant;
}

export const BidArrivalSchema = new EntitySchema<BidArrivalRow>({
  name: 'bid_arrivals',
  columns: { id: uuid({ primary: true }), tenderId: uuid(), receivedAt: time() },
  indices: [{ name: 'ix_bid_arrivals_tender_id', columns: ['tenderId', 'receivedAt'] }],
});

export interface OpeningRow {
  tenderId: TenderId;
  envelope: EnvelopeName;
  status: OpeningStatus;
  agreedAt?: IsoInstant;
  openedAt?: IsoInstant;
  /** How many were opened. */
  bids?: number;
  /** Why the opener would not. */
  refusal?: string;
}

export const OpeningSchema = new EntitySchema<OpeningRow>({
  name: 'openings',
  columns: {
    tenderId: uuid({ primary: true }),
    envelope: text({ primary: true }),
    status: text({ default: 'wanted' }),
    agreedAt: time(optionally),
    openedAt: time(optionally),
    bids: int(optionally),
    refusal: text(optionally),
  },
  foreignKeys: [{ target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] }],
  checks: [
    { name: 'ck_openings_envelope', expression: `envelope = ANY (ARRAY['technical'::text, 'price'::text])` },
    { name: 'ck_openings_status', expression: `status = ANY (ARRAY['wanted'::text, 'agreed'::text, 'opened'::text, 'refused'::text])` },
    { name: 'ck_openings_opened', expression: `(status = 'opened'::text) = (opened_at IS NOT NULL)` },
  ],
});

/** Who wants an envelope opened. */
export interface OpeningVoiceRow {
  tenderId: TenderId;
  envelope: EnvelopeName;
  accountId: AccountId;
  spokenAt: IsoInstant;
}

export const OpeningVoiceSchema = new EntitySchema<OpeningVoiceRow>({
  name: 'opening_voices',
  columns: { tenderId: uuid({ primary: true }), envelope: text({ primary: true }), accountId: uuid({ primary: true }), spokenAt: time() },
  foreignKeys: [{ target: 'accounts', columnNames: ['accountId'], referencedColumnNames: ['id'] }],
});

/** What was in an envelope; written by the opener, all of a tender's at once. */
export interface OpenedEnvelopeRow {
  bidId: string;
  name: EnvelopeName;
  content: string;
  openedAt: IsoInstant;
}

export const OpenedEnvelopeSchema = new EntitySchema<OpenedEnvelopeRow>({
  name: 'opened_envelopes',
  columns: { bidId: uuid({ primary: true }), name: text({ primary: true }), content: text(), openedAt: time() },
  foreignKeys: [{ target: 'bids', columnNames: ['bidId'], referencedColumnNames: ['id'] }],
});

/** Whether the technical envelope was good enough for the price to be opened. */
export interface BidJudgementRow {
  bidId: string;
  passed: boolean;
  reasons: string;
  decidedBy: AccountId;
  decidedAt: IsoInstant;
}

export const BidJudgementSchema = new EntitySchema<BidJudgementRow>({
  name: 'bid_judgements',
  columns: { bidId: uuid({ primary: true }), passed: bool(), reasons: text(), decidedBy: uuid(), decidedAt: time() },
  foreignKeys: [{ target: 'bids', columnNames: ['bidId'], referencedColumnNames: ['id'] }],
});

/** What happened to a tender's bids, each row bound to the one before; written by `append_bid_audit` alone. */
export interface BidAuditRow {
  tenderId: TenderId;
  number: number;
  at: IsoInstant;
  accountId?: AccountId;
  action: string;
  /** Canonical JSON. */
  detail: string;
  previous: string;
  hash: string;
}

export const BidAuditSchema = new EntitySchema<BidAuditRow>({
  name: 'bid_audit',
  columns: {
    tenderId: uuid({ primary: true }),
    number: int({ primary: true }),
    at: time(),
    accountId: uuid(optionally),
    action: text(),
    detail: text(),
    previous: text(),
    hash: text(),
  },
});
