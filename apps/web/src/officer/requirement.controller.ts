import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { ApiRefusal } from '../api/api-client.js';
import { text } from '../text/languages.js';
import { requirementSentences } from '../tender/conditions.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { amendmentPage } from './amendment-page.js';
import { freeId, isKind, isOfPlaces, KIND_NAMES, kindOf, requirementFaults, requirementOf, requirementValues, type Requirement, type RequirementKind } from './requirement-kinds.js';
import { faultErrors, nextPage, previousPage, WAY } from './step-page.js';
import { readValues, withPlaces, type Values } from './step-values.js';
import { loadWorking, readPatch, saveDraft, withChange, type Working } from './working.js';

/** What bidders must be or have: a list that reads as sentences, and a form for each kind. */
@Controller('manage/:id/requirements')
export class RequirementController {
  @Get()
  async list(@Asking() visitor: Visitor, @Param('id') id: string, @Query('removed') removed: unknown): Promise<Page> {
    return listPage(visitor, await loadWorking(visitor, id), undefined, typeof removed === 'string' ? removed : undefined);
  }

  @Post('open')
  async open(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page> {
    return listPage(visitor, await loadWorking(visitor, id, body));
  }

  /** The form of a kind, empty; a kind that is not chosen yet is asked for again. */
  @Post('new')
  async begin(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page> {
    const working = await loadWorking(visitor, id, body);
    const kind = field(body, 'kind');
    if (!isKind(kind)) return listPage(visitor, working, formErrors([{ field: 'kind', message: text(visitor.language, 'error.choose') }]));
    const currency = working.tender.value?.currency ?? '';
    return formPage(working, kind, '', { currency, aggregation: kindOf(kind).aggregations[0] ?? '' });
  }

  @Post('change')
  async change(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page> {
    const working = await loadWorking(visitor, id, body);
    const requirement = working.tender.requirements.find((item) => item.id === field(body, 'requirementId'));
    if (requirement === undefined || !isKind(requirement.kind)) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
    return formPage(working, requirement.kind, requirement.id, requirementValues(requirement));
  }

  @Post('save')
  async save(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id, body);
    const kind = field(body, 'kind');
    if (!isKind(kind)) throw new PageRefusal(422, 'refusal.form', 'refusal.form.advice');
    const typed = readValues(body, [...kindOf(kind).fields.map(({ name }) => name), 'aggregation', 'lotId']);
    const values = isOfPlaces(kind) ? withPlaces(typed, ['anyOf'], working.saved.buyer.economy) : typed;
    const requirementId = field(body, 'requirementId');
    const faults = requirementFaults(kind, values);
    if (faults.length > 0) return formPage(working, kind, requirementId, values, faultErrors(visitor, faults));
    const all = working.tender.requirements;
    const lot = working.tender.lots.find((each) => each.id === field(body, 'lotId'));
    const made: Requirement = { ...requirementOf(kind, requirementId || freeId(kind, all), values), ...(lot === undefined ? {} : { lotId: lot.id }) };
    const before = all.find((item) => item.id === requirementId);
    const requirements = before === undefined ? [...all, made] : all.map((item) => (item === before ? made : item));
    try {
      return await this.keep(visitor, working, requirements);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![409, 412, 422].includes(error.problem.status)) throw error;
      return formPage(working, kind, requirementId, values, errorsOf(error.problem, kindOf(kind).fields.map(({ name }) => name), visitor.language));
    }
  }

  /** Taken out at once; the next page offers to put it back. */
  @Post('remove')
  async remove(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id, body);
    const gone = working.tender.requirements.find((item) => item.id === field(body, 'requirementId'));
    return this.keep(visitor, working, working.tender.requirements.filter((item) => item !== gone), gone);
  }

  /** Puts back what was taken out just now. */
  @Post('restore')
  async restore(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id, body);
    const [back] = (readPatch(field(body, 'gone')).requirements ?? []) as readonly Requirement[];
    const others = working.tender.requirements;
    return this.keep(visitor, working, back === undefined || others.some((item) => item.id === back.id) ? others : [...others, back]);
  }

  private async keep(visitor: Visitor, working: Working, requirements: readonly Requirement[], gone?: Requirement): Promise<Page | Redirect> {
    const change = { requirements: requirements as never };
    if (!working.drafting) return amendmentPage(visitor, withChange(working, change));
    await saveDraft(visitor, working, change);
    const { id } = working.saved;
    if (gone === undefined) return new Redirect(`/manage/${id}/requirements`);
    return new Redirect(`/manage/${id}/requirements?removed=${encodeURIComponent(JSON.stringify({ requirements: [gone] }))}`);
  }
}

function listPage(visitor: Visitor, working: Working, errors?: FormErrors, removed?: string): Page {
  const { id, buyer } = working.saved;
  const sentence = (requirement: Requirement): string => requirementSentences(requirement, visitor.language, working.tender.lots).join(' ');
  const [gone] = (readPatch(removed ?? '').requirements ?? []) as readonly Requirement[];
  return new Page(
    'officer/requirements',
    {
      working, errors, kinds: KIND_NAMES,
      requirements: working.tender.requirements.map((requirement) => ({ id: requirement.id, sentence: sentence(requirement) })),
      gone: gone === undefined ? undefined : { json: removed, sentence: sentence(gone) },
      number: WAY.indexOf('requirements') + 1, total: WAY.length,
      back: working.drafting ? previousPage(id, 'requirements') : `/manage/${id}/amend`,
      next: nextPage(id, 'requirements'),
    },
    errors === undefined ? 200 : 422,
    buyer.id,
  );
}

function formPage(working: Working, kind: RequirementKind, requirementId: string, values: Values, errors?: FormErrors): Page {
  const { fields, aggregations } = kindOf(kind);
  return new Page('officer/requirement', { working, kind, ofPlaces: isOfPlaces(kind), requirementId, fields, aggregations, values, errors, lots: working.tender.lots, back: `/manage/${working.saved.id}/requirements` }, errors === undefined ? 200 : 422, working.saved.buyer.id);
}
