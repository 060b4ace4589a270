import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { BuyerId } from '@app/domain';
import { VerifyBuyerService } from '@app/services';
import type { Actor, BuyerToVerify } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { presentPage } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { BuyerView } from '../organisation/organisation.view.dto.js';
import { presentBuyer } from '../organisation/present-organisation.js';
import { BuyerQuery, BuyerToVerifyPageView, VerificationInput } from './operator.dto.js';
import type { BuyerToVerifyView } from './operator.dto.js';

/** For those who run the service. */
@ApiTags('Operators')
@Controller('operator/buyers')
export class OperatorController {
  constructor(private readonly verifying: VerifyBuyerService) {}

  @Get()
  @Access('operator')
  @Answers({ operationId: 'listBuyersToVerify', summary: 'Buyers, those that have waited longest first', status: 200, view: BuyerToVerifyPageView, refusals: [403] })
  async list(@CurrentActor() actor: Actor, @Query() { verified, cursor, limit }: BuyerQuery): Promise<BuyerToVerifyPageView> {
    return presentPage(await this.verifying.list(actor, verified, { cursor, limit }), presentBuyerToVerify);
  }

  @Post(':id/verify')
  @ApiBody({ type: VerificationInput, required: false })
  @HttpCode(200)
  @Access('operator')
  @Answers({ operationId: 'verifyBuyer', summary: 'The buyer; its open tenders are matched now', status: 200, view: BuyerView, refusals: [403, 404] })
  async verify(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BuyerId, @Body() body: VerificationInput): Promise<BuyerView> {
    return presentBuyer(await this.verifying.decide(actor, id, true, body?.reason ?? undefined));
  }

  @Post(':id/unverify')
  @ApiBody({ type: VerificationInput, required: false })
  @HttpCode(200)
  @Access('operator')
  @Answers({ operationId: 'unverifyBuyer', summary: 'The buyer; its tenders reach nobody from now on', status: 200, view: BuyerView, refusals: [403, 404] })
  async unverify(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BuyerId, @Body() body: VerificationInput): Promise<BuyerView> {
    return presentBuyer(await this.verifying.decide(actor, id, false, body?.reason ?? undefined));
  }
}

function presentBuyerToVerify({ id, name, economy, verified, trust, createdAt, openTenders, owners }: BuyerToVerify): BuyerToVerifyView {
  return { id, name, economy, verified, trust, createdAt, openTenders, owners: [...owners] };
}
