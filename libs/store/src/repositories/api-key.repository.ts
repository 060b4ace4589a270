import { Injectable } from '@nestjs/common';
import type { AccountId, IsoInstant } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export interface LiveApiKey {
  readonly id: string;
  readonly accountId: AccountId;
  readonly operator: boolean;
  readonly scopes: readonly string[];
}

@Injectable()
export class ApiKeyRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add(key: {
    id: string;
    accountId: AccountId;
    name: string;
    keyHash: Buffer;
    scopes: readonly string[];
    expiresAt?: IsoInstant;
  }): Promise<void> {
    await this.work.sql(
      `INSERT INTO api_keys (id, account_id, name, key_hash, scopes, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [key.id, key.accountId, key.name, key.keyHash, key.scopes, key.expiresAt ?? null],
    );
  }

  async findLive(keyHash: Buffer): Promise<LiveApiKey | undefined> {
    const [row] = await this.work.sql<LiveApiKey>(
      `SELECT k.id, k.account_id AS "accountId", a.operator, k.scopes FROM api_keys k JOIN accounts a ON a.id = k.account_id
       WHERE k.key_hash = $1 AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())`,
      [keyHash],
    );
    return row;
  }
}
