import { Controller, Get, Param, Query } from '@nestjs/common';
import { answered } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { Page } from '../view/page.js';

const PAGE_SIZE = 50;

/** Where a firm is asked to bid together, and where it takes part. */
@Controller('firms/:id/joint-bids')
export class JointBidsController {
  @Get()
  async list(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: Readonly<Record<string, unknown>>): Promise<Page> {
    signedInOnly(visitor);
    const cursor = typeof query['cursor'] === 'string' ? { cursor: query['cursor'] } : {};
    const [{ items, next }, { items: departures }] = await Promise.all([
      answered(visitor.api.GET('/v1/businesses/{id}/consortia', { params: { path: { id }, query: { limit: PAGE_SIZE, ...cursor } } })),
      answered(visitor.api.GET('/v1/businesses/{id}/departures', { params: { path: { id } } })),
    ]);
    return new Page('team/list', {
      firmId: id,
      departures,
      asked: items.filter(({ invitationId }) => invitationId !== undefined),
      bids: items.filter(({ joined }) => joined),
      done: query['done'],
      next: next === null ? undefined : `/firms/${id}/joint-bids?${new URLSearchParams({ cursor: next }).toString()}`,
    });
  }
}
