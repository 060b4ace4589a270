import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { signedInOnly } from './firm.controller.js';

const FIRM_ROLES = ['viewer', 'editor', 'owner'] as const;
const BUYER_ROLES = ['viewer', 'officer', 'opener', 'editor', 'owner'] as const;

interface Invitation {
  readonly email: string;
  readonly role: string;
}

@Controller('firms/:id/members')
export class MemberController {
  @Get()
  members(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page> {
    return firmPage(visitor, id, { email: '', role: 'viewer' });
  }

  @Post()
  async invite(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const values = { email: field(body, 'email'), role: field(body, 'role') };
    const role = FIRM_ROLES.find((known) => known === values.role);
    if (role === undefined) return firmPage(visitor, id, values, noRole(visitor));
    try {
      signedInOnly(visitor);
      await answered(visitor.api.POST('/v1/businesses/{id}/members', { params: { path: { id } }, body: { email: values.email, roles: [role] } }));
      return new Redirect(`/firms/${id}/members`);
    } catch (error) {
      return firmPage(visitor, id, values, refused(visitor, error));
    }
  }
}

@Controller('buyers/:id/members')
export class BuyerMemberController {
  @Get()
  members(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page> {
    return buyerPage(visitor, id, { email: '', role: 'officer' });
  }

  @Post()
  async invite(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const values = { email: field(body, 'email'), role: field(body, 'role') };
    const role = BUYER_ROLES.find((known) => known === values.role);
    if (role === undefined) return buyerPage(visitor, id, values, noRole(visitor));
    try {
      signedInOnly(visitor);
      await answered(visitor.api.POST('/v1/buyers/{id}/members', { params: { path: { id } }, body: { email: values.email, roles: [role] } }));
      return new Redirect(`/buyers/${id}/members`);
    } catch (error) {
      return buyerPage(visitor, id, values, refused(visitor, error));
    }
  }
}

async function firmPage(visitor: Visitor, id: string, values: Invitation, errors?: FormErrors): Promise<Page> {
  signedInOnly(visitor);
  const { items } = await answered(visitor.api.GET('/v1/businesses/{id}/members', { params: { path: { id }, query: { limit: 100 } } }));
  return new Page('members', { action: `/firms/${id}/members`, members: items, roles: FIRM_ROLES, values, errors }, errors === undefined ? 200 : 422);
}

async function buyerPage(visitor: Visitor, id: string, values: Invitation, errors?: FormErrors): Promise<Page> {
  signedInOnly(visitor);
  const { items } = await answered(visitor.api.GET('/v1/buyers/{id}/members', { params: { path: { id }, query: { limit: 100 } } }));
  return new Page('members', { action: `/buyers/${id}/members`, members: items, roles: BUYER_ROLES, values, errors }, errors === undefined ? 200 : 422);
}

function noRole(visitor: Visitor): FormErrors {
  return formErrors([{ field: 'role', message: text(visitor.language, 'error.role') }]);
}

function refused(visitor: Visitor, error: unknown): FormErrors {
  if (!(error instanceof ApiRefusal) || ![409, 422].includes(error.problem.status)) throw error;
  return errorsOf(error.problem, ['email', 'role'], visitor.language);
}
