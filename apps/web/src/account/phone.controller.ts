import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { plainNumber } from './plain-number.js';

interface Shown {
  readonly step: 'number' | 'code';
  readonly values?: { readonly phone: string; readonly via: string };
  readonly done?: string;
  readonly errors?: FormErrors;
}

/** A person's own phone: a number, then the code that was sent to it. */
@Controller('phone')
export class PhoneController {
  @Get()
  async form(@Asking() visitor: Visitor, @Query() query: FormBody): Promise<Page> {
    signedInOnly(visitor);
    return page(visitor, { step: query['step'] === 'code' ? 'code' : 'number', done: field(query, 'done') });
  }

  @Post('codes')
  async ask(@Asking() visitor: Visitor, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const values = { phone: plainNumber(field(body, 'phone')), via: field(body, 'via') };
    try {
      await answered(visitor.api.POST('/v1/accounts/current/phone/codes', { body: { phone: values.phone, via: values.via === 'whatsapp' ? 'whatsapp' : 'sms', language: visitor.language } }));
      return new Redirect('/phone?step=code');
    } catch (error) {
      return page(visitor, { step: 'number', values, errors: refusal(error, visitor) });
    }
  }

  @Post()
  async confirm(@Asking() visitor: Visitor, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    try {
      await answered(visitor.api.PUT('/v1/accounts/current/phone', { body: { code: field(body, 'code').replace(/\s/g, '') } }));
      return new Redirect('/phone?done=saved');
    } catch (error) {
      return page(visitor, { step: 'code', errors: refusal(error, visitor) });
    }
  }

  @Post('remove')
  async remove(@Asking() visitor: Visitor): Promise<Redirect> {
    signedInOnly(visitor);
    await answered(visitor.api.DELETE('/v1/accounts/current/phone'));
    return new Redirect('/phone?done=removed');
  }
}

/** What the API has against it, beside its field. @throws whatever else went wrong */
function refusal(error: unknown, visitor: Visitor): FormErrors {
  if (!(error instanceof ApiRefusal) || ![409, 422, 429, 503].includes(error.problem.status)) throw error;
  return errorsOf(error.problem, ['phone', 'code'], visitor.language);
}

async function page(visitor: Visitor, { step, values = { phone: '', via: 'sms' }, done, errors }: Shown): Promise<Page> {
  const own = await answered(visitor.api.GET('/v1/accounts/current/phone'));
  return new Page('phone', { own, step, values, done, errors }, errors === undefined ? 200 : 422);
}
