import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { ifMatch } from '../api/if-match.js';
import { faultErrors } from '../officer/step-page.js';
import { one, readValues, type Fault, type Tender, type Values } from '../officer/step-values.js';
import { loadWorking, type Working } from '../officer/working.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { isOpenNow } from '../tender/is-open.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { AWARD_FIELDS, awardFaults, awardOf } from './award-form.js';

const DONE = ['awarded', 'unsuccessful', 'withdrawn', 'signed'] as const;

/** How a tender ended: awarded, whole or lot by lot, without an award, withdrawn; and the contract. */
@Controller('manage/:id/outcome')
export class OutcomeController {
  @Get()
  async look(@Asking() visitor: Visitor, @Param('id') id: string, @Query('done') done: unknown): Promise<Page> {
    const { saved } = await closed(visitor, id);
    return new Page('outcome/outcome', { tender: saved, parts: partsOf(saved), anyAwarded: isAwarded(saved), done: DONE.find((known) => known === done) }, 200, saved.buyer.id);
  }

  @Get('award')
  async askAward(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: FormBody): Promise<Page> {
    const working = await closed(visitor, id);
    const lotId = field(query, 'lot');
    const value = working.saved.lots.find((lot) => lot.id === lotId)?.value ?? working.saved.value;
    return formPage(working, 'award', lotId, { currency: value?.currency ?? '' });
  }

  @Post('award')
  async award(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    return this.send(visitor, id, body, 'award', [...AWARD_FIELDS], awardFaults, ({ version }, lotId, values) =>
      visitor.api.POST('/v1/tenders/{id}/award', { params: { path: { id }, header: ifMatch(version) }, body: awardOf(values, lotId) }));
  }

  @Get('unsuccessful')
  async askUnsuccessful(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: FormBody): Promise<Page> {
    return formPage(await closed(visitor, id), 'unsuccessful', field(query, 'lot'), {});
  }

  @Post('unsuccessful')
  async unsuccessful(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    return this.send(visitor, id, body, 'unsuccessful', ['reason'], reasonFaults, ({ version }, lotId, values) =>
      visitor.api.POST('/v1/tenders/{id}/unsuccessful', { params: { path: { id }, header: ifMatch(version) }, body: { reason: one(values, 'reason'), ...(lotId === '' ? {} : { lotId }) } }));
  }

  @Get('withdraw')
  async askWithdrawal(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page> {
    return formPage(await closed(visitor, id), 'withdraw', '', {});
  }

  @Post('withdraw')
  async withdraw(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    return this.send(visitor, id, body, 'withdraw', ['reason'], reasonFaults, ({ version }, _lotId, values) =>
      visitor.api.POST('/v1/tenders/{id}/withdraw', { params: { path: { id }, header: ifMatch(version) }, body: { reason: one(values, 'reason') } }));
  }

  @Get('contract')
  async askContract(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: FormBody): Promise<Page> {
    return formPage(await closed(visitor, id), 'contract', field(query, 'lot'), {});
  }

  @Post('contract')
  async contract(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    return this.send(visitor, id, body, 'contract', ['signedOn'], dayFaults, ({ version }, lotId, values) =>
      visitor.api.POST('/v1/tenders/{id}/sign-contract', { params: { path: { id }, header: ifMatch(version) }, body: { signedOn: one(values, 'signedOn'), ...(lotId === '' ? {} : { lotId }) } }));
  }

  private async send(
    visitor: Visitor,
    id: string,
    body: FormBody,
    form: FormName,
    fields: readonly string[],
    faultsOf: (values: Values) => readonly Fault[],
    call: (working: Working, lotId: string, values: Values) => Parameters<typeof answered>[0],
  ): Promise<Page | Redirect> {
    const working = await closed(visitor, id, body);
    const [values, lotId] = [readValues(body, fields), field(body, 'lotId')];
    const faults = faultsOf(values);
    if (faults.length > 0) return formPage(working, form, lotId, values, faultErrors(visitor, faults));
    try {
      await answered(call(working, lotId, values));
      return new Redirect(`/manage/${id}/outcome?done=${WORD[form]}`);
    } catch (error) {
      return formPage({ ...working, version: working.saved.version }, form, lotId, values, refused(visitor, error, fields));
    }
  }
}

type FormName = 'award' | 'unsuccessful' | 'withdraw' | 'contract';
const WORD: Readonly<Record<FormName, (typeof DONE)[number]>> = { award: 'awarded', unsuccessful: 'unsuccessful', withdraw: 'withdrawn', contract: 'signed' };

/** A tender that can have an outcome: no draft, and not open any more. */
async function closed(visitor: Visitor, id: string, body: FormBody = {}): Promise<Working> {
  const working = await loadWorking(visitor, id, body);
  if (working.drafting || isOpenNow(working.saved)) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
  return working;
}

/** The whole, or each lot, with what was decided of it. */
function partsOf({ lots, decisions = [] }: Tender): readonly object[] {
  const targets = lots.length === 0 ? [{ id: undefined, title: undefined }] : lots;
  return targets.map(({ id, title }) => ({ lotId: id, title, decision: decisions.find((decision) => decision.lotId === id) }));
}

function isAwarded({ decisions = [] }: Tender): boolean {
  return decisions.some(({ outcome }) => outcome === 'awarded');
}

function formPage({ saved, version, ...working }: Working, form: FormName, lotId: string, values: Values, errors?: FormErrors): Page {
  const lot = saved.lots.find(({ id }) => id === lotId);
  return new Page('outcome/form', { working: { ...working, saved, version, drafting: true }, tender: saved, form, lotId, lot, values, errors }, errors === undefined ? 200 : 422, saved.buyer.id);
}

function reasonFaults(values: Values): readonly Fault[] {
  return one(values, 'reason') === '' ? [{ field: 'reason', key: 'error.reason' }] : [];
}

function dayFaults(values: Values): readonly Fault[] {
  return /^\d{4}-\d{2}-\d{2}$/.test(one(values, 'signedOn')) ? [] : [{ field: 'signedOn', key: 'error.calendarDay' }];
}

function refused(visitor: Visitor, error: unknown, fields: readonly string[]): FormErrors {
  if (!(error instanceof ApiRefusal) || ![409, 412, 422].includes(error.problem.status)) throw error;
  if (error.problem.status === 412) return formErrors([{ field: fields[0] ?? '', message: text(visitor.language, 'error.stale') }]);
  return errorsOf(error.problem, fields, visitor.language);
}
