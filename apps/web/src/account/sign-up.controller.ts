import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { Sessions } from '../session/sessions.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { errorsOf } from '../view/form-errors.js';
import { field, type FormBody } from '../view/form-body.js';
import { ownPath, Page, Redirect } from '../view/page.js';
import { landing } from './landing.js';

@Controller('sign-up')
export class SignUpController {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  @Get()
  form(@Query('next') next: unknown): Page {
    return new Page('sign-up', { values: { next: ownPath(next, '') } });
  }

  @Post()
  async signUp(@Asking() visitor: Visitor, @Body() body: FormBody): Promise<Page | Redirect> {
    const values = { name: field(body, 'name'), email: field(body, 'email'), next: ownPath(body['next'], '') };
    const password = field(body, 'password', false);
    try {
      await answered(visitor.api.POST('/v1/accounts', { body: { name: values.name, email: values.email, password } }));
      const tokens = await answered(visitor.api.POST('/v1/sessions', { body: { email: values.email, password } }));
      this.sessions.signIn(visitor, tokens, values.email, Date.now());
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      return new Page('sign-up', { values, errors: errorsOf(error.problem, ['name', 'email', 'password'], visitor.language) }, 422);
    }
    return new Redirect(values.next || (await landing(visitor)));
  }
}
