import { hash } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { DomainError, refuseIf, type AccountId, type IsoInstant, type Problem } from '@app/domain';
import { AccountRepository, MembershipRepository, UnitOfWork } from '@app/store';
import { Ids } from '../common/ids.js';
import { weakness } from './password.js';

export interface RegisteredAccount {
  readonly id: AccountId;
  readonly email: string;
  readonly name: string;
  readonly createdAt: IsoInstant;
}

/** What a login looks up: addresses differ by more than case in theory, never in practice. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

@Injectable()
export class AccountService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly memberships: MembershipRepository,
    private readonly ids: Ids,
  ) {}

  /**
   * Open to everybody. The account works at once: there is no mail to verify the address with yet.
   * @throws DomainError `account.email_taken`, `account.password_weak`
   */
  async register({ email, password, name }: { email: string; password: string; name: string }): Promise<RegisteredAccount> {
    const key = emailKey(email);
    const fault = weakness(password, key);
    const problems: Problem[] = fault ? [{ path: 'password', code: 'account.password_weak', message: fault }] : [];
    refuseIf(problems);
    const passwordHash = await hash(password);
    return this.work.run(async () => {
      const id = this.ids.next<AccountId>();
      const added = await this.accounts.add({ id, email: email.trim(), emailKey: key, name, passwordHash });
      if (!added) {
        throw new DomainError('conflict', 'account.email_taken', 'An account with this address exists. Sign in instead.', [
          { path: 'email', code: 'account.email_taken', message: 'This address has an account.' },
        ]);
      }
      await this.memberships.claimInvitations(id, key);
      const account = await this.accounts.find(id);
      if (account === undefined) throw new Error('the account just written is gone');
      return { id, email: account.email, name: account.name, createdAt: account.createdAt };
    });
  }
}
