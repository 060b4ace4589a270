import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal, type Views } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, type FormErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { saidIn } from '../view/said.js';
import { shownDeparture } from './shown-departure.js';

const FIELDS = ['leavingId', 'newcomer', 'leadId', 'members', 'reason', 'executedPct'] as const;
const DONE = ['asked', 'consented', 'declined', 'withdrawn'] as const;

/** Members that leave a joint bid after the opening: asked for, consented to, taken back; as a firm of it sees them, or one that should step in. */
@Controller('firms/:id')
export class DepartureController {
  @Get('joint-bids/:bid/departures')
  async list(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Query() query: FormBody): Promise<Page> {
    signedInOnly(visitor);
    const typed = { leavingId: field(query, 'leaving'), newcomer: field(query, 'newcomer'), leadId: field(query, 'lead') };
    if (typed.leavingId === '') return this.listPage(visitor, id, bid);
    try {
      return await this.listPage(visitor, id, bid, { typed, successors: await answered(visitor.api.GET('/v1/consortia/{id}/successors', { params: { path: { id: bid }, query: { leavingId: typed.leavingId } } })) });
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![403, 409, 422].includes(error.problem.status)) throw error;
      return this.listPage(visitor, id, bid, { typed, errors: errorsOf(error.problem, FIELDS, visitor.language) });
    }
  }

  @Post('joint-bids/:bid/departures')
  async ask(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bidId: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const typed = Object.fromEntries(FIELDS.map((name) => [name, field(body, name)]));
    const [leavingId, newcomer, leadId, reason, executedPct] = [field(body, 'leavingId'), field(body, 'newcomer'), field(body, 'leadId'), field(body, 'reason'), field(body, 'executedPct').replace(',', '.')];
    // The share of who leaves goes to who steps in, unless new ones are written.
    const members = Object.keys(body).flatMap((key) => {
      const [, businessId = ''] = /^share-([\w-]{1,60})$/.exec(key) ?? [];
      const sharePct = field(body, key).replace(',', '.');
      return businessId === '' || businessId === leavingId || sharePct === '' ? [] : [{ businessId, sharePct }];
    });
    const input = {
      leavingId,
      reason,
      ...(newcomer === '' ? {} : { newcomer: { businessId: idIn(newcomer) } }),
      ...(leadId === '' ? {} : { leadId }),
      ...(executedPct === '' ? {} : { executedPct }),
      ...(members.length === 0 ? {} : { members }),
    };
    try {
      const made = await answered(visitor.api.POST('/v1/consortia/{id}/departures', { params: { path: { id: bidId } }, body: input }));
      return new Redirect(`/firms/${id}/departures/${made.id}?done=asked`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![403, 409, 422].includes(error.problem.status)) throw error;
      return this.listPage(visitor, id, bidId, { typed: { ...typed, shares: Object.fromEntries(members.map(({ businessId, sharePct }) => [businessId, sharePct])) }, errors: errorsOf(error.problem, FIELDS, visitor.language) });
    }
  }

  @Get('departures/:departure')
  one(@Asking() visitor: Visitor, @Param('id') id: string, @Param('departure') departure: string, @Query('done') done: unknown): Promise<Page> {
    return this.page(visitor, id, departure, { done: DONE.find((word) => word === done) });
  }

  @Post('departures/:departure/consent')
  consent(@Asking() visitor: Visitor, @Param('id') id: string, @Param('departure') departure: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const consent = { businessId: id, agreementHash: field(body, 'agreementHash'), understood: field(body, 'understood') === 'yes' };
    return this.done(visitor, id, departure, 'consented', () => answered(visitor.api.POST('/v1/departures/{id}/consent', { params: { path: { id: departure } }, body: consent })));
  }

  @Post('departures/:departure/decline')
  decline(@Asking() visitor: Visitor, @Param('id') id: string, @Param('departure') departure: string): Promise<Page | Redirect> {
    return this.done(visitor, id, departure, 'declined', () => answered(visitor.api.POST('/v1/departures/{id}/decline', { params: { path: { id: departure } }, body: { businessId: id } })));
  }

  @Post('departures/:departure/withdraw')
  withdraw(@Asking() visitor: Visitor, @Param('id') id: string, @Param('departure') departure: string): Promise<Page | Redirect> {
    return this.done(visitor, id, departure, 'withdrawn', () => answered(visitor.api.POST('/v1/departures/{id}/withdraw', { params: { path: { id: departure } } })));
  }

  private async done(visitor: Visitor, id: string, departure: string, word: (typeof DONE)[number], act: () => Promise<unknown>): Promise<Page | Redirect> {
    signedInOnly(visitor);
    try {
      await act();
      return new Redirect(`/firms/${id}/departures/${departure}?done=${word}`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![403, 409, 422].includes(error.problem.status)) throw error;
      return this.page(visitor, id, departure, { errors: errorsOf(error.problem, ['understood'], visitor.language) });
    }
  }

  private async listPage(visitor: Visitor, id: string, bidId: string, more: { readonly typed?: object; readonly errors?: FormErrors; readonly successors?: Views['SuccessorsView'] } = {}): Promise<Page> {
    signedInOnly(visitor);
    const path = { id: bidId };
    const [bid, { items }] = await Promise.all([
      answered(visitor.api.GET('/v1/consortia/{id}', { params: { path } })),
      answered(visitor.api.GET('/v1/consortia/{id}/departures', { params: { path } })),
    ]);
    if (!bid.members.some(({ businessId }) => businessId === id)) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
    const underWay = items.some(({ status }) => status === 'asked' || status === 'consented');
    const mayAsk = !underWay && (bid.status === 'opened' || bid.status === 'awarded');
    return new Page('departure/list', { firmId: id, bid, isLead: bid.leadId === id, items: items.map((item) => shownDeparture(item, saidIn(visitor.language))), mayAsk, typed: {}, ...more }, more.errors === undefined ? 200 : 422);
  }

  private async page(visitor: Visitor, id: string, departureId: string, more: { readonly done?: string; readonly errors?: FormErrors }): Promise<Page> {
    signedInOnly(visitor);
    const departure = shownDeparture(await answered(visitor.api.GET('/v1/departures/{id}', { params: { path: { id: departureId } } })), saidIn(visitor.language));
    const own = departure.members.find(({ businessId }) => businessId === id);
    // The person belongs to another firm that it concerns, not to the one of the address.
    if (own === undefined) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
    return new Page('departure/one', { firmId: id, departure, own, ...more }, more.errors === undefined ? 200 : 422);
  }
}

/** A firm's id, also where the address of its page was pasted. */
function idIn(written: string): string {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(written)?.[0] ?? written;
}
