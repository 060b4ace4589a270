import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { ifMatch } from '../api/if-match.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { isOpenNow } from '../tender/is-open.js';
import { text } from '../text/languages.js';
import { zonesOf } from '../text/zoned-time.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, known, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { amendmentPage, rowsFor } from './amendment-page.js';
import { faultErrors, pageOf } from './step-page.js';
import { faultIf, one, readValues, type Values } from './step-values.js';
import { instantOf, instantValues, stepOfPath } from './tender-steps.js';
import { loadWorking, type Working } from './working.js';

const MOST_VERSIONS = 50;
const DONE = ['published', 'amended', 'extended', 'cancelled', 'answered'] as const;

/** An officer's view of one tender: what to do next, its life, its questions. */
@Controller('manage/:id')
export class ManageController {
  @Get()
  async overview(@Asking() visitor: Visitor, @Param('id') id: string, @Query('done') done: unknown): Promise<Page | Redirect> {
    const { saved, drafting } = await loadWorking(visitor, id);
    if (drafting) return new Redirect(`/manage/${id}/check`);
    const path = { id };
    const [versions, enquiries, standing] = await Promise.all([
      answered(visitor.api.GET('/v1/tenders/{id}/versions', { params: { path, query: { limit: MOST_VERSIONS } } })),
      answered(visitor.api.GET('/v1/tenders/{id}/enquiries', { params: { path, query: { limit: 100 } } })),
      answered(visitor.api.GET('/v1/tenders/{id}/reservation-requests', { params: { path } })),
    ]);
    return new Page(
      'officer/manage',
      { tender: saved, versions: versions.items, enquiries: enquiries.items, standing, isOpen: isOpenNow(saved), done: DONE.find((known) => known === done) },
      200,
      saved.buyer.id,
    );
  }

  /** The whole draft as it reads, before it is published. */
  @Get('check')
  async check(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id);
    return working.drafting ? checkPage(visitor, working) : new Redirect(`/manage/${id}`);
  }

  @Post('publish')
  async publish(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id, body);
    try {
      await answered(visitor.api.POST('/v1/tenders/{id}/publish', { params: { path: { id }, header: ifMatch(working.version) } }));
      return new Redirect(`/manage/${id}?done=published`);
    } catch (error) {
      return checkPage(visitor, { ...working, version: working.saved.version }, refusedNotice(visitor, error, id));
    }
  }

  /** What of a published tender may change. */
  @Get('amend')
  async chooseChange(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id);
    if (working.drafting) return new Redirect(`/manage/${id}/check`);
    return new Page('officer/amend', { working, rows: await rowsFor(visitor, working.saved) }, 200, working.saved.buyer.id);
  }

  @Post('amend')
  async amend(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id, body);
    if (Object.keys(working.patch).length === 0) return new Redirect(`/manage/${id}/amend`);
    try {
      await answered(visitor.api.POST('/v1/tenders/{id}/amend', { params: { path: { id }, header: ifMatch(working.version) }, body: working.patch }));
      return new Redirect(`/manage/${id}?done=amended`);
    } catch (error) {
      return amendmentPage(visitor, { ...working, version: working.saved.version }, refusedNotice(visitor, error, id));
    }
  }

  @Get('extend')
  async askExtension(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page> {
    const working = await loadWorking(visitor, id);
    const { endDate, timeZone } = working.saved.tenderPeriod;
    return extendPage(working, { ...instantValues(endDate, timeZone ?? zonesOf(working.saved.buyer.economy)[0] ?? 'UTC', '17:00'), reason: '' });
  }

  @Post('extend')
  async extend(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id, body);
    const values = readValues(body, ['day', 'month', 'year', 'time', 'timeZone', 'reason']);
    const endDate = instantOf(values);
    const faults = [...faultIf(endDate === undefined, 'day', 'error.day'), ...faultIf(one(values, 'reason') === '', 'reason', 'error.reason')];
    if (faults.length > 0 || endDate === undefined) return extendPage(working, values, faultErrors(visitor, faults));
    try {
      await answered(visitor.api.POST('/v1/tenders/{id}/extend', { params: { path: { id }, header: ifMatch(working.version) }, body: { endDate, reason: one(values, 'reason') } }));
      return new Redirect(`/manage/${id}?done=extended`);
    } catch (error) {
      return extendPage({ ...working, version: working.saved.version }, values, refusedForm(visitor, error, ['day', 'reason']));
    }
  }

  @Get('cancel')
  async askCancellation(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page> {
    return cancelPage(await loadWorking(visitor, id), '');
  }

  @Post('cancel')
  async cancel(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id, body);
    const reason = field(body, 'reason');
    if (reason === '') return cancelPage(working, reason, faultErrors(visitor, [{ field: 'reason', key: 'error.reason' }]));
    try {
      await answered(visitor.api.POST('/v1/tenders/{id}/cancel', { params: { path: { id }, header: ifMatch(working.version) }, body: { reason } }));
      return new Redirect(`/manage/${id}?done=cancelled`);
    } catch (error) {
      return cancelPage({ ...working, version: working.saved.version }, reason, refusedForm(visitor, error, ['reason']));
    }
  }
}

async function checkPage(visitor: Visitor, working: Working, errors?: FormErrors): Promise<Page> {
  return new Page('officer/check', { working, rows: await rowsFor(visitor, working.saved), errors }, errors === undefined ? 200 : 422, working.saved.buyer.id);
}

function extendPage(working: Working, values: Values, errors?: FormErrors): Page {
  return new Page('officer/extend', { working, values, errors, zones: zonesOf(working.saved.buyer.economy) }, errors === undefined ? 200 : 422, working.saved.buyer.id);
}

function cancelPage(working: Working, reason: string, errors?: FormErrors): Page {
  return new Page('officer/cancel', { working, reason, errors }, errors === undefined ? 200 : 422, working.saved.buyer.id);
}

/** What the API said against a notice as a whole, each fault with the way to its question. */
function refusedNotice(visitor: Visitor, error: unknown, id: string): FormErrors {
  if (!(error instanceof ApiRefusal) || ![409, 412, 422].includes(error.problem.status)) throw error;
  const { problem } = error;
  if (problem.status === 412) return formErrors([{ field: 'main', message: text(visitor.language, 'error.stale') }]);
  if (problem.errors.length === 0) return formErrors([{ field: 'main', message: known(problem.code, visitor.language) ?? problem.detail ?? problem.title }]);
  return { list: problem.errors.map(({ path, message, code }) => ({ text: known(code, visitor.language) ?? message, href: `${pageOf(id, stepOfPath(path))}?from=check` })), by: {} };
}

function refusedForm(visitor: Visitor, error: unknown, fields: readonly string[]): FormErrors {
  if (!(error instanceof ApiRefusal) || ![409, 412, 422].includes(error.problem.status)) throw error;
  if (error.problem.status === 412) return formErrors([{ field: fields[0] ?? '', message: text(visitor.language, 'error.stale') }]);
  return errorsOf(error.problem, fields, visitor.language);
}
