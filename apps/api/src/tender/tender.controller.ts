import { Body, Controller, Get, Headers, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenderId } from '@app/domain';
import { DraftTenderService, TenderReadService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor, MaybeActor } from '../access/request-actor.js';
import { created, versioned } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { expectedVersion } from '../http/etag.js';
import { PageQuery } from '../input/page.dto.js';
import { presentPage } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { TenderQuery } from './list.dto.js';
import { presentTender, presentWholeTender } from './present-tender.js';
import { presentVersion } from './present-version.js';
import { readNotice, readNoticePatch } from './read-notice.js';
import { TenderInput, TenderPatch } from './tender.dto.js';
import { TenderPageView, TenderVersionPageView, TenderView } from './tender.view.dto.js';

@ApiTags('Tenders')
@Controller('tenders')
export class TenderController {
  constructor(
    private readonly drafts: DraftTenderService,
    private readonly reading: TenderReadService,
  ) {}

  @Post()
  @Access('tender.draft')
  @Answers({ operationId: 'createTender', summary: 'The draft', status: 201, view: TenderView, etag: true, refusals: [403, 404] })
  async create(@CurrentActor() actor: Actor, @Body() body: TenderInput): Promise<Answer> {
    const tender = await this.drafts.create(actor, readNotice(body));
    return created(`/v1/tenders/${tender.id}`, presentTender(tender, 'officer'), tender.version);
  }

  @Get()
  @Access('public')
  @Answers({ operationId: 'listTenders', summary: 'Published tenders', status: 200, view: TenderPageView })
  async list(@Query() query: TenderQuery): Promise<TenderPageView> {
    const { cursor, limit, ...filter } = query;
    const page = await this.reading.list(filter, { cursor, limit });
    return presentPage(page, (tender) => presentTender(tender, 'public'));
  }

  /** Public once published; the buyer's people see the draft, and a hidden value. */
  @Get(':id')
  @Access('public')
  @Answers({ operationId: 'getTender', summary: 'The tender', status: 200, view: TenderView, etag: true, refusals: [404] })
  async get(@MaybeActor() actor: Actor | undefined, @Param('id', ResourceId) id: TenderId): Promise<Answer> {
    const tender = await this.reading.get(actor, id);
    return versioned(presentWholeTender(tender, tender.own ? 'officer' : 'public'), tender.version);
  }

  @Patch(':id')
  @Access('tender.draft')
  @Answers({ operationId: 'editTender', summary: 'The draft as edited', status: 200, view: TenderView, etag: true, ifMatch: true })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: TenderId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: TenderPatch,
  ): Promise<Answer> {
    const tender = await this.drafts.edit(actor, id, expectedVersion(ifMatch), readNoticePatch(body));
    return versioned(presentTender(tender, 'officer'), tender.version);
  }

  @Get(':id/versions')
  @Access('public')
  @Answers({ operationId: 'listTenderVersions', summary: 'Its versions, newest first', status: 200, view: TenderVersionPageView, refusals: [404] })
  async versions(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ResourceId) id: TenderId,
    @Query() query: PageQuery,
  ): Promise<TenderVersionPageView> {
    return presentPage(await this.reading.versions(actor, id, query), presentVersion);
  }
}
