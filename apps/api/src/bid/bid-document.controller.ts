import { Readable } from 'node:stream';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Brand, TenderId } from '@app/domain';
import { BidDocumentService, OpenedDocumentService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { attachment } from '../document/attachment.js';
import { pieceOf } from '../document/piece.js';
import { created } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { dropEmpty } from '../input/read-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { BidDocumentInput, BidDocumentListView, BidDocumentQuery, BidDocumentUploadView, BidDocumentView } from './bid-document.dto.js';
import { presentBidDocument, presentBidDocumentUpload } from './present-bid-document.js';

type BidDocumentId = Brand<'BidDocumentId'>;

/** Documents of sealed bids: sent in pieces before the bid that names them, each sealed as it comes. */
@ApiTags('Sealed bids')
@Controller()
export class BidDocumentController {
  constructor(
    private readonly documents: BidDocumentService,
    private readonly opened: OpenedDocumentService,
  ) {}

  /** By who hands the bid in, until the deadline. */
  @Post('tenders/:id/bid-documents')
  @Access('business.bid')
  @Answers({ operationId: 'announceBidDocument', summary: 'The upload, to be sent in chunks', status: 201, view: BidDocumentUploadView, refusals: [403, 404, 409] })
  async announce(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Body() body: BidDocumentInput): Promise<Answer> {
    const { consortiumId, businessId, envelope, title, format, sizeBytes } = body;
    const upload = await this.documents.announce(actor, id, dropEmpty({ consortiumId, businessId, envelope, title, format, sizeBytes }));
    return created(`/v1/bid-documents/${upload.document.id}`, presentBidDocumentUpload(upload));
  }

  @Get('tenders/:id/bid-documents')
  @Access('business.bid')
  @Answers({ operationId: 'listBidDocuments', summary: 'What this bidder has sent for this tender, in the order it came', status: 200, view: BidDocumentListView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Query() { consortiumId, businessId }: BidDocumentQuery): Promise<BidDocumentListView> {
    return { items: (await this.documents.list(actor, id, dropEmpty({ consortiumId, businessId }))).map(presentBidDocument), next: null };
  }

  @Get('bid-documents/:id')
  @Access('business.bid')
  @Answers({ operationId: 'getBidDocument', summary: 'Which chunks are here', status: 200, view: BidDocumentUploadView, refusals: [403, 404] })
  async state(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BidDocumentId): Promise<BidDocumentUploadView> {
    return presentBidDocumentUpload(await this.documents.state(actor, id));
  }

  /** Sealed as it comes; its bytes are kept nowhere as they were sent. */
  @Put('bid-documents/:id/chunks/:number')
  @HttpCode(204)
  @Access('business.bid')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers({ operationId: 'putBidDocumentChunk', summary: 'The chunk is here', status: 204, refusals: [403, 404, 409] })
  async putChunk(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BidDocumentId, @Param('number') number: string, @Req() request: FastifyRequest): Promise<void> {
    const piece = pieceOf(number, request.body);
    await this.documents.putChunk(actor, id, piece.number, piece.content);
  }

  @Post('bid-documents/:id/complete')
  @HttpCode(200)
  @Access('business.bid')
  @Answers({ operationId: 'completeBidDocument', summary: 'The document with the hash by which a bid names it', status: 200, view: BidDocumentView, refusals: [403, 404, 409] })
  async complete(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BidDocumentId): Promise<BidDocumentView> {
    return presentBidDocument(await this.documents.complete(actor, id));
  }

  /** Until a bid names it. */
  @Delete('bid-documents/:id')
  @HttpCode(204)
  @Access('business.bid')
  @Answers({ operationId: 'removeBidDocument', summary: 'It is gone', status: 204, refusals: [403, 404, 409] })
  async remove(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BidDocumentId): Promise<void> {
    await this.documents.remove(actor, id);
  }

  /** As stored; they have the hash that the receipt names. */
  @Get('bid-documents/:id/sealed')
  @Access('business.bid')
  @Answers({ operationId: 'getSealedBidDocument', summary: 'The sealed bytes', status: 200, refusals: [403, 404] })
  async sealed(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BidDocumentId): Promise<StreamableFile> {
    const bytes = await this.documents.sealed(actor, id);
    return new StreamableFile(Readable.from(bytes), { type: 'application/octet-stream', disposition: `attachment; filename="${id.slice(0, 8)}.sealed"` });
  }

  /** Once opened. To be saved, never to be shown by a browser as part of this site. */
  @Get('bid-documents/:id/content')
  @Access('tender.bids')
  @Answers({ operationId: 'getBidDocumentContent', summary: 'The bytes as the bidder sent them', status: 200, refusals: [403, 404] })
  async content(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BidDocumentId, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { document, content } = await this.opened.open(actor, id);
    return attachment(reply, document, content);
  }
}
