import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Brand } from '@app/domain';
import { UploadService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { Answer } from '../http/answer.js';
import { NotReplayed } from '../idempotency/not-replayed.decorator.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { importBody } from './import-body.js';
import { ImportQuery, ImportStartedView, ImportView } from './import.dto.js';
import { presentImport } from './present-import.js';

/** Tenders of other publishers, in files. */
@ApiTags('Imports')
@Controller('imports')
export class ImportController {
  constructor(private readonly uploads: UploadService) {}

  /** The same file again changes nothing, so no key is needed to say that it is the same request. */
  @Post()
  @Access('import')
  @NotReplayed()
  @ApiBody({ description: 'An OCDS file as it is, gzip or not', schema: {} })
  @Answers({ operationId: 'startImport', summary: 'It is being taken in', status: 202, view: ImportStartedView, refusals: [403] })
  async start(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<Answer> {
    const { id } = await this.uploads.start(actor, importBody(request));
    return new Answer(202, { location: `/v1/imports/${id}` }, { id });
  }

  @Get(':id')
  @Access('import')
  @Answers({ operationId: 'getImport', summary: 'How far it is, and what became of each record', status: 200, view: ImportView, refusals: [403, 404] })
  async get(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Brand<string>, @Query() query: ImportQuery): Promise<ImportView> {
    return presentImport(await this.uploads.get(actor, id, query));
  }
}
