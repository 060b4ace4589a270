import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/domain';
import { AccountRepository } from '@app/store';
import { emailKey } from './account.service.js';

/** Makes operators. Called by a command on the machine itself alone: no route reaches it. */
@Injectable()
export class OperatorService {
  constructor(private readonly accounts: AccountRepository) {}

  /** The account must exist: its person chose the password. @throws DomainError `account.not_found` */
  async set(email: string, operator: boolean): Promise<void> {
    if (await this.accounts.setOperator(emailKey(email), operator)) return;
    throw new DomainError('not_found', 'account.not_found', `There is no account under ${email.trim()}. Let its person register first.`);
  }

  async list(): Promise<readonly string[]> {
    return this.accounts.operators();
  }
}
