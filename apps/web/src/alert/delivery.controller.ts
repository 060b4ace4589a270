import { Controller, Get, Param, Query } from '@nestjs/common';
import { answered } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { cursorOf } from '../view/cursor-of.js';
import type { FormBody } from '../view/form-body.js';
import { Page } from '../view/page.js';
import { becameOf } from './delivery-words.js';

const PAGE_SIZE = 20;

/** What went out for a firm by mail, to phones and to its own systems. */
@Controller('firms/:id/deliveries')
export class DeliveryController {
  @Get()
  async deliveries(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: FormBody): Promise<Page> {
    signedInOnly(visitor);
    const { items, next } = await answered(visitor.api.GET('/v1/businesses/{id}/deliveries', { params: { path: { id }, query: { limit: PAGE_SIZE, ...cursorOf(query) } } }));
    const { timeZone } = await answered(visitor.api.GET('/v1/businesses/{id}/alerts', { params: { path: { id } } }));
    return new Page('alert/deliveries', {
      firmId: id,
      deliveries: items.map((delivery) => ({ ...delivery, became: becameOf(delivery, visitor.language, timeZone) })),
      next: next === null ? undefined : `/firms/${id}/deliveries?${new URLSearchParams({ cursor: next }).toString()}`,
    });
  }
}
