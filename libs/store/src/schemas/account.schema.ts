import { EntitySchema } from 'typeorm';
import type { AccountId, IsoInstant, PhoneWay } from '@app/domain';
import { bool, bytes, createdAt, int, optionally, text, texts, time, uuid } from './columns.js';

export interface AccountRow {
  id: AccountId;
  /** As the person wrote it. */
  email: string;
  /** Lower case: what must be unique and what a login looks up. */
  emailKey: string;
  name: string;
  passwordHash: string;
  verifiedAt?: IsoInstant;
  operator: boolean;
  createdAt: IsoInstant;
}

export const AccountSchema = new EntitySchema<AccountRow>({
  name: 'accounts',
  columns: {
    id: uuid({ primary: true }),
    email: text(),
    emailKey: text(),
    name: text(),
    passwordHash: text(),
    verifiedAt: time(optionally),
    operator: bool({ default: false }),
    createdAt: createdAt(),
  },
  uniques: [{ columns: ['emailKey'], name: 'uq_accounts_email_key' }],
});

export interface SessionRow {
  id: string;
  accountId: AccountId;
  /** SHA-256 of the refresh token in force; the token itself is never stored. */
  refreshHash: Buffer;
  /** The one before, accepted for a moment so that two requests at once do not log a person out. */
  previousHash?: Buffer;
  rotatedAt: IsoInstant;
  expiresAt: IsoInstant;
  revokedAt?: IsoInstant;
  createdAt: IsoInstant;
}

export const SessionSchema = new EntitySchema<SessionRow>({
  name: 'sessions',
  columns: {
    id: uuid({ primary: true }),
    accountId: uuid(),
    refreshHash: bytes(),
    previousHash: bytes(optionally),
    rotatedAt: time({ default: () => 'now()' }),
    expiresAt: time(),
    revokedAt: time(optionally),
    createdAt: createdAt(),
  },
  foreignKeys: [{ target: 'accounts', columnNames: ['accountId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
  indices: [{ columns: ['accountId'] }, { columns: ['refreshHash'], unique: true }, { columns: ['previousHash'] }],
});

/** A phone that its account has verified: for messages, and to sign in by. */
export interface AccountPhoneRow {
  accountId: AccountId;
  /** E.164. */
  phone: string;
  via: PhoneWay;
  verifiedAt: IsoInstant;
}

export const AccountPhoneSchema = new EntitySchema<AccountPhoneRow>({
  name: 'account_phones',
  columns: { accountId: uuid({ primary: true }), phone: text(), via: text(), verifiedAt: time({ default: () => 'now()' }) },
  uniques: [{ columns: ['phone'], name: 'uq_account_phones_phone' }],
  checks: [{ name: 'ck_account_phones_via', expression: `via = ANY (ARRAY['sms'::text, 'whatsapp'::text])` }],
  foreignKeys: [{ target: 'accounts', columnNames: ['accountId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
});

/** A code that was sent to a phone, or would have been, had its number an account. */
export interface PhoneCodeRow {
  id: string;
  phone: string;
  via: PhoneWay;
  purpose: 'verify' | 'sign_in';
  /** Who is to be verified or signed in; absent for a number that nobody has verified. */
  accountId?: AccountId;
  codeHash: Buffer;
  tries: number;
  expiresAt: IsoInstant;
  usedAt?: IsoInstant;
  createdAt: IsoInstant;
}

export const PhoneCodeSchema = new EntitySchema<PhoneCodeRow>({
  name: 'phone_codes',
  columns: {
    id: uuid({ primary: true }),
    phone: text(),
    via: text(),
    purpose: text(),
    accountId: uuid(optionally),
    codeHash: bytes(),
    tries: int({ default: 0 }),
    expiresAt: time(),
    usedAt: time(optionally),
    createdAt: createdAt(),
  },
  checks: [
    { name: 'ck_phone_codes_via', expression: `via = ANY (ARRAY['sms'::text, 'whatsapp'::text])` },
    { name: 'ck_phone_codes_purpose', expression: `purpose = ANY (ARRAY['verify'::text, 'sign_in'::text])` },
  ],
  foreignKeys: [{ target: 'accounts', columnNames: ['accountId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
  indices: [{ columns: ['phone', 'createdAt'] }, { columns: ['accountId', 'createdAt'] }, { columns: ['createdAt'] }],
});

export interface ApiKeyRow {
  id: string;
  accountId: AccountId;
  name: string;
  keyHash: Buffer;
  scopes: string[];
  expiresAt?: IsoInstant;
  revokedAt?: IsoInstant;
  createdAt: IsoInstant;
}

export const ApiKeySchema = new EntitySchema<ApiKeyRow>({
  name: 'api_keys',
  columns: {
    id: uuid({ primary: true }),
    accountId: uuid(),
    name: text(),
    keyHash: bytes(),
    scopes: texts(),
    expiresAt: time(optionally),
    revokedAt: time(optionally),
    createdAt: createdAt(),
  },
  foreignKeys: [{ target: 'accounts', columnNames: ['accountId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
  indices: [{ columns: ['accountId'] }, { columns: ['keyHash'], unique: true }],
});
