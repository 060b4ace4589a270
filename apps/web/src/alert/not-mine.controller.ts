import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered } from '../api/api-client.js';
import { REASONS } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';

/** Behind the "not mine" link of a mail: one tap on a reason says it, another takes it back. Opening it changes nothing, and nobody has to sign in. */
@Controller('not-mine/:token')
export class NotMineController {
  @Get()
  async look(@Asking() visitor: Visitor, @Param('token') token: string, @Query() query: FormBody): Promise<Page> {
    const offer = await answered(visitor.api.GET('/v1/not-mine/{token}', { params: { path: { token } } }));
    const reason = REASONS.find((known) => known === offer.reason);
    return new Page('alert/not-mine', { offer, reason, reasons: REASONS, undone: query['done'] === 'undone', action: `/not-mine/${token}` });
  }

  @Post()
  async say(@Asking() visitor: Visitor, @Param('token') token: string, @Body() body: FormBody): Promise<Redirect> {
    const undo = field(body, 'undo') === 'true';
    const reason = REASONS.find((known) => known === field(body, 'hide'));
    if (!undo && reason === undefined) throw new PageRefusal(422, 'refusal.form', 'refusal.form.advice');
    await answered(visitor.api.POST('/v1/not-mine/{token}', { params: { path: { token } }, body: undo ? { undo } : { reason } }));
    return new Redirect(`/not-mine/${token}${undo ? '?done=undone' : ''}`);
  }
}
