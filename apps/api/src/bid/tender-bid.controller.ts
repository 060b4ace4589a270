import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { TenderId } from '@app/domain';
import { BidReadService, OpeningService, SubmitBidService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor, MaybeActor } from '../access/request-actor.js';
import { Answer, created } from '../http/answer.js';
import { NotReplayed } from '../idempotency/not-replayed.decorator.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { arrivalOf } from './arrival.js';
import { BidAuditView, BidInput, BidListView, OpeningInput, OpeningView, ReceiptView } from './bid.dto.js';
import { presentAuditRow, presentBids, presentOpening, presentReceipt } from './present-bid.js';

/** Sealed bids of a tender, where `submission.channel` is `tandem`. */
@ApiTags('Sealed bids')
@Controller('tenders/:id')
export class TenderBidController {
  constructor(
    private readonly submitting: SubmitBidService,
    private readonly reading: BidReadService,
    private readonly opening: OpeningService,
  ) {}

  /** In time is what arrived before the deadline. A later bid of the same bidder takes the place of the earlier. */
  @Post('bids')
  @Access('business.bid')
  @Answers({ operationId: 'submitBid', summary: 'The signed receipt of the sealed bid', status: 201, view: ReceiptView, refusals: [403, 404, 409] })
  async submit(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Body() { consortiumId, businessId, lotIds, envelopes }: BidInput, @Req() request: FastifyRequest): Promise<Answer> {
    const named = envelopes.map(({ name, content, documents }) => ({ name, content, documents: documents ?? undefined }));
    const bid = { consortiumId: consortiumId ?? undefined, businessId: businessId ?? undefined, lotIds: lotIds ?? undefined, envelopes: named };
    const receipt = await this.submitting.submit(actor, id, bid, arrivalOf(request));
    return created(`/v1/bids/${receipt.bidId}`, presentReceipt(receipt));
  }

  @Get('bids')
  @Access('public')
  @Answers({ operationId: 'listBids', summary: 'Before the opening your own; after it the public record', status: 200, view: BidListView, refusals: [404] })
  async list(@MaybeActor() actor: Actor | undefined, @Param('id', ResourceId) id: TenderId): Promise<BidListView> {
    return presentBids(await this.reading.list(actor, id));
  }

  /** The first opener's call is kept; the call of a second, other opener opens. It can be sent again: what is opened stays so. */
  @Post('openings')
  @HttpCode(200)
  @NotReplayed()
  @Access('tender.open')
  @Answers({ operationId: 'openBids', summary: 'Opened; 202 while another opener has to ask, or the opener is at work', status: 200, view: OpeningView, refusals: [403, 404, 409] })
  async open(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Body() { envelope }: OpeningInput): Promise<Answer> {
    const opening = await this.opening.open(actor, id, envelope);
    return new Answer(opening.status === 'opened' ? 200 : 202, {}, presentOpening(opening, true));
  }

  /** Everything that happened to the bids, each row bound to the one before. */
  @Get('bid-audit')
  @Access('tender.bids')
  @Answers({ operationId: 'auditBids', summary: 'The record of the tender’s bids', status: 200, view: BidAuditView, refusals: [403, 404] })
  async audit(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId): Promise<BidAuditView> {
    return { items: (await this.reading.audit(actor, id)).map(presentAuditRow), next: null };
  }
}
