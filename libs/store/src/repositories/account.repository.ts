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

  /** False where no account has the address. Open sessions follow at once: each request reads the row. */
  async setOperator(emailKey: string, operator: boolean): Promise<boolean> {
    const rows = await this.work.sql(`UPDATE accounts SET operator = $2 WHERE email_key = $1 RETURNING id`, [emailKey, operator]);
    return rows.length === 1;
  }

  /** Their addresses, in alphabetical order. */
  async operators(): Promise<string[]> {
    const rows = await this.work.sql<{ email: string }>(`SELECT email FROM accounts WHERE operator ORDER BY email_key`);
    return rows.map(({ email }) => email);
  }
}
