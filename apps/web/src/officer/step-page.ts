import { answered, ApiRefusal } from '../api/api-client.js';
import type { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { zonesOf } from '../text/zoned-time.js';
import { categoryChoices } from '../tender/categories.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, type PageData } from '../view/page.js';
import { RESERVED_SIZES } from './group-steps.js';
import { many, one, type Fault, type Values } from './step-values.js';
import { FIRST_STEPS, STEP_NAMES, TENDER_STEPS, type StepName, type TenderStep } from './tender-steps.js';
import type { Working } from './working.js';

/** All questions with the page of requirements among them: what the count "4 of 12" counts. */
export const WAY: readonly (StepName | 'requirements')[] = STEP_NAMES.flatMap((name) => (name === 'joint' ? [name, 'requirements'] : [name]));

interface StepForm {
  readonly step: StepName;
  readonly values: Values;
  /** Where the form is sent. */
  readonly action: string;
  readonly back: string;
  readonly economy: string;
  readonly buyerId: string;
  readonly working?: Working;
  readonly fromCheck?: boolean;
  readonly errors?: FormErrors;
}

/** The page of one question. */
export async function stepPage(visitor: Visitor, form: StepForm): Promise<Page> {
  const { step, values, errors, economy, buyerId } = form;
  const extra: PageData =
    step === 'categories' ? { choices: await categoryChoices(visitor.api, one(values, 'words'), many(values, 'classifications')) }
    : step === 'closing' || step === 'questions' ? { zones: zonesOf(economy) }
    : step === 'reservation' ? { sizes: RESERVED_SIZES, definitions: await definitionsOf(visitor, economy) }
    : {};
  const at = { number: WAY.indexOf(step) + 1, total: WAY.length };
  return new Page('officer/step', { ...form, ofEconomy: economy, ...at, ...extra, errors }, errors === undefined ? 200 : 422, buyerId);
}

/** The errors of a form in the visitor's language. */
export function faultErrors(visitor: Visitor, faults: readonly Fault[]): FormErrors {
  return formErrors(faults.map(({ field, key }) => ({ field, message: text(visitor.language, key) })));
}

/** What the API said against a step; rethrows what a form cannot show. */
export function refusedStep(visitor: Visitor, error: unknown, step: StepName): FormErrors {
  if (!(error instanceof ApiRefusal) || ![409, 412, 422].includes(error.problem.status)) throw error;
  const { fields, lists = [] }: TenderStep = TENDER_STEPS[step];
  const [first = ''] = [...lists, ...fields];
  if (error.problem.status === 412) return formErrors([{ field: first, message: text(visitor.language, 'error.stale') }]);
  return errorsOf(error.problem, [first, ...fields], visitor.language);
}

/** The page after this one on the way through a draft. */
export function nextPage(tenderId: string, step: StepName | 'requirements'): string {
  const next = WAY[WAY.indexOf(step) + 1];
  return next === undefined ? `/manage/${tenderId}/check` : pageOf(tenderId, next);
}

export function previousPage(tenderId: string, step: StepName | 'requirements'): string {
  const before = WAY[WAY.indexOf(step) - 1];
  return before === undefined ? `/manage/${tenderId}` : pageOf(tenderId, before);
}

export function pageOf(tenderId: string, step: StepName | 'requirements' | 'lots'): string {
  if (step === 'lots') return `/manage/${tenderId}/lots`;
  return step === 'requirements' ? `/manage/${tenderId}/requirements` : `/manage/${tenderId}/ask/${step}`;
}

export function isFirst(step: string): step is (typeof FIRST_STEPS)[number] {
  return FIRST_STEPS.some((first) => first === step);
}

/** The economy of a buyer, which says in which zone a deadline is likely read. */
export async function economyOf(visitor: Visitor, buyerId: string): Promise<string> {
  return (await answered(visitor.api.GET('/v1/buyers/{id}', { params: { path: { id: buyerId } } }))).economy;
}

/** The size definitions of an economy, for whoever names one. */
async function definitionsOf(visitor: Visitor, economy: string): Promise<readonly { id: string; text: string }[]> {
  try {
    const { sizeDefinitions } = await answered(visitor.api.GET('/v1/economies/{code}', { params: { path: { code: economy } } }));
    return sizeDefinitions.flatMap(({ id, source }) => {
      const { law, year } = (typeof source === 'object' && source !== null ? source : {}) as { readonly law?: unknown; readonly year?: unknown };
      return typeof id === 'string' ? [{ id, text: [id, typeof law === 'string' ? law : '', typeof year === 'number' ? String(year) : ''].filter(Boolean).join(', ').slice(0, 90) }] : [];
    });
  } catch (error) {
    if (error instanceof ApiRefusal) return [];
    throw error;
  }
}
