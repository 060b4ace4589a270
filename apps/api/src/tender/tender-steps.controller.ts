import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { TenderId } from '@app/domain';
import { AmendTenderService, CancelTenderService, PublishTenderService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { versioned } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { expectedVersion } from '../http/etag.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { presentTender } from './present-tender.js';
import { readNoticePatch } from './read-notice.js';
import { CancelInput, NothingInput, TenderPatch } from './tender.dto.js';
import { TenderView } from './tender.view.dto.js';

/** The steps that change what the public sees of a tender. */
@ApiTags('Tenders')
@Controller('tenders/:id')
export class TenderStepsController {
  constructor(
    private readonly publishing: PublishTenderService,
    private readonly amending: AmendTenderService,
    private readonly cancelling: CancelTenderService,
  ) {}

  @Post('publish')
  @ApiBody({ type: NothingInput, required: false })
  @HttpCode(200)
  @Access('tender.publish')
  @Answers({ operationId: 'publishTender', summary: 'The tender, active', status: 200, view: TenderView, etag: true, ifMatch: true })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: TenderId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() _body: NothingInput,
  ): Promise<Answer> {
    const tender = await this.publishing.publish(actor, id, expectedVersion(ifMatch));
    return versioned(presentTender(tender, 'officer'), tender.version);
  }

  @Post('amend')
  @HttpCode(200)
  @Access('tender.publish')
  @Answers({ operationId: 'amendTender', summary: 'The tender as amended', status: 200, view: TenderView, etag: true, ifMatch: true })
  async amend(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: TenderId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: TenderPatch,
  ): Promise<Answer> {
    const tender = await this.amending.amend(actor, id, expectedVersion(ifMatch), readNoticePatch(body));
    return versioned(presentTender(tender, 'officer'), tender.version);
  }

  @Post('cancel')
  @ApiBody({ type: CancelInput, required: false })
  @HttpCode(200)
  @Access('tender.publish')
  @Answers({ operationId: 'cancelTender', summary: 'The tender, cancelled', status: 200, view: TenderView, etag: true, ifMatch: true })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: TenderId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: CancelInput,
  ): Promise<Answer> {
    const tender = await this.cancelling.cancel(actor, id, expectedVersion(ifMatch), body?.reason);
    return versioned(presentTender(tender, 'officer'), tender.version);
  }
}
