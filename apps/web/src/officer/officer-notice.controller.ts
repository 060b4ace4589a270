import { Controller, Get, Param, Query } from '@nestjs/common';
import { answered } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { cursorOf } from '../view/cursor-of.js';
import type { FormBody } from '../view/form-body.js';
import { Page } from '../view/page.js';

const PAGE_SIZE = 20;

/** What a buyer's officers were told. */
@Controller('buyers/:id/notifications')
export class OfficerNoticeController {
  @Get()
  async notices(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: FormBody): Promise<Page> {
    signedInOnly(visitor);
    const { items, next } = await answered(visitor.api.GET('/v1/buyers/{id}/notifications', { params: { path: { id }, query: { limit: PAGE_SIZE, ...cursorOf(query) } } }));
    return new Page('officer/notices', { notices: items, buyerId: id, next: next === null ? undefined : `/buyers/${id}/notifications?${new URLSearchParams({ cursor: next }).toString()}` });
  }
}
