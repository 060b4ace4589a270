import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { economyChoices } from '../firm/choices.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { cursorOf } from '../view/cursor-of.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { faultErrors } from './step-page.js';
import { faultIf } from './step-values.js';

const PAGE_SIZE = 20;
const STATES = ['draft', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'] as const;

/** A public buyer and its tenders. */
@Controller('buyers')
export class BuyerController {
  @Get('new')
  ask(@Asking() visitor: Visitor): Page {
    signedInOnly(visitor);
    return newPage(visitor, { name: '', economy: '' });
  }

  @Post('new')
  async register(@Asking() visitor: Visitor, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const values = { name: field(body, 'name'), economy: field(body, 'economy') };
    const faults = [...faultIf(values.name === '', 'name', 'error.buyerName'), ...faultIf(!/^[A-Z]{2}$/.test(values.economy), 'economy', 'error.economy')];
    if (faults.length > 0) return newPage(visitor, values, faultErrors(visitor, faults));
    try {
      const buyer = await answered(visitor.api.POST('/v1/buyers', { body: values }));
      return new Redirect(`/buyers/${buyer.id}/tenders`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || error.problem.status !== 422) throw error;
      return newPage(visitor, values, errorsOf(error.problem, ['name', 'economy'], visitor.language));
    }
  }

  @Get(':id')
  home(@Param('id') id: string): Redirect {
    return new Redirect(`/buyers/${id}/tenders`);
  }

  @Get(':id/tenders')
  async tenders(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: FormBody): Promise<Page> {
    signedInOnly(visitor);
    const status = STATES.find((known) => known === query['status']);
    const buyer = await answered(visitor.api.GET('/v1/buyers/{id}', { params: { path: { id } } }));
    const { items, next } = await answered(
      visitor.api.GET('/v1/buyers/{id}/tenders', { params: { path: { id }, query: { limit: PAGE_SIZE, ...(status ? { status } : {}), ...cursorOf(query) } } }),
    );
    const more = next === null ? undefined : `/buyers/${id}/tenders?${new URLSearchParams({ ...(status ? { status } : {}), cursor: next }).toString()}`;
    return new Page('officer/tenders', { buyer, tenders: items, status, states: STATES, next: more });
  }
}

function newPage(visitor: Visitor, values: { name: string; economy: string }, errors?: FormErrors): Page {
  return new Page('officer/buyer-new', { values, economies: economyChoices(visitor.language, values.economy), errors }, errors === undefined ? 200 : 422);
}
