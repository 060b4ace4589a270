import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { ifMatch } from '../api/if-match.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { stepChoices } from './choices.js';
import { detailsOf, draftOf, isEditStep, readEdit, type Details, type EditStep, type Firm } from './firm-details.js';
import { signedInOnly } from './firm.controller.js';
import type { FirmDraft } from './firm-draft.js';
import { withAnswers } from './firm-questions.js';

/** One answer of a firm's profile, asked again. */
@Controller('firms/:id/edit/:step')
export class FirmEditController {
  @Get()
  async ask(@Asking() visitor: Visitor, @Param('id') id: string, @Param('step') name: string): Promise<Page> {
    const firm = await firmOf(visitor, id);
    return page(visitor, firm, stepOf(name), draftOf(firm), detailsOf(firm));
  }

  @Post()
  async answer(@Asking() visitor: Visitor, @Param('id') id: string, @Param('step') name: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const firm = await firmOf(visitor, id);
    const step = stepOf(name);
    if (field(body, 'find') !== '') return page(visitor, firm, step, withAnswers(draftOf(firm), 'categories', body), {}, undefined, field(body, 'words'));
    const edit = readEdit(step, firm, body);
    if ('faults' in edit) {
      return page(visitor, firm, step, edit.draft, edit.details, formErrors(edit.faults.map(({ field: at, key }) => ({ field: at, message: text(visitor.language, key) }))));
    }
    try {
      const version = Number(field(body, 'version')) || firm.version;
      await answered(visitor.api.PATCH('/v1/businesses/{id}', { params: { path: { id }, header: ifMatch(version) }, body: edit.patch }));
      return new Redirect(`/firms/${id}?saved=true`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![409, 412, 422].includes(error.problem.status)) throw error;
      const [first = step] = Object.keys(edit.patch);
      const errors = error.problem.status === 412 ? formErrors([{ field: first, message: text(visitor.language, 'error.stale') }]) : errorsOf(error.problem, FIELDS[step], visitor.language);
      const details = Object.fromEntries(Object.keys(detailsOf(firm)).map((detail) => [detail, field(body, detail)] as const));
      return page(visitor, firm, step, step in QUESTION_STEPS ? withAnswers(draftOf(firm), step as 'name', body) : draftOf(firm), details, errors);
    }
  }
}

const QUESTION_STEPS = { name: true, work: true, categories: true, size: true, places: true, languages: true } as const;

/** The fields of each form, the first for what concerns the whole. */
const FIELDS: Readonly<Record<EditStep, readonly string[]>> = {
  name: ['name'], work: ['description'], categories: ['classifications'], size: ['employees', 'turnover', 'turnoverYear', 'currency'], places: ['regions'], languages: ['languages'],
  founded: ['founded'], certificates: ['certificates'], capacity: ['amount', 'currency'], partners: ['partners'],
};

async function firmOf(visitor: Visitor, id: string): Promise<Firm> {
  signedInOnly(visitor);
  return answered(visitor.api.GET('/v1/businesses/{id}', { params: { path: { id } } }));
}

async function page(visitor: Visitor, firm: Firm, step: EditStep, draft: FirmDraft, details: Details, errors?: FormErrors, words?: string): Promise<Page> {
  const data = { step, draft, details, errors, version: firm.version, back: `/firms/${firm.id}`, action: `/firms/${firm.id}/edit/${step}`, ...(await stepChoices(visitor, step, draft, words)) };
  return new Page('register-step', data, errors === undefined ? 200 : 422);
}

function stepOf(name: string): EditStep {
  if (!isEditStep(name)) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
  return name;
}
