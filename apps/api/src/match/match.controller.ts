import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BusinessId, TenderId } from '@app/domain';
import { MarkService, MatchReadService, WhyService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { presentPage } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { MarkInput, MatchQuery, WhyQuery } from './match.dto.js';
import { MarkView, MatchPageView, WhyView } from './match.view.dto.js';
import { presentMark, presentMatch, presentWhy } from './present-match.js';

@ApiTags('Matches')
@Controller('businesses/:id')
export class MatchController {
  constructor(
    private readonly matches: MatchReadService,
    private readonly marks: MarkService,
    private readonly whys: WhyService,
  ) {}

  @Get('matches')
  @Access('business.matches.read')
  @Answers({ operationId: 'listMatches', summary: 'The tenders that suit the firm, with reasons', status: 200, view: MatchPageView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Query() { role, minScore, cursor, limit }: MatchQuery): Promise<MatchPageView> {
    return presentPage(await this.matches.list(actor, id, { role, minScore }, { cursor, limit }), presentMatch);
  }

  /** The answer of the day on which the firm was told, or could first have been; today's beside it. */
  @Get('tenders/:tenderId/why')
  @Access('business.matches.read')
  @Answers({ operationId: 'explainMatch', summary: 'Why the firm was told, or was not', status: 200, view: WhyView, refusals: [403, 404] })
  async why(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: BusinessId,
    @Param('tenderId', ResourceId) tenderId: TenderId,
    @Query() { asOf }: WhyQuery,
  ): Promise<WhyView> {
    return presentWhy(await this.whys.explain(actor, id, tenderId, asOf));
  }

  @Put('tenders/:tenderId/mark')
  @Access('business.mark')
  @Answers({ operationId: 'markTender', summary: 'The mark', status: 200, view: MarkView, refusals: [403, 404] })
  async mark(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: BusinessId,
    @Param('tenderId', ResourceId) tenderId: TenderId,
    @Body() { mark, reason }: MarkInput,
  ): Promise<MarkView> {
    return presentMark(await this.marks.put(actor, id, tenderId, { mark, reason: reason ?? undefined }));
  }
}
