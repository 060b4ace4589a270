import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Brand } from '@app/domain';
import { BidKeysService, BidReadService, OpeningService, WithdrawBidService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { BidKeysView, BidView, JudgementInput, JudgementView } from './bid.dto.js';
import { presentBid, presentJudgement } from './present-bid.js';

type BidId = Brand<'BidId'>;

/** One sealed bid, and the keys that it was sealed and signed with. */
@ApiTags('Sealed bids')
@Controller()
export class BidController {
  constructor(
    private readonly reading: BidReadService,
    private readonly withdrawing: WithdrawBidService,
    private readonly opening: OpeningService,
    private readonly keys: BidKeysService,
  ) {}

  @Get('bids/:id')
  @Access('business.read')
  @Answers({ operationId: 'getBid', summary: 'The bid with its receipt, for its own people; what is public of it once opened', status: 200, view: BidView, refusals: [403, 404] })
  async get(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BidId): Promise<BidView> {
    return presentBid(await this.reading.get(actor, id));
  }

  /** Until the deadline. */
  @Post('bids/:id/withdraw')
  @HttpCode(200)
  @Access('business.bid')
  @Answers({ operationId: 'withdrawBid', summary: 'The bid, withdrawn', status: 200, view: BidView, refusals: [403, 404, 409] })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BidId): Promise<BidView> {
    await this.withdrawing.withdraw(actor, id);
    return presentBid(await this.reading.get(actor, id));
  }

  /** The encapsulated key and the ciphertext as stored: both envelopes one behind the other have the receipt’s `sha256`. */
  @Get('bids/:id/envelopes/:name')
  @Access('business.read')
  @Answers({ operationId: 'getSealedEnvelope', summary: 'The sealed bytes', status: 200, refusals: [403, 404] })
  async sealed(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BidId, @Param('name') name: string): Promise<StreamableFile> {
    const { enc, ciphertext } = await this.reading.sealed(actor, id, name);
    return new StreamableFile(Buffer.concat([enc, ciphertext]), { type: 'application/octet-stream', disposition: `attachment; filename="${name === 'price' ? 'price' : 'technical'}.sealed"` });
  }

  /** After the technical opening and before the prices are asked for. */
  @Put('bids/:id/technical')
  @Access('tender.publish')
  @Answers({ operationId: 'judgeBid', summary: 'Whether it passed, with the reasons', status: 200, view: JudgementView, refusals: [403, 404, 409] })
  async judge(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BidId, @Body() { passed, reasons }: JudgementInput): Promise<JudgementView> {
    return presentJudgement(await this.opening.judge(actor, id, { passed, reasons }));
  }

  @Get('bid-keys')
  @Access('public')
  @Answers({ operationId: 'listBidKeys', summary: 'The public keys that bids are sealed to and receipts signed with', status: 200, view: BidKeysView })
  async list(): Promise<BidKeysView> {
    const { sealing, receipts, demonstration } = await this.keys.list();
    return { sealing: [...sealing], receipts: receipts.map(({ id, publicKey }) => ({ id, publicKey })), demonstration };
  }
}
