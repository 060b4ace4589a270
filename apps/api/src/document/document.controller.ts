import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Brand, TenderId } from '@app/domain';
import { DocumentService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor, MaybeActor } from '../access/request-actor.js';
import { created } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { dropEmpty } from '../input/read-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { DocumentUploadInput, TenderFileListView, TenderFileView, UploadView } from './document.dto.js';
import { attachment } from './attachment.js';
import { pieceOf } from './piece.js';
import { presentDocument, presentUpload } from './present-document.js';

type DocumentId = Brand<'DocumentId'>;

/** Files of a tender: announced, sent in pieces, completed. */
@ApiTags('Tenders')
@Controller()
export class DocumentController {
  constructor(private readonly documents: DocumentService) {}

  @Post('tenders/:id/documents')
  @Access('tender.publish')
  @Answers({ operationId: 'announceDocument', summary: 'The upload, to be sent in chunks', status: 201, view: UploadView, refusals: [403, 404, 409] })
  async announce(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Body() body: DocumentUploadInput): Promise<Answer> {
    const { title, documentType, format, sizeBytes, sha256 } = body;
    const upload = await this.documents.announce(actor, id, dropEmpty({ title, documentType, format, sizeBytes, sha256 }));
    return created(`/v1/documents/${upload.document.id}`, presentUpload(upload));
  }

  @Get('tenders/:id/documents')
  @Access('public')
  @Answers({ operationId: 'listDocuments', summary: 'The files of the tender', status: 200, view: TenderFileListView, refusals: [404] })
  async list(@MaybeActor() actor: Actor | undefined, @Param('id', ResourceId) id: TenderId): Promise<TenderFileListView> {
    return { items: (await this.documents.list(actor, id)).map(presentDocument) };
  }

  @Get('documents/:id')
  @Access('tender.publish')
  @Answers({ operationId: 'getUpload', summary: 'Which chunks are here', status: 200, view: UploadView, refusals: [403, 404] })
  async state(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: DocumentId): Promise<UploadView> {
    return presentUpload(await this.documents.state(actor, id));
  }

  @Put('documents/:id/chunks/:number')
  @HttpCode(204)
  @Access('tender.publish')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers({ operationId: 'putChunk', summary: 'The chunk is here', status: 204, refusals: [403, 404, 409] })
  async putChunk(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: DocumentId, @Param('number') number: string, @Req() request: FastifyRequest): Promise<void> {
    const piece = pieceOf(number, request.body);
    await this.documents.putChunk(actor, id, piece.number, piece.content);
  }

  @Post('documents/:id/complete')
  @HttpCode(200)
  @Access('tender.publish')
  @Answers({ operationId: 'completeDocument', summary: 'The file, part of the tender now', status: 200, view: TenderFileView, refusals: [403, 404, 409] })
  async complete(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: DocumentId): Promise<TenderFileView> {
    return presentDocument(await this.documents.complete(actor, id));
  }

  @Get('documents/:id/content')
  @Access('public')
  @Answers({ operationId: 'getDocumentContent', summary: 'The bytes', status: 200, refusals: [404] })
  async content(@MaybeActor() actor: Actor | undefined, @Param('id', ResourceId) id: DocumentId, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { document, content } = await this.documents.open(actor, id);
    return attachment(reply, document, content);
  }
}
