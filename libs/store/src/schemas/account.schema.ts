import { EntitySchema } from 'typeorm';
import type { AccountId, IsoInstant } from '@app/domain';
import { bool, bytes, createdAt, optionally, text, texts, time, uuid } from './columns.js';

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
