import { EntitySchema } from 'typeorm';
import type { AccountId, BusinessId, BuyerId, BuyerLevel, IsoInstant, MemberRole, OrganisationKind } from '@app/domain';
import { bool, createdAt, int, json, optionally, text, texts, time, transactionId, uuid } from './columns.js';

/** The current state of a firm, with what finding it needs; the profile itself stands in its versions. */
export interface BusinessRow {
  id: BusinessId;
  version: number;
  name: string;
  economy: string;
  /** Retrieval terms of the current version. */
  terms: string[];
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
}

export const BusinessSchema = new EntitySchema<BusinessRow>({
  name: 'businesses',
  columns: {
    id: uuid({ primary: true }),
    version: int(),
    name: text(),
    economy: text(),
    terms: texts(),
    createdAt: createdAt(),
    updatedAt: time({ default: () => 'now()' }),
  },
  // TypeORM cannot declare GIN; the migration makes the index and this entry keeps it.
  indices: [{ columns: ['terms'], name: 'ix_businesses_terms', synchronize: false }],
});

export interface BusinessVersionRow {
  businessId: BusinessId;
  version: number;
  /** The profile as a document; emptied when a person's data is erased, while hash and key stay. */
  profile: object;
  profileHash: string;
  editedBy?: AccountId;
  transactionId: string;
  createdAt: IsoInstant;
}

export const BusinessVersionSchema = new EntitySchema<BusinessVersionRow>({
  name: 'business_versions',
  columns: {
    businessId: uuid({ primary: true }),
    version: int({ primary: true }),
    profile: json(),
    profileHash: text(),
    editedBy: uuid(optionally),
    transactionId: transactionId(),
    createdAt: createdAt(),
  },
  foreignKeys: [{ target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] }],
  indices: [{ columns: ['transactionId'] }],
});

export interface BuyerRow {
  id: BuyerId;
  name: string;
  economy: string;
  level?: BuyerLevel;
  verifiedAt?: IsoInstant;
  /** The operator; absent where the deployment trusts every buyer, or an import brought it. */
  verifiedBy?: AccountId;
  /** `scheme:id` of an imported buyer, so that a second import finds it again. */
  importKey?: string;
  createdAt: IsoInstant;
}

export const BuyerSchema = new EntitySchema<BuyerRow>({
  name: 'buyers',
  columns: {
    id: uuid({ primary: true }),
    name: text(),
    economy: text(),
    level: text(optionally),
    verifiedAt: time(optionally),
    verifiedBy: uuid(optionally),
    importKey: text(optionally),
    createdAt: createdAt(),
  },
  uniques: [{ columns: ['importKey'], name: 'uq_buyers_import_key' }],
});

/** Each decision of an operator on a buyer, for whoever asks later. */
export interface BuyerVerificationRow {
  id: string;
  buyerId: BuyerId;
  verified: boolean;
  /** Absent: by a command on the machine itself. */
  accountId?: AccountId;
  reason?: string;
  createdAt: IsoInstant;
}

export const BuyerVerificationSchema = new EntitySchema<BuyerVerificationRow>({
  name: 'buyer_verifications',
  columns: {
    id: uuid({ primary: true }),
    buyerId: uuid(),
    verified: bool(),
    accountId: uuid(optionally),
    reason: text(optionally),
    createdAt: createdAt(),
  },
  foreignKeys: [{ target: 'buyers', columnNames: ['buyerId'], referencedColumnNames: ['id'] }],
  indices: [{ columns: ['buyerId'] }],
});

export interface MembershipRow {
  id: string;
  organisationKind: OrganisationKind;
  organisationId: string;
  /** Absent until the invited address has an account. */
  accountId?: AccountId;
  emailKey: string;
  roles: MemberRole[];
  createdAt: IsoInstant;
}

export const MembershipSchema = new EntitySchema<MembershipRow>({
  name: 'memberships',
  columns: {
    id: uuid({ primary: true }),
    organisationKind: text(),
    organisationId: uuid(),
    accountId: uuid(optionally),
    emailKey: text(),
    roles: texts(),
    createdAt: createdAt(),
  },
  foreignKeys: [{ target: 'accounts', columnNames: ['accountId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
  uniques: [{ columns: ['organisationKind', 'organisationId', 'emailKey'], name: 'uq_memberships_person' }],
  checks: [{ name: 'ck_memberships_kind', expression: `organisation_kind = ANY (ARRAY['business'::text, 'buyer'::text])` }],
  indices: [{ columns: ['accountId'] }],
});
