import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { Sessions } from '../session/sessions.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { errorsOf } from '../view/form-errors.js';
import { field, type FormBody } from '../view/form-body.js';
import { ownPath, Page, Redirect } from '../view/page.js';
import { landing } from './landing.js';
import { plainNumber } from './plain-number.js';

const REFUSED = [401, 409, 422, 429];

/** Signing in without a password: a number, then the code that was sent to it. */
@Controller('sign-in/phone')
export class PhoneSignInController {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  @Get()
  form(@Query('next') next: unknown): Page {
    return new Page('sign-in-phone', { step: 'number', values: { phone: '', next: ownPath(next, ''), kept: '' } });
  }

  /** From signing in by password, with the form that an ended session has kept: sealed it is too long for an address. */
  @Post('begin')
  begin(@Body() body: FormBody): Page {
    return new Page('sign-in-phone', { step: 'number', values: { phone: '', next: ownPath(body['next'], ''), kept: field(body, 'kept') } });
  }

  /** Says the same of every number. */
  @Post('code')
  async ask(@Asking() visitor: Visitor, @Body() body: FormBody): Promise<Page> {
    const values = { phone: plainNumber(field(body, 'phone')), next: ownPath(body['next'], ''), kept: field(body, 'kept') };
    try {
      await answered(visitor.api.POST('/v1/phone-codes', { body: { phone: values.phone, language: visitor.language } }));
      return new Page('sign-in-phone', { step: 'code', values });
    } catch (error) {
      if (!(error instanceof ApiRefusal) || !REFUSED.includes(error.problem.status)) throw error;
      return new Page('sign-in-phone', { step: 'number', values, errors: errorsOf(error.problem, ['phone'], visitor.language) }, 422);
    }
  }

  @Post()
  async signIn(@Asking() visitor: Visitor, @Body() body: FormBody): Promise<Page | Redirect> {
    const values = { phone: plainNumber(field(body, 'phone')), next: ownPath(body['next'], ''), kept: field(body, 'kept') };
    try {
      const tokens = await answered(visitor.api.POST('/v1/sessions', { body: { phone: values.phone, code: field(body, 'code').replace(/\s/g, '') } }));
      this.sessions.signIn(visitor, tokens, '', Date.now());
    } catch (error) {
      if (!(error instanceof ApiRefusal) || !REFUSED.includes(error.problem.status)) throw error;
      return new Page('sign-in-phone', { step: 'code', values, errors: errorsOf(error.problem, ['code'], visitor.language) }, 422);
    }
    const form = this.sessions.openForm(values.kept, visitor);
    return form === undefined ? new Redirect(values.next || (await landing(visitor))) : new Page('resume', { form });
  }
}
