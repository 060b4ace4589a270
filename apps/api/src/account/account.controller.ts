import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccountService } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { created } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { Answers } from '../openapi/answers.decorator.js';
import { AccountInput } from './account.dto.js';
import { AccountView } from './account.view.dto.js';
import { presentAccount } from './present-account.js';

@ApiTags('Accounts')
@Controller('accounts')
export class AccountController {
  constructor(private readonly accounts: AccountService) {}

  @Post()
  @Access('public')
  @Answers({ operationId: 'createAccount', summary: 'The account', status: 201, view: AccountView })
  async create(@Body() { email, password, name }: AccountInput): Promise<Answer> {
    const account = await this.accounts.register({ email, password, name });
    return created(`/v1/accounts/${account.id}`, presentAccount(account));
  }
}
