import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/domain';
import { AccountSchema, type AccountRow } from '../schemas/account.schema.js';
import { UnitOfWork } from '../unit-of-work.js';

export type Account = Readonly<AccountRow>;

@Injectable()
export class AccountRepository {
  constructor(private readonly work: UnitOfWork) {}

  async findByEmail(emailKey: string): Promise<Account | undefined> {
    return (await this.work.manager.getRepository(AccountSchema).findOneBy({ emailKey })) ?? undefined;
  }

  async find(id: AccountId): Promise<Account | undefined> {
    return (await this.work.manager.getRepository(AccountSchema).findOneBy({ id })) ?? undefined;
  }

  /** False when the address is taken; two at once get one true. */
  async add(account: Pick<Account, 'id' | 'email' | 'emailKey' | 'name' | 'passwordHash' | 'verifiedAt'>): Promise<boolean> {
    const rows = await this.work.sql(
      `INSERT INTO accounts (id, email, email_key, name, password_hash, verified_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT uq_accounts_email_key DO NOTHING RETURNING id`,
      [account.id, account.email, account.emailKey, account.name, account.passwordHash, account.verifiedAt ?? null],
    );
    return rows.length === 1;
  }
}
