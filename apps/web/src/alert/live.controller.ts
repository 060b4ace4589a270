import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { answered, type Views } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import { PageRenderer } from '../view/page-renderer.js';
import { readEvents } from './read-events.js';

/** A connection that stays for longer is closed; the page opens it again by itself. */
const SECONDS = 600;

/** New notices for an open page, as the pieces of it that they become (server-sent events). */
@Controller('firms/:id/notifications/stream')
export class LiveController {
  constructor(private readonly renderer: PageRenderer) {}

  @Get()
  async stream(
    @Asking() visitor: Visitor,
    @Param('id') id: string,
    @Query() query: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('last-event-id') lastEventId = `${field(query, 'after')}_`,
  ): Promise<StreamableFile> {
    signedInOnly(visitor);
    const headers = { accept: 'text/event-stream', 'last-event-id': lastEventId };
    const call = visitor.api.GET('/v1/businesses/{id}/notifications/stream', { params: { path: { id }, query: { seconds: SECONDS }, header: headers }, headers, parseAs: 'stream' });
    const body = (await answered(call as Promise<{ data?: unknown; error?: unknown; response: Response }>)) as ReadableStream<Uint8Array>;
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(Readable.from(this.pieces(body, reply, visitor, id)), { type: 'text/event-stream; charset=utf-8' });
  }

  private async *pieces(body: ReadableStream<Uint8Array>, reply: FastifyReply, visitor: Visitor, firmId: string): AsyncGenerator<string> {
    yield 'retry: 3000\n\n';
    for await (const { id, data } of readEvents(body)) {
      if (data === '') {
        yield ': still here\n\n';
        continue;
      }
      const notification = JSON.parse(data) as Views['NotificationView'];
      const html = await this.renderer.part(reply, visitor, 'parts/notice', { notification, firmId, fresh: true });
      yield `id: ${id}\n${html.trim().split('\n').map((line) => `data: ${line}`).join('\n')}\n\n`;
    }
  }
}
