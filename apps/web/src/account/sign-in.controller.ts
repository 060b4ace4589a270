import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { Sessions } from '../session/sessions.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { errorsOf } from '../view/form-errors.js';
import { field, type FormBody } from '../view/form-body.js';
import { ownPath, Page, Redirect } from '../view/page.js';
import { landing } from './landing.js';

@Controller()
export class SignInController {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  @Get('sign-in')
  form(@Asking() visitor: Visitor, @Query('next') next: unknown): Page {
    return new Page('sign-in', { values: { next: ownPath(next, ''), email: visitor.session.lastEmail ?? '', kept: '' } });
  }

  @Post('sign-in')
  async signIn(@Asking() visitor: Visitor, @Body() body: FormBody): Promise<Page | Redirect> {
    const values = { email: field(body, 'email'), next: ownPath(body['next'], ''), kept: field(body, 'kept') };
    try {
      const tokens = await answered(visitor.api.POST('/v1/sessions', { body: { email: values.email, password: field(body, 'password', false) } }));
      this.sessions.signIn(visitor, tokens, values.email, Date.now());
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      return new Page('sign-in', { values, errors: errorsOf(error.problem, ['email', 'password'], visitor.language) }, 422);
    }
    const form = this.sessions.openForm(values.kept, visitor);
    if (form !== undefined) return new Page('resume', { form });
    return new Redirect(values.next || (await landing(visitor)));
  }

  /** Ends the session at the API too; whoever cannot reach it is signed out here all the same. */
  @Post('sign-out')
  async signOut(@Asking() visitor: Visitor): Promise<Redirect> {
    await visitor.api.DELETE('/v1/sessions/current').catch(() => undefined);
    this.sessions.signOut(visitor);
    return new Redirect('/');
  }
}
