import { Injectable } from '@nestjs/common';
import { DomainError, type AccountId } from '@app/domain';
import { AccountRepository } from '@app/store';

/** The address that a founder's membership stands under. */
@Injectable()
export class OwnerEmails {
  constructor(private readonly accounts: AccountRepository) {}

  async keyOf(accountId: AccountId): Promise<string> {
    const account = await this.accounts.find(accountId);
    if (account) return account.emailKey;
    throw new DomainError('unauthenticated', 'auth.account', 'This account is gone. Sign in again.');
  }
}
