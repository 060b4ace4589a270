import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal, type Views } from '../api/api-client.js';
import { ifMatch } from '../api/if-match.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { faultErrors } from '../officer/step-page.js';
import { readValues } from '../officer/step-values.js';
import { DECISION_FIELDS, decisionFaults, decisionOf } from '../outcome/award-form.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { text } from '../text/languages.js';
import { todayIn } from '../text/zoned-time.js';
import { Page, Redirect } from '../view/page.js';
import { contentOf, type ShownContent } from './shown-content.js';

const DONE = ['wanted', 'opened', 'judged', 'awarded'] as const;
const MOST_ROWS = 200;

/** What officers and openers do with the sealed bids of a tender of theirs. */
@Controller('manage/:id/bids')
export class OpeningController {
  @Get()
  bids(@Asking() visitor: Visitor, @Param('id') id: string, @Query('done') done: unknown): Promise<Page> {
    return this.page(visitor, id, { done: DONE.find((word) => word === done) });
  }

  @Post('open')
  open(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const envelope = field(body, 'envelope') === 'price' ? 'price' : 'technical';
    return this.done(visitor, id, ['main'], async () => {
      const { status } = await answered(visitor.api.POST('/v1/tenders/{id}/openings', { params: { path: { id } }, body: { envelope } }));
      return status === 'opened' ? 'opened' : 'wanted';
    });
  }

  @Post('judge')
  judge(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const [bid, passed] = [field(body, 'bid'), field(body, 'passed')];
    // Silence is no judgement: what has not passed stays sealed.
    if (passed !== 'yes' && passed !== 'no') return this.page(visitor, id, { errors: formErrors([{ field: `reasons-${bid}`, message: text(visitor.language, 'opening.judge.choose') }]) });
    return this.done(visitor, id, [`reasons-${bid}`], async () => {
      const judgement = { passed: passed === 'yes', reasons: field(body, `reasons-${bid}`) };
      await answered(visitor.api.PUT('/v1/bids/{id}/technical', { params: { path: { id: bid } }, body: judgement }));
      return 'judged';
    });
  }

  @Post('award')
  award(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const [values, lotId] = [readValues(body, DECISION_FIELDS), field(body, 'lot')];
    const faults = decisionFaults(values);
    if (faults.length > 0) return this.page(visitor, id, { errors: faultErrors(visitor, faults) });
    return this.done(visitor, id, ['main', ...DECISION_FIELDS], async () => {
      const award = { bidId: field(body, 'bid'), ...(lotId === '' ? {} : { lotId }), ...decisionOf(values) };
      await answered(visitor.api.POST('/v1/tenders/{id}/award', { params: { path: { id }, header: ifMatch(field(body, 'version')) }, body: award }));
      return 'awarded';
    });
  }

  private async done(visitor: Visitor, id: string, fields: readonly string[], act: () => Promise<string>): Promise<Page | Redirect> {
    signedInOnly(visitor);
    try {
      return new Redirect(`/manage/${id}/bids?done=${await act()}`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![403, 409, 412, 422].includes(error.problem.status)) throw error;
      return this.page(visitor, id, { errors: errorsOf(error.problem, fields, visitor.language) });
    }
  }

  private async page(visitor: Visitor, id: string, more: { readonly done?: string; readonly errors?: FormErrors }): Promise<Page> {
    signedInOnly(visitor);
    const path = { id };
    const [tender, bids, record, keys] = await Promise.all([
      answered(visitor.api.GET('/v1/tenders/{id}', { params: { path } })),
      answered(visitor.api.GET('/v1/tenders/{id}/bids', { params: { path } })),
      answered(visitor.api.GET('/v1/tenders/{id}/bid-audit', { params: { path } })),
      answered(visitor.api.GET('/v1/bid-keys')),
    ]);
    // Only who may ask them sees them; an opener alone does not.
    const looked = bids.openings.some(({ envelope, status }) => envelope === 'technical' && status === 'opened') ? await visitor.api.GET('/v1/tenders/{id}/rival-patterns', { params: { path } }) : undefined;
    const opening = (name: string) => bids.openings.find(({ envelope }) => envelope === name);
    const judged = bids.items.every(({ judgement }) => judgement !== undefined);
    return new Page(
      'bid/opening',
      {
        tender, count: bids.count ?? 0, technical: opening('technical'), price: opening('price'), judged,
        bids: bids.items.map(shown).map((bid) => ({ ...bid, toAward: toAward(tender, bid) })),
        rows: record.items.slice(-MOST_ROWS).reverse(),
        audit: bids.audit,
        patterns: looked?.data,
        demonstration: keys.demonstration,
        today: todayIn(tender.tenderPeriod.timeZone),
        ...more,
      },
      more.errors === undefined ? 200 : 409,
      tender.buyer.id,
    );
  }
}

/** The public record of an opening. */
@Controller('tenders/:id/bids')
export class OpeningRecordController {
  @Get()
  async record(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page> {
    const path = { id };
    const tender = await answered(visitor.api.GET('/v1/tenders/{id}', { params: { path } }));
    const bids = await answered(visitor.api.GET('/v1/tenders/{id}/bids', { params: { path } }));
    return new Page('bid/record', { tender, openings: bids.openings.filter(({ status }) => status === 'opened'), bids: bids.items.filter(({ envelopes }) => envelopes.length > 0).map(shown), audit: bids.audit });
  }
}

interface ShownBid extends Readonly<Views['BidView']> {
  readonly technical?: ShownContent;
  readonly price?: ShownContent;
}

/** What is undecided and this bid is for, each with the bid's own price for it. */
function toAward({ status, lots, decisions }: Views['TenderView'], { lotIds, price }: ShownBid) {
  if (status !== 'active') return [];
  if (lots.length === 0) return [{ id: '', title: '', price: price?.amounts[0] }];
  const open = lots.filter(({ id }) => !decisions.some(({ lotId }) => lotId === id) && (lotIds.length === 0 || lotIds.includes(id)));
  return open.map(({ id, title }) => ({ id, title, price: price?.amounts.find(({ lotId }) => lotId === id) }));
}

/** A bid with what was in its envelopes as it is shown. */
function shown(bid: Views['BidView']): ShownBid {
  const envelope = (name: string): ShownContent | undefined => contentOf(bid.envelopes.find((each) => each.name === name)?.content);
  return { ...bid, technical: envelope('technical'), price: envelope('price') };
}
