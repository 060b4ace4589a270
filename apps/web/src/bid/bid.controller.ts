import { Body, Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { answered, ApiRefusal, type Problem } from '../api/api-client.js';
import { passOn } from '../files/download.js';
import { uploadOf } from '../files/read-upload.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { bidderOf, sendDocument, sentDocuments, type BidPlace } from './bid-documents.js';
import { bidErrors, envelopesOf, priceFields } from './bid-form.js';
import { bidFormPage, bidSubject } from './bid-form-page.js';
import { documentFields } from './document-fields.js';

const DONE = ['submitted', 'withdrawn'] as const;
const NOTHING: FormBody = {};

/** A firm's sealed bid, its own or the joint one that it leads. Nothing of a bid is kept on the way: not in a session, not in a draft. */
@Controller('firms/:id')
export class BidController {
  @Get('tenders/:tenderId/bid')
  form(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string, @Query('joint') joint: unknown): Promise<Page> {
    signedInOnly(visitor);
    return bidFormPage(visitor, { id, tenderId, joint: typeof joint === 'string' ? joint : '' }, NOTHING);
  }

  /** One form for all of it, so that adding a document loses nothing that was written: what is to be done stands on the button. */
  @Post('tenders/:tenderId/bid')
  async send(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const place = { id, tenderId, joint: field(body, 'joint') };
    const removed = field(body, 'remove');
    if (removed !== '') return this.remove(visitor, place, body, removed);
    const file = uploadOf(body['file']);
    if (file === undefined) return field(body, 'add') === '' ? this.submit(visitor, place, body) : bidFormPage(visitor, place, body, { errors: formErrors([{ field: 'file', message: text(visitor.language, 'error.file') }]) });
    try {
      const added = await sendDocument(visitor, place, field(body, 'envelope') === 'price' ? 'price' : 'technical', file);
      const withName = { ...body, [`name-${added}`]: file.name };
      if (field(body, 'add') !== '') return await bidFormPage(visitor, place, withName, { added, done: 'added' });
      // A file that was chosen and not added is meant to go with the bid.
      return await this.submit(visitor, place, withName, added);
    } catch (error) {
      return this.again(visitor, place, body, error, (problem) => errorsOf(problem, ['file'], visitor.language));
    }
  }

  private async submit(visitor: Visitor, place: BidPlace, body: FormBody, added?: string): Promise<Page | Redirect> {
    const { tender, consortium } = await bidSubject(visitor, place);
    const fields = priceFields(tender, body, consortium?.lotIds);
    const documents = documentFields(await sentDocuments(visitor, place), body, added);
    const { lotIds, envelopes } = envelopesOf(fields, body, documents);
    const lots = place.joint !== '' || lotIds.length === 0 ? {} : { lotIds: [...lotIds] };
    try {
      const receipt = await answered(visitor.api.POST('/v1/tenders/{id}/bids', { params: { path: { id: place.tenderId } }, body: { ...bidderOf(place), ...lots, envelopes } }));
      return new Redirect(`/firms/${place.id}/bids/${receipt.bidId}?done=submitted`);
    } catch (error) {
      return this.again(visitor, place, body, error, (problem) => bidErrors(problem, fields, visitor.language), added);
    }
  }

  private async remove(visitor: Visitor, place: BidPlace, body: FormBody, id: string): Promise<Page> {
    try {
      await answered(visitor.api.DELETE('/v1/bid-documents/{id}', { params: { path: { id } } }));
      return await bidFormPage(visitor, place, body, { done: 'removed' });
    } catch (error) {
      return this.again(visitor, place, body, error, (problem) => errorsOf(problem, ['file'], visitor.language));
    }
  }

  private again(visitor: Visitor, place: BidPlace, body: FormBody, error: unknown, errorsFor: (problem: Problem) => FormErrors, added?: string): Promise<Page> {
    if (!(error instanceof ApiRefusal) || ![403, 409, 413, 422, 429].includes(error.problem.status)) throw error;
    return bidFormPage(visitor, place, body, { errors: errorsFor(error.problem), ...(added === undefined ? {} : { added }) });
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
}

/** A document of an opened bid, to be saved: the same bytes that the API gives, at an address of the pages. */
@Controller('bid-documents')
export class BidDocumentController {
  @Get(':id')
  async download(@Asking() visitor: Visitor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    signedInOnly(visitor);
    await passOn(reply, await visitor.api.GET('/v1/bid-documents/{id}/content', { params: { path: { id } }, parseAs: 'stream' }));
  }
}
