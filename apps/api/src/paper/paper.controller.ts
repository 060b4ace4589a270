import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Brand } from '@app/domain';
import { PaperService } from '@app/services';
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
import { PaperChecklistView, PaperUploadInput, PaperUploadView, PaperView } from './paper.dto.js';
import { presentChecklist, presentPaper, presentPaperUpload } from './present-paper.js';

type ConsortiumId = Brand<'ConsortiumId'>;
type PaperId = Brand<'PaperId'>;

/** The papers of a joint bid, for its members alone: announced, sent in pieces, completed. */
@ApiTags('Joint bids')
@Controller()
export class PaperController {
  constructor(private readonly papers: PaperService) {}

  @Get('consortia/:id/papers')
  @Access('business.read')
  @Answers({ operationId: 'listPapers', summary: 'The papers that the law asks for, and those that are there', status: 200, view: PaperChecklistView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: ConsortiumId): Promise<PaperChecklistView> {
    return presentChecklist(await this.papers.list(actor, id));
  }

  @Post('consortia/:id/papers')
  @Access('business.team')
  @Answers({ operationId: 'announcePaper', summary: 'The upload, to be sent in chunks', status: 201, view: PaperUploadView, refusals: [403, 404, 409] })
  async announce(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: ConsortiumId, @Body() body: PaperUploadInput): Promise<Answer> {
    const { businessId, paper, form, title, format, sizeBytes, sha256 } = body;
    const upload = await this.papers.announce(actor, id, dropEmpty({ businessId, paper, form, title, format, sizeBytes, sha256 }));
    return created(`/v1/papers/${upload.paper.id}`, presentPaperUpload(upload));
  }

  @Get('papers/:id')
  @Access('business.team')
  @Answers({ operationId: 'getPaperUpload', summary: 'Which chunks are here', status: 200, view: PaperUploadView, refusals: [403, 404] })
  async state(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: PaperId): Promise<PaperUploadView> {
    return presentPaperUpload(await this.papers.state(actor, id));
  }

  @Put('papers/:id/chunks/:number')
  @HttpCode(204)
  @Access('business.team')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers({ operationId: 'putPaperChunk', summary: 'The chunk is here', status: 204, refusals: [403, 404, 409] })
  async putChunk(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: PaperId, @Param('number') number: string, @Req() request: FastifyRequest): Promise<void> {
    const piece = pieceOf(number, request.body);
    await this.papers.putChunk(actor, id, piece.number, piece.content);
  }

  @Post('papers/:id/complete')
  @HttpCode(200)
  @Access('business.team')
  @Answers({ operationId: 'completePaper', summary: 'The paper, on the list now', status: 200, view: PaperView, refusals: [403, 404, 409] })
  async complete(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: PaperId): Promise<PaperView> {
    return presentPaper(await this.papers.complete(actor, id));
  }

  @Delete('papers/:id')
  @HttpCode(204)
  @Access('business.team')
  @Answers({ operationId: 'removePaper', summary: 'It is gone', status: 204, refusals: [403, 404, 409] })
  async remove(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: PaperId): Promise<void> {
    await this.papers.remove(actor, id);
  }

  @Get('papers/:id/content')
  @Access('business.read')
  @Answers({ operationId: 'getPaperContent', summary: 'The bytes', status: 200, refusals: [403, 404] })
  async content(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: PaperId, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { paper, content } = await this.papers.open(actor, id);
    return attachment(reply, paper, content);
  }
}
