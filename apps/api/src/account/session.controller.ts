import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SessionService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { created } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { NotReplayed } from '../idempotency/not-replayed.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { RefreshInput, SessionInput } from './account.dto.js';
import { SessionView } from './account.view.dto.js';
import { presentSession } from './present-account.js';

const CURRENT = '/v1/sessions/current';

@ApiTags('Accounts')
@Controller('sessions')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Post()
  @Access('public')
  @NotReplayed()
  @Answers({ operationId: 'openSession', summary: 'The tokens', status: 201, view: SessionView })
  async open(@Body() { email = '', password = '', phone, code = '' }: SessionInput): Promise<Answer> {
    const tokens = phone === undefined || phone === null ? this.sessions.open({ email, password }) : this.sessions.openByPhone({ phone, code });
    return created(CURRENT, presentSession(await tokens));
  }

  @Post('refresh')
  @Access('public')
  @NotReplayed()
  @Answers({ operationId: 'refreshSession', summary: 'The next tokens', status: 201, view: SessionView })
  async refresh(@Body() { refreshToken }: RefreshInput): Promise<Answer> {
    return created(CURRENT, presentSession(await this.sessions.refresh(refreshToken)));
  }

  @Delete('current')
  @HttpCode(204)
  @Access('account')
  @Answers({ operationId: 'closeSession', summary: 'Signed out', status: 204, refusals: [403] })
  async close(@CurrentActor() actor: Actor): Promise<void> {
    await this.sessions.close(actor);
  }
}
