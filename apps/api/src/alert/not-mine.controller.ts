import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotMineService } from '@app/services';
import type { NotMineOffer } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { NotMineInput } from './not-mine.dto.js';
import { NotMineView } from './not-mine.view.dto.js';

/** The "not mine" links of mails: whoever has the mail needs no login, and opening one changes nothing. */
@ApiTags('Alerts')
@Controller('not-mine/:token')
export class NotMineController {
  constructor(private readonly notMine: NotMineService) {}

  @Get()
  @Access('public')
  @Answers({ operationId: 'showNotMine', summary: 'The tender that the link of a mail is about, and what its firm has said of it; changes nothing', status: 200, view: NotMineView, refusals: [404] })
  async look(@Param('token') token: string): Promise<NotMineView> {
    return present(await this.notMine.look(token));
  }

  @Post()
  @HttpCode(200)
  @Access('public')
  @Answers({ operationId: 'sayNotMine', summary: 'Hidden from the firm, with the reason; or taken back', status: 200, view: NotMineView, refusals: [403, 404] })
  async say(@Param('token') token: string, @Body() { reason, undo }: NotMineInput): Promise<NotMineView> {
    return present(undo === true ? await this.notMine.takeBack(token) : await this.notMine.say(token, reason ?? undefined));
  }
}

function present({ firm, tenderId, title, hidden, reason }: NotMineOffer): NotMineView {
  return { firm, tenderId, title, hidden, reason };
}
