import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import type { FormErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { bidErrors, envelopesOf, priceFields } from './bid-form.js';

const DONE = ['submitted', 'withdrawn'] as const;
const NOTHING: FormBody = {};

/** A firm's sealed bid, its own or the joint one that it leads. Nothing of a bid is kept on the way: not in a session, not in a draft. */
@Controller('firms/:id')
export class BidController {
  @Get('tenders/:tenderId/bid')
  form(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string, @Query('joint') joint: unknown): Promise<Page> {
    return this.page(visitor, { id, tenderId, joint: typeof joint === 'string' ? joint : '' }, NOTHING);
  }

  @Post('tenders/:tenderId/bid')
  async submit(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const joint = field(body, 'joint');
    const tender = await answered(visitor.api.GET('/v1/tenders/{id}', { params: { path: { id: tenderId } } }));
    const consortium = joint === '' ? undefined : await answered(visitor.api.GET('/v1/consortia/{id}', { params: { path: { id: joint } } }));
    const fields = priceFields(tender, body, consortium?.lotIds);
    const { lotIds, envelopes } = envelopesOf(fields, body);
    const bidder = joint === '' ? { businessId: id, ...(lotIds.length === 0 ? {} : { lotIds: [...lotIds] }) } : { consortiumId: joint };
    try {
      const receipt = await answered(visitor.api.POST('/v1/tenders/{id}/bids', { params: { path: { id: tenderId } }, body: { ...bidder, envelopes } }));
      return new Redirect(`/firms/${id}/bids/${receipt.bidId}?done=submitted`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![403, 409, 422].includes(error.problem.status)) throw error;
      return this.page(visitor, { id, tenderId, joint }, body, bidErrors(error.problem, fields, visitor.language));
    }
  }

  /** The bid with its receipt. */
  @Get('bids/:bid')
  async bid(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bidId: string, @Query('done') done: unknown): Promise<Page> {
    return this.bidPage(visitor, id, bidId, { done: DONE.find((word) => word === done) });
  }

  /** To be kept by the bidder. */
  @Get('bids/:bid/receipt.json')
  async receipt(@Asking() visitor: Visitor, @Param('bid') bidId: string): Promise<StreamableFile> {
    signedInOnly(visitor);
    const { receipt } = await answered(visitor.api.GET('/v1/bids/{id}', { params: { path: { id: bidId } } }));
    if (receipt === undefined) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
    return new StreamableFile(Buffer.from(`${JSON.stringify(receipt, null, 2)}\n`), { type: 'application/json', disposition: `attachment; filename="receipt-${receipt.bidId.slice(0, 8)}.json"` });
  }

  @Post('bids/:bid/withdraw')
  async withdraw(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bidId: string): Promise<Page | Redirect> {
    signedInOnly(visitor);
    try {
      await answered(visitor.api.POST('/v1/bids/{id}/withdraw', { params: { path: { id: bidId } } }));
      return new Redirect(`/firms/${id}/bids/${bidId}?done=withdrawn`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![403, 409].includes(error.problem.status)) throw error;
      return this.bidPage(visitor, id, bidId, { errors: bidErrors(error.problem, [], visitor.language) });
    }
  }

  private async bidPage(visitor: Visitor, id: string, bidId: string, more: { readonly done?: string; readonly errors?: FormErrors }): Promise<Page> {
    signedInOnly(visitor);
    const bid = await answered(visitor.api.GET('/v1/bids/{id}', { params: { path: { id: bidId } } }));
    const tender = await answered(visitor.api.GET('/v1/tenders/{id}', { params: { path: { id: bid.tenderId } } }));
    return new Page('bid/bid', { firmId: id, bid, tender, speaks: bid.bidders[0]?.businessId === id, ...more }, more.errors === undefined ? 200 : 409);
  }

  private async page(visitor: Visitor, { id, tenderId, joint }: { readonly id: string; readonly tenderId: string; readonly joint: string }, body: FormBody, errors?: FormErrors): Promise<Page> {
    signedInOnly(visitor);
    const tender = await answered(visitor.api.GET('/v1/tenders/{id}', { params: { path: { id: tenderId } } }));
    const consortium = joint === '' ? undefined : await answered(visitor.api.GET('/v1/consortia/{id}', { params: { path: { id: joint } } }));
    const { items } = await answered(visitor.api.GET('/v1/tenders/{id}/bids', { params: { path: { id: tenderId } } }));
    const { demonstration, sealing } = await answered(visitor.api.GET('/v1/bid-keys'));
    return new Page(
      'bid/form',
      {
        firmId: id, tender, joint, demonstration, noKey: sealing.length === 0,
        members: consortium?.members.map(({ name }) => name) ?? [],
        current: items.find(({ status, own, consortiumId = '' }) => own && status === 'submitted' && consortiumId === joint),
        prices: priceFields(tender, body, consortium?.lotIds),
        technical: field(body, 'technical'),
        note: field(body, 'note'),
        currency: field(body, 'currency') || (tender.value?.currency ?? ''),
        errors,
      },
      errors === undefined ? 200 : 422,
    );
  }
}
