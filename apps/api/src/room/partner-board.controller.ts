import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BusinessId, TenderId } from '@app/domain';
import { PartnerBoardService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { PartnerBoardQuery, PartnerBoardView, PartnerPostInput } from './room.dto.js';

/** Firms that look for partners for a tender. Its buyer's people do not see it. */
@ApiTags('Joint bids')
@Controller('tenders/:id/partner-posts')
export class PartnerBoardController {
  constructor(private readonly board: PartnerBoardService) {}

  @Get()
  @Access('business.read')
  @Answers({ operationId: 'readPartnerBoard', summary: 'What firms bring and seek, the newest first, and where firms are that could take part', status: 200, view: PartnerBoardView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Query() query: PartnerBoardQuery): Promise<PartnerBoardView> {
    const { entries, regions } = await this.board.read(actor, id, query.for);
    return { items: entries.map((entry) => ({ ...entry })), regions: regions.map((region) => ({ ...region })) };
  }

  @Post()
  @HttpCode(204)
  @Access('business.team')
  @Answers({ operationId: 'postToPartnerBoard', summary: 'It is on the board, in the place of what the firm had there before', status: 204, refusals: [403, 404, 409] })
  async post(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Body() { businessId, brings, seeks, region }: PartnerPostInput): Promise<void> {
    await this.board.post(actor, id, { businessId, brings, seeks, region: region ?? undefined });
  }

  @Delete(':businessId')
  @HttpCode(204)
  @Access('business.team')
  @Answers({ operationId: 'takeOffPartnerBoard', summary: 'It is off the board', status: 204, refusals: [403, 404] })
  async takeDown(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Param('businessId', ResourceId) businessId: BusinessId): Promise<void> {
    await this.board.takeDown(actor, id, businessId);
  }
}
