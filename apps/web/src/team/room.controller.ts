import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { roomPage } from './room-page.js';

type Values = Readonly<Record<string, unknown>>;

/** Where the firms of a joint bid talk, show each other files, and say each why it cannot bid alone. */
@Controller('firms/:id/joint-bids/:bid/room')
export class RoomPageController {
  @Get()
  room(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Query() query: Values): Promise<Page> {
    return roomPage(visitor, id, bid, query, { done: ['added', 'removed'].find((word) => word === query['done']) });
  }

  @Post('messages')
  say(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const text = field(body, 'text');
    return this.done(visitor, id, bid, { text }, () => answered(visitor.api.POST('/v1/consortia/{id}/messages', { params: { path: { id: bid } }, body: { businessId: id, text } })));
  }

  @Post('reason')
  explain(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const reason = field(body, 'reason');
    return this.done(visitor, id, bid, { reason }, () => answered(visitor.api.PUT('/v1/consortia/{id}/reasons/{businessId}', { params: { path: { id: bid, businessId: id } }, body: { reason } })));
  }

  private async done(visitor: Visitor, id: string, bid: string, typed: { text?: string; reason?: string }, act: () => Promise<unknown>): Promise<Page | Redirect> {
    signedInOnly(visitor);
    try {
      await act();
      return new Redirect(`/firms/${id}/joint-bids/${bid}/room`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![409, 422].includes(error.problem.status)) throw error;
      return roomPage(visitor, id, bid, {}, { typed, errors: errorsOf(error.problem, Object.keys(typed), visitor.language) });
    }
  }
}
