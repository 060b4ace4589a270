import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import { placesAsCodes } from '../text/places.js';
import { errorsOf, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { regionMap } from './region-map.js';

const FIELDS = ['brings', 'seeks', 'region'] as const;

/** A tender's partner board, as a firm sees it. */
@Controller('firms/:id/tenders/:tenderId/board')
export class BoardController {
  @Get()
  board(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string): Promise<Page> {
    return this.page(visitor, id, tenderId);
  }

  @Post()
  async post(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const typed = Object.fromEntries(FIELDS.map((name) => [name, field(body, name)]));
    const { brings = '', seeks = '', region: where = '' } = typed;
    try {
      const region = where === '' ? '' : placesAsCodes(where, (await answered(visitor.api.GET('/v1/tenders/{id}', { params: { path: { id: tenderId } } }))).buyer.economy);
      await answered(visitor.api.POST('/v1/tenders/{id}/partner-posts', { params: { path: { id: tenderId } }, body: { businessId: id, brings, seeks, ...(region === '' ? {} : { region }) } }));
      return new Redirect(`/firms/${id}/tenders/${tenderId}/board`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![409, 422].includes(error.problem.status)) throw error;
      return this.page(visitor, id, tenderId, { typed, errors: errorsOf(error.problem, FIELDS, visitor.language) });
    }
  }

  @Post('remove')
  async remove(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string): Promise<Redirect> {
    signedInOnly(visitor);
    await answered(visitor.api.DELETE('/v1/tenders/{id}/partner-posts/{businessId}', { params: { path: { id: tenderId, businessId: id } } }));
    return new Redirect(`/firms/${id}/tenders/${tenderId}/board`);
  }

  private async page(visitor: Visitor, id: string, tenderId: string, more: { readonly typed?: object; readonly errors?: FormErrors } = {}): Promise<Page> {
    signedInOnly(visitor);
    const path = { id: tenderId };
    const [tender, { items, regions }] = await Promise.all([
      answered(visitor.api.GET('/v1/tenders/{id}', { params: { path } })),
      answered(visitor.api.GET('/v1/tenders/{id}/partner-posts', { params: { path, query: { for: id } } })),
    ]);
    const own = items.find((entry) => entry.own);
    return new Page('team/board', { firmId: id, tender, entries: items, own, regions, map: regionMap(regions), typed: own ?? {}, ...more }, more.errors === undefined ? 200 : 422);
  }
}
