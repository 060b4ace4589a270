import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StopService } from '@app/services';
import type { StopOffer } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { Answer } from '../http/answer.js';
import { Answers } from '../openapi/answers.decorator.js';
import { StopInput } from './stop.dto.js';
import { stopPage } from './stop-page.js';
import { StopView } from './stop.view.dto.js';

/** The links of mails (RFC 8058): whoever has the mail needs no login, and opening one changes nothing. */
@ApiTags('Alerts')
@Controller('unsubscribe/:token')
export class StopController {
  constructor(private readonly stops: StopService) {}

  @Get()
  @Access('public')
  @Answers({ operationId: 'showStop', summary: 'What the link in a mail stops; changes nothing', status: 200, view: StopView, refusals: [404] })
  async look(@Param('token') token: string, @Headers('accept') accept?: string): Promise<Answer> {
    return answer(await this.stops.look(token), accept);
  }

  @Post()
  @HttpCode(200)
  @Access('public')
  @Answers({ operationId: 'stop', summary: 'Stopped, from now on', status: 200, view: StopView, refusals: [404] })
  async stop(@Param('token') token: string, @Body() input: StopInput, @Headers('accept') accept?: string): Promise<Answer> {
    // A mail program may send nothing at all.
    const { scope, undo } = input ?? {};
    return answer(await this.stops.stop(token, { scope: scope ?? undefined, undo: undo ?? undefined }), accept);
  }
}

function answer({ firm, kind, title, scope, scopes }: StopOffer, accept = ''): Answer {
  const view: StopView = { firm, kind, title, scope, scopes: scopes.map((each) => ({ scope: each.scope, stopped: each.stopped })) };
  return accept.includes('text/html') ? new Answer(200, { 'content-type': 'text/html; charset=utf-8' }, stopPage(view)) : new Answer(200, {}, view);
}
