import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BusinessId, LotId, Tender, TenderId } from '@app/domain';
import { DecideTenderService, ExtendTenderService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { versioned } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { expectedVersion } from '../http/etag.js';
import { dropEmpty, readMoney, readOptionalDecimal } from '../input/read-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { AwardInput, ContractInput, ExtensionInput, UnsuccessfulInput, WithdrawInput } from './decision.dto.js';
import { presentTender } from './present-tender.js';
import { TenderView } from './tender.view.dto.js';

/** How a tender ends, and how its end is put off. */
@ApiTags('Tenders')
@Controller('tenders/:id')
export class TenderOutcomeController {
  constructor(
    private readonly deciding: DecideTenderService,
    private readonly extending: ExtendTenderService,
  ) {}

  @Post('extend')
  @HttpCode(200)
  @Access('tender.publish')
  @Answers({ operationId: 'extendTender', summary: 'The tender with its later deadline', status: 200, view: TenderView, etag: true, ifMatch: true })
  async extend(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: TenderId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { endDate, reason, outage }: ExtensionInput,
  ): Promise<Answer> {
    return shown(await this.extending.extend(actor, id, expectedVersion(ifMatch), dropEmpty({ endDate, reason, outage })));
  }

  @Post('award')
  @HttpCode(200)
  @Access('tender.publish')
  @Answers({ operationId: 'awardTender', summary: 'The tender with its award', status: 200, view: TenderView, etag: true, ifMatch: true })
  async award(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: TenderId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { lotId, bidId, suppliers, value, decidedOn, appealUntil }: AwardInput,
  ): Promise<Answer> {
    const award = dropEmpty({
      lotId: lotId as LotId | undefined,
      bidId,
      suppliers: suppliers?.map(({ name, businessId, sharePct }) =>
        dropEmpty({ name, businessId: businessId as BusinessId | undefined, sharePct: readOptionalDecimal(sharePct) }),
      ),
      value: readMoney(value),
      decidedOn,
      appealUntil,
    });
    return shown(await this.deciding.award(actor, id, expectedVersion(ifMatch), award));
  }

  @Post('unsuccessful')
  @HttpCode(200)
  @Access('tender.publish')
  @Answers({ operationId: 'findTenderUnsuccessful', summary: 'The tender, without an award', status: 200, view: TenderView, etag: true, ifMatch: true })
  async unsuccessful(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: TenderId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { reason, lotId }: UnsuccessfulInput,
  ): Promise<Answer> {
    return shown(await this.deciding.findUnsuccessful(actor, id, expectedVersion(ifMatch), dropEmpty({ reason, lotId: lotId as LotId | undefined })));
  }

  @Post('withdraw')
  @HttpCode(200)
  @Access('tender.publish')
  @Answers({ operationId: 'withdrawTender', summary: 'The tender, withdrawn', status: 200, view: TenderView, etag: true, ifMatch: true })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: TenderId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { reason }: WithdrawInput,
  ): Promise<Answer> {
    return shown(await this.deciding.withdraw(actor, id, expectedVersion(ifMatch), reason));
  }

  @Post('sign-contract')
  @HttpCode(200)
  @Access('tender.publish')
  @Answers({ operationId: 'signContract', summary: 'The tender with its contract signed', status: 200, view: TenderView, etag: true, ifMatch: true })
  async signContract(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: TenderId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { signedOn, lotId }: ContractInput,
  ): Promise<Answer> {
    return shown(await this.deciding.signContract(actor, id, expectedVersion(ifMatch), dropEmpty({ signedOn, lotId: lotId as LotId | undefined })));
  }
}

function shown(tender: Tender): Answer {
  return versioned(presentTender(tender, 'officer'), tender.version);
}
