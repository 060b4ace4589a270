import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PhoneService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { NotReplayed } from '../idempotency/not-replayed.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { OwnPhoneCodeInput, OwnPhoneInput } from './phone.dto.js';
import { OwnPhoneView } from './phone.view.dto.js';

type OwnPhone = Awaited<ReturnType<PhoneService['get']>>;

@ApiTags('Accounts')
@Controller('accounts/current/phone')
export class PhoneController {
  constructor(private readonly phones: PhoneService) {}

  @Get()
  @Access('account')
  @Answers({ operationId: 'getOwnPhone', summary: 'Your phone, and how phones are reached here', status: 200, view: OwnPhoneView, refusals: [403] })
  async get(@CurrentActor() actor: Actor): Promise<OwnPhoneView> {
    return present(await this.phones.get(actor));
  }

  @Post('codes')
  @HttpCode(204)
  @Access('account')
  @NotReplayed()
  @Answers({ operationId: 'askOwnPhoneCode', summary: 'Six digits were sent to the phone; they hold for ten minutes', status: 204, refusals: [403, 409, 429, 503] })
  async ask(@CurrentActor() actor: Actor, @Body() { phone, via, language }: OwnPhoneCodeInput): Promise<void> {
    await this.phones.ask(actor, { phone, via, language: language ?? 'en' });
  }

  @Put()
  @Access('account')
  @NotReplayed()
  @Answers({ operationId: 'verifyOwnPhone', summary: 'The phone that the code went to is yours', status: 200, view: OwnPhoneView, refusals: [403] })
  async verify(@CurrentActor() actor: Actor, @Body() { code }: OwnPhoneInput): Promise<OwnPhoneView> {
    return present(await this.phones.verify(actor, code));
  }

  @Delete()
  @HttpCode(204)
  @Access('account')
  @Answers({ operationId: 'removeOwnPhone', summary: 'Nothing goes to it any more', status: 204, refusals: [403] })
  async remove(@CurrentActor() actor: Actor): Promise<void> {
    await this.phones.remove(actor);
  }
}

function present({ phone, ways }: OwnPhone): OwnPhoneView {
  return { phone: phone?.phone, via: phone?.via, verifiedAt: phone?.verifiedAt, ways: [...ways] };
}
