import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import { text } from '../text/languages.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { saidIn } from '../view/said.js';
import { shownDeparture } from './shown-departure.js';

const DONE = ['approved', 'refused'] as const;

/** What officers decide on: changes of members that every firm has consented to. */
@Controller('manage/:id/departures')
export class DecideDepartureController {
  @Get()
  list(@Asking() visitor: Visitor, @Param('id') id: string, @Query('done') done: unknown): Promise<Page> {
    return this.page(visitor, id, { done: DONE.find((word) => word === done) });
  }

  @Post()
  async decide(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const [departure, reason, executedPct] = [field(body, 'departure'), field(body, 'reason'), field(body, 'executedPct').replace(',', '.')];
    const call = { params: { path: { id: departure } }, body: { reason, ...(executedPct === '' ? {} : { executedPct }) } };
    const decision = field(body, 'decision');
    const again = (errors: FormErrors): Promise<Page> => this.page(visitor, id, { errors, typed: { departure, decision, reason, executedPct } });
    // Silence is no decision.
    if (decision !== 'approve' && decision !== 'refuse') return again(formErrors([{ field: 'decision', message: text(visitor.language, 'departure.decide.choose') }]));
    const agrees = decision === 'approve';
    try {
      await answered(agrees ? visitor.api.POST('/v1/departures/{id}/approve', call) : visitor.api.POST('/v1/departures/{id}/refuse', call));
      return new Redirect(`/manage/${id}/departures?done=${agrees ? 'approved' : 'refused'}`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![409, 422].includes(error.problem.status)) throw error;
      return again(errorsOf(error.problem, ['decision', 'reason', 'executedPct'], visitor.language));
    }
  }

  private async page(visitor: Visitor, id: string, more: { readonly done?: string; readonly errors?: FormErrors; readonly typed?: object }): Promise<Page> {
    signedInOnly(visitor);
    const path = { id };
    const [tender, { items }] = await Promise.all([
      answered(visitor.api.GET('/v1/tenders/{id}', { params: { path } })),
      answered(visitor.api.GET('/v1/tenders/{id}/departures', { params: { path } })),
    ]);
    return new Page('departure/decide', { tender, items: items.map((item) => shownDeparture(item, saidIn(visitor.language))), ...more }, more.errors === undefined ? 200 : 422, tender.buyer.id);
  }
}
