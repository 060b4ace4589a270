import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { signedInOnly } from './firm.controller.js';

const ROLES = ['viewer', 'editor', 'owner'] as const;

@Controller('firms/:id/members')
export class MemberController {
  @Get()
  members(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page> {
    return page(visitor, id, { email: '', role: 'viewer' });
  }

  @Post()
  async invite(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const values = { email: field(body, 'email'), role: field(body, 'role') };
    const role = ROLES.find((known) => known === values.role);
    if (role === undefined) return page(visitor, id, values, formErrors([{ field: 'role', message: text(visitor.language, 'error.role') }]));
    try {
      signedInOnly(visitor);
      await answered(visitor.api.POST('/v1/businesses/{id}/members', { params: { path: { id } }, body: { email: values.email, roles: [role] } }));
      return new Redirect(`/firms/${id}/members`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![409, 422].includes(error.problem.status)) throw error;
      return page(visitor, id, values, errorsOf(error.problem, ['email', 'role'], visitor.language));
    }
  }
}

async function page(visitor: Visitor, id: string, values: { email: string; role: string }, errors?: FormErrors): Promise<Page> {
  signedInOnly(visitor);
  const { items } = await answered(visitor.api.GET('/v1/businesses/{id}/members', { params: { path: { id }, query: { limit: 100 } } }));
  return new Page('members', { firmId: id, members: items, roles: ROLES, values, errors }, errors === undefined ? 200 : 422);
}
