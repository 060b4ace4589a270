import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MailEventService } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { NotReplayed } from '../idempotency/not-replayed.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { MailEventsInput } from './mail-event.dto.js';

/** How many of the reports were acted upon. */
export class MailEventsView {
  readonly taken!: number;
}

/** For the mail provider of this deployment, which is given the address with its secret. */
@ApiTags('Alerts')
@Controller('mail-events/:secret')
export class MailEventController {
  constructor(private readonly events: MailEventService) {}

  @Post()
  @HttpCode(200)
  @Access('public')
  @NotReplayed()
  @Answers({ operationId: 'takeMailEvents', summary: 'Bounced or complaining addresses are sent nothing any more', status: 200, view: MailEventsView, refusals: [404] })
  async take(@Param('secret') secret: string, @Body() { events }: MailEventsInput): Promise<MailEventsView> {
    return { taken: await this.events.take(secret, events.map(({ type, email, permanent, detail }) => ({ type, email, permanent: permanent ?? undefined, detail: detail ?? undefined }))) };
  }
}
