import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Brand, BusinessId } from '@app/domain';
import { RoomService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { PageQuery } from '../input/page.dto.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { AloneReasonInput, RoomMessageInput, RoomView } from './room.dto.js';

type Id = Brand<'ConsortiumId'>;

/** Where the firms of a joint bid talk; nobody else sees it. */
@ApiTags('Joint bids')
@Controller('consortia/:id')
export class RoomController {
  constructor(private readonly room: RoomService) {}

  @Get('room')
  @Access('business.read')
  @Answers({ operationId: 'readRoom', summary: 'Messages, the newest first, and why each member cannot bid alone', status: 200, view: RoomView, refusals: [403, 404] })
  async read(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Query() query: PageQuery): Promise<RoomView> {
    const { messages, next, reasons } = await this.room.read(actor, id, query);
    return {
      messages: messages.map(({ id: messageId, businessId, name, text, at }) => ({ id: messageId, businessId, name, text, at })),
      next,
      reasons: reasons.map(({ businessId, name, reason, at }) => ({ businessId, name, reason, at })),
    };
  }

  @Post('messages')
  @HttpCode(204)
  @Access('business.team')
  @Answers({ operationId: 'sayInRoom', summary: 'The others can read it', status: 204, refusals: [403, 404, 409] })
  async say(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Body() { businessId, text }: RoomMessageInput): Promise<void> {
    await this.room.say(actor, id, businessId, text);
  }

  @Put('reasons/:businessId')
  @HttpCode(204)
  @Access('business.team')
  @Answers({ operationId: 'explainJointBid', summary: 'It is recorded why this member cannot bid alone', status: 204, refusals: [403, 404] })
  async explain(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Param('businessId', ResourceId) businessId: BusinessId, @Body() { reason }: AloneReasonInput): Promise<void> {
    await this.room.explain(actor, id, businessId, reason);
  }
}
