import { createHash } from 'node:crypto';
import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BusinessId } from '@app/domain';
import { FeedService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { Answer, created } from '../http/answer.js';
import { NotReplayed } from '../idempotency/not-replayed.decorator.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { FeedListView, MadeFeedView } from './feed.view.dto.js';

@ApiTags('Alerts')
@Controller()
export class FeedController {
  constructor(private readonly feeds: FeedService) {}

  @Get('businesses/:id/feeds')
  @Access('business.feeds.edit')
  @Answers({ operationId: 'listFeeds', summary: 'The secret addresses of a firm, without their secrets', status: 200, view: FeedListView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId): Promise<FeedListView> {
    return { items: (await this.feeds.list(actor, id)).map((feed) => ({ id: feed.id, createdAt: feed.createdAt })), next: null };
  }

  @Post('businesses/:id/feeds')
  @Access('business.feeds.edit')
  @NotReplayed()
  @Answers({ operationId: 'createFeed', summary: 'Secret addresses for a news reader and a calendar, shown this once', status: 201, view: MadeFeedView, refusals: [403, 404] })
  async create(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId): Promise<Answer> {
    const { id: feedId, addresses } = await this.feeds.create(actor, id);
    const view: MadeFeedView = { id: feedId, rss: addresses.rss, atom: addresses.atom, ics: addresses.ics };
    return created(`/v1/businesses/${id}/feeds/${feedId}`, view);
  }

  @Delete('businesses/:id/feeds/:feedId')
  @HttpCode(204)
  @Access('business.feeds.edit')
  @Answers({ operationId: 'revokeFeed', summary: 'Its addresses lead nowhere any more', status: 204, refusals: [403, 404] })
  async revoke(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Param('feedId', ResourceId) feedId: string): Promise<void> {
    await this.feeds.revoke(actor, id, feedId);
  }

  @Get('feeds/:file')
  @Access('public')
  @Answers({ operationId: 'readFeed', summary: 'RSS, Atom or iCalendar, by the ending of the secret address', status: 200, refusals: [404] })
  async read(@Param('file') file: string): Promise<Answer> {
    const { mediaType, text } = await this.feeds.read(file);
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    return new Answer(200, { 'content-type': mediaType, etag }, text);
  }
}
