import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { BusinessId, Notification } from '@app/domain';
import { LiveNotices } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { QueryWhole } from '../input/page.dto.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { presentNotification } from './present-notification.js';

/** A connection that stays for long is closed now and then; an EventSource opens it again by itself. */
const SECONDS = 900;
/** Between two signs of life, so that no proxy takes the connection for dead. */
const QUIET_LOOKS = 15;

export class LiveQuery {
  /** How long to stay, 900 unless told. */
  @QueryWhole(1, 3_600)
  seconds?: number;
}

@ApiTags('Alerts')
@Controller('businesses/:id/notifications/stream')
export class LiveController {
  constructor(private readonly live: LiveNotices) {}

  @Get()
  @Access('business.matches.read')
  @ApiOkResponse({ description: 'Server-sent events: `notification`, with the notice as JSON', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @Answers({ operationId: 'streamNotifications', summary: 'What the firm is told, as it is told', status: 200, refusals: [403, 404] })
  async stream(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: BusinessId,
    @Query() { seconds = SECONDS }: LiveQuery,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<StreamableFile> {
    // The id of an event is its instant and its notice: what is told in the same instant comes again, and is known by the latter.
    const after = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_/.exec(lastEventId ?? '')?.[1];
    const looks = await this.live.follow(actor, id, after !== undefined && !Number.isNaN(Date.parse(after)) ? after : undefined, seconds * 1_000);
    return new StreamableFile(Readable.from(events(looks)), { type: 'text/event-stream; charset=utf-8' });
  }
}

async function* events(looks: AsyncGenerator<readonly Notification[]>): AsyncGenerator<string> {
  yield 'retry: 3000\n\n';
  let quiet = 0;
  for await (const news of looks) {
    quiet = news.length === 0 ? quiet + 1 : 0;
    for (const notice of news) yield `id: ${notice.createdAt}_${notice.id}\nevent: notification\ndata: ${JSON.stringify(presentNotification(notice))}\n\n`;
    if (quiet > 0 && quiet % QUIET_LOOKS === 0) yield ': still here\n\n';
  }
}
