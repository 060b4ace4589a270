import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered } from '../api/api-client.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';

const SCOPES = ['tender', 'search', 'kind', 'everything'] as const;

/** Behind the links in the text of a mail: what it is about, and a button each. Opening it changes nothing, and nobody has to sign in. */
@Controller('stop/:token')
export class StopController {
  @Get()
  async look(@Asking() visitor: Visitor, @Param('token') token: string, @Query() query: FormBody): Promise<Page> {
    const offer = await answered(visitor.api.GET('/v1/unsubscribe/{token}', { params: { path: { token }, header: { accept: 'application/json' } } }));
    const done = (['stopped', 'undone'] as const).find((known) => known === query['done']);
    return new Page('alert/stop', { offer, done, action: `/stop/${token}` });
  }

  @Post()
  async stop(@Asking() visitor: Visitor, @Param('token') token: string, @Body() body: FormBody): Promise<Redirect> {
    const scope = SCOPES.find((known) => known === field(body, 'scope'));
    if (scope === undefined) throw new PageRefusal(422, 'refusal.form', 'refusal.form.advice');
    const undo = field(body, 'undo') === 'true';
    await answered(visitor.api.POST('/v1/unsubscribe/{token}', { params: { path: { token }, header: { accept: 'application/json' } }, body: { scope, undo } }));
    return new Redirect(`/stop/${token}?done=${undo ? 'undone' : 'stopped'}`);
  }
}
