import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenderId } from '@app/domain';
import { ReachService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import type { Answer } from '../http/answer.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { answerOrOperation } from '../operation/answer-or-operation.js';
import { readNoticePatch } from '../tender/read-notice.js';
import { WhatIfInput } from './reach.dto.js';
import { ReachView, WhatIfView } from './reach.view.dto.js';

/** For the buyer's officers: how many firms could bid, now and if the tender were another. Every run is logged. */
@ApiTags('Tenders')
@Controller('tenders/:id')
export class ReachController {
  constructor(private readonly reaching: ReachService) {}

  @Get('reach')
  @Access('tender.reach')
  @Answers({ operationId: 'getReach', summary: 'How many firms could bid', status: 200, view: ReachView, refusals: [403, 404, 429], later: true })
  async reach(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId): Promise<Answer> {
    return answerOrOperation(await this.reaching.reach(actor, id));
  }

  @Post('what-if')
  @HttpCode(200)
  @Access('tender.reach')
  @Answers({ operationId: 'askWhatIf', summary: 'How many firms could bid before and after a change', status: 200, view: WhatIfView, refusals: [403, 404, 429], later: true })
  async whatIf(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Body() { changes }: WhatIfInput): Promise<Answer> {
    return answerOrOperation(await this.reaching.whatIf(actor, id, readNoticePatch(changes)));
  }
}
