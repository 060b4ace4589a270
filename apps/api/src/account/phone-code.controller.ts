import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PhoneService } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { NotReplayed } from '../idempotency/not-replayed.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { PhoneCodeInput } from './phone.dto.js';

@ApiTags('Accounts')
@Controller('phone-codes')
export class PhoneCodeController {
  constructor(private readonly phones: PhoneService) {}

  @Post()
  @HttpCode(202)
  @Access('public')
  @NotReplayed()
  @Answers({ operationId: 'askPhoneCode', summary: 'If an account has this phone, a code to sign in by is on its way', status: 202, refusals: [409, 429] })
  async ask(@Body() { phone, language }: PhoneCodeInput): Promise<void> {
    await this.phones.askSignIn({ phone, language: language ?? 'en' });
  }
}
