import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BuyerId } from '@app/domain';
import { TenderReadService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { presentPage } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { OwnTenderQuery } from '../tender/list.dto.js';
import { presentTender } from '../tender/present-tender.js';
import { TenderPageView } from '../tender/tender.view.dto.js';

@ApiTags('Buyers')
@Controller('buyers/:id/tenders')
export class BuyerTenderController {
  constructor(private readonly reading: TenderReadService) {}

  /** With drafts, which nobody else sees. */
  @Get()
  @Access('tender.read_draft')
  @Answers({ operationId: 'listBuyerTenders', summary: 'The buyer\'s own tenders, the last changed first', status: 200, view: TenderPageView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BuyerId, @Query() { status, cursor, limit }: OwnTenderQuery): Promise<TenderPageView> {
    return presentPage(await this.reading.ofBuyer(actor, id, status, { cursor, limit }), (tender) => presentTender(tender, 'officer'));
  }
}
