import { EntitySchema } from 'typeorm';
import type { AccountId, BusinessId, ConsortiumStatus, InvitationStatus, IsoInstant, TenderId } from '@app/domain';
import { bool, createdAt, int, optionally, text, texts, time, uuid } from './columns.js';

/** Firms that mean to bid together. */
export interface ConsortiumRow {
  id: string;
  version: number;
  tenderId: TenderId;
  /** Empty: the whole tender. */
  lotIds: string[];
  status: ConsortiumStatus;
  leadId: BusinessId;
  agreementHash: string;
  createdBy: AccountId;
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
}

export const ConsortiumSchema = new EntitySchema<ConsortiumRow>({
  name: 'consortia',
  columns: {
    id: uuid({ primary: true }),
    version: int(),
    tenderId: uuid(),
    lotIds: texts(),
    status: text(),
    leadId: uuid(),
    agreementHash: text(),
    createdBy: uuid(),
    createdAt: createdAt(),
    updatedAt: time({ default: () => 'now()' }),
  },
  foreignKeys: [
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['leadId'], referencedColumnNames: ['id'] },
  ],
  checks: [
    {
      name: 'ck_consortia_status',
      expression: `status = ANY (ARRAY['forming'::text, 'agreed'::text, 'bid_submitted'::text, 'opened'::text, 'awarded'::text, 'not_awarded'::text, 'dissolved'::text])`,
    },
  ],
});

/** A firm's part in one, and the terms it has consented to. */
export interface ConsortiumMemberRow {
  consortiumId: string;
  businessId: BusinessId;
  /** 0 is the lead; the others in the order of being asked. */
  number: number;
  role: 'lead' | 'member';
  sharePct?: string;
  scope: string[];
  joined: boolean;
  consentHash?: string;
  consentBy?: AccountId;
  consentAt?: IsoInstant;
}

export const ConsortiumMemberSchema = new EntitySchema<ConsortiumMemberRow>({
  name: 'consortium_members',
  columns: {
    consortiumId: uuid({ primary: true }),
    businessId: uuid({ primary: true }),
    number: int(),
    role: text(),
    sharePct: text(optionally),
    scope: texts(),
    joined: bool(),
    consentHash: text(optionally),
    consentBy: uuid(optionally),
    consentAt: time(optionally),
  },
  foreignKeys: [
    { target: 'consortia', columnNames: ['consortiumId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
  ],
  indices: [{ name: 'ix_consortium_members_business_id', columns: ['businessId'] }],
  checks: [
    { name: 'ck_consortium_members_role', expression: `role = ANY (ARRAY['lead'::text, 'member'::text])` },
    { name: 'ck_consortium_members_consent', expression: `((consent_hash IS NULL) = (consent_by IS NULL)) AND ((consent_hash IS NULL) = (consent_at IS NULL))` },
  ],
});

/** A firm is asked to take part. */
export interface InvitationRow {
  id: string;
  consortiumId: string;
  businessId: BusinessId;
  status: InvitationStatus;
  sharePct?: string;
  scope: string[];
  /** Of a refusal or a counter-offer. */
  reason?: string;
  counterSharePct?: string;
  counterScope?: string[];
  /** Asked by its pseudonym, and not known to the others yet. */
  veiled: boolean;
  /** When it let the others see who it is, before any answer. */
  interestedAt?: IsoInstant;
  /** When somebody was looked for who could take its place, after 48 hours without an answer. */
  nextAskedAt?: IsoInstant;
  nextBusinessId?: BusinessId;
  createdAt: IsoInstant;
  answeredAt?: IsoInstant;
}

export const InvitationSchema = new EntitySchema<InvitationRow>({
  name: 'invitations',
  columns: {
    id: uuid({ primary: true }),
    consortiumId: uuid(),
    businessId: uuid(),
    status: text({ default: 'open' }),
    sharePct: text(optionally),
    scope: texts(),
    reason: text(optionally),
    counterSharePct: text(optionally),
    counterScope: { type: 'text', array: true, nullable: true },
    veiled: bool({ default: false }),
    interestedAt: time(optionally),
    nextAskedAt: time(optionally),
    nextBusinessId: uuid(optionally),
    createdAt: createdAt(),
    answeredAt: time(optionally),
  },
  foreignKeys: [
    { target: 'consortia', columnNames: ['consortiumId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['nextBusinessId'], referencedColumnNames: ['id'] },
  ],
  indices: [
    { name: 'ix_invitations_waiting', columns: ['consortiumId', 'businessId'], unique: true, where: `(status = ANY (ARRAY['open'::text, 'countered'::text]))` },
    { name: 'ix_invitations_business_id', columns: ['businessId', 'createdAt'] },
    { name: 'ix_invitations_open', columns: ['createdAt'], where: `(status = 'open'::text AND next_asked_at IS NULL)` },
  ],
  checks: [{ name: 'ck_invitations_status', expression: `status = ANY (ARRAY['open'::text, 'countered'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])` }],
});

/** Which firm is bound to which bid, a joint one or its own. The unique index is what makes a firm take part in one alone, whatever happens at once. */
export interface BidCommitmentRow {
  tenderId: TenderId;
  /** Empty where a firm may take part in one bid of the whole procedure. */
  lotId: string;
  businessId: BusinessId;
  /** The consortium, or the firm itself where it bids alone. */
  holderId: string;
  /** Absent: the firm bids alone. */
  consortiumId?: string;
  /** False where the law does not shut out a second bid: it is noted, and may be asked about. */
  exclusive: boolean;
  createdAt: IsoInstant;
}

export const BidCommitmentSchema = new EntitySchema<BidCommitmentRow>({
  name: 'bid_commitments',
  columns: {
    tenderId: uuid({ primary: true }),
    lotId: text({ primary: true }),
    businessId: uuid({ primary: true }),
    holderId: uuid({ primary: true }),
    consortiumId: uuid(optionally),
    exclusive: bool({ default: true }),
    createdAt: createdAt(),
  },
  foreignKeys: [{ target: 'consortia', columnNames: ['consortiumId'], referencedColumnNames: ['id'] }],
  indices: [
    { name: 'ix_bid_commitments_exclusive', columns: ['tenderId', 'lotId', 'businessId'], unique: true, where: '(exclusive = true)' },
    { name: 'ix_bid_commitments_holder_id', columns: ['holderId'] },
  ],
  checks: [{ name: 'ck_bid_commitments_holder', expression: 'holder_id = COALESCE(consortium_id, business_id)' }],
});

/** A firm does not want to be suggested together with another. The other does not learn of it. */
export interface PartnerExclusionRow {
  businessId: BusinessId;
  otherId: BusinessId;
  createdAt: IsoInstant;
}

export const PartnerExclusionSchema = new EntitySchema<PartnerExclusionRow>({
  name: 'partner_exclusions',
  columns: { businessId: uuid({ primary: true }), otherId: uuid({ primary: true }), createdAt: createdAt() },
  foreignKeys: [
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['otherId'], referencedColumnNames: ['id'] },
  ],
  indices: [{ name: 'ix_partner_exclusions_other_id', columns: ['otherId'] }],
  checks: [{ name: 'ck_partner_exclusions_other', expression: 'business_id <> other_id' }],
});
