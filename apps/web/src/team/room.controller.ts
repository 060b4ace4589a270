import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';

type Values = Readonly<Record<string, unknown>>;

/** Where the firms of a joint bid talk, and each says why it cannot bid alone. */
@Controller('firms/:id/joint-bids/:bid/room')
export class RoomPageController {
  @Get()
  room(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Query() query: Values): Promise<Page> {
    return this.page(visitor, id, bid, query);
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
      return this.page(visitor, id, bid, {}, { typed, errors: errorsOf(error.problem, Object.keys(typed), visitor.language) });
    }
  }

  private async page(visitor: Visitor, id: string, bidId: string, query: Values, more: { readonly typed?: object; readonly errors?: FormErrors } = {}): Promise<Page> {
    signedInOnly(visitor);
    const path = { id: bidId };
    const cursor = typeof query['cursor'] === 'string' ? { cursor: query['cursor'] } : {};
    const [bid, room] = await Promise.all([
      answered(visitor.api.GET('/v1/consortia/{id}', { params: { path } })),
      answered(visitor.api.GET('/v1/consortia/{id}/room', { params: { path, query: { limit: 20, ...cursor } } })),
    ]);
    const own = room.reasons.find(({ businessId }) => businessId === id);
    const next = room.next === null ? undefined : `/firms/${id}/joint-bids/${bidId}/room?${new URLSearchParams({ cursor: room.next }).toString()}`;
    return new Page('team/room', { firmId: id, bid, room, own, next, typed: {}, ...more }, more.errors === undefined ? 200 : 422);
  }
}
