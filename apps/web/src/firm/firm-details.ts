import type { Views } from '../api/api-client.js';
import { formatMoney } from '../text/format.js';
import type { Language } from '../text/languages.js';
import { writtenCode, readCode } from '../tender/categories.js';
import { field, type FormBody } from '../view/form-body.js';
import { EMPTY_DRAFT, regionCodes, type FirmDraft, type Step } from './firm-draft.js';
import { plain, QUESTIONS, tooLong, withAnswers, type Fault } from './firm-questions.js';

export type Firm = Views['BusinessView'];
type FirmPatch = Views['BusinessPatch'];

/** Questions that are asked only of a firm that is registered. */
export const DETAIL_STEPS = ['founded', 'certificates', 'capacity', 'partners'] as const;
type DetailStep = (typeof DETAIL_STEPS)[number];
export type EditStep = Exclude<Step, 'economy'> | DetailStep;

/** What a form of an answer shows: texts by the names of its fields. */
export type Details = Readonly<Record<string, string>>;

export function isEditStep(name: string): name is EditStep {
  return isDetail(name) || ['name', 'work', 'categories', 'size', 'places', 'languages'].includes(name);
}

/** The answers of registering, as the profile has them now. */
export function draftOf(firm: Firm): FirmDraft {
  const turnover = firm.figures.filter(({ metric }) => metric === 'annual_turnover').sort((left, right) => right.year - left.year)[0];
  return {
    ...EMPTY_DRAFT,
    name: firm.name,
    economy: firm.economy,
    description: firm.description,
    classifications: firm.classifications.map(writtenCode),
    employees: firm.employees === undefined ? '' : String(firm.employees),
    ...(turnover === undefined ? {} : { turnover: turnover.value, turnoverYear: String(turnover.year), currency: turnover.currency ?? '' }),
    regions: firm.regions.join(', '),
    languages: firm.languages,
  };
}

/** The answers to a question of details. */
export function detailsOf(firm: Firm): Details {
  return {
    founded: firm.foundedOn ?? '',
    certificates: firm.certifications.map(({ scheme, id, validUntil }) => [scheme, id, validUntil].filter(Boolean).join(' ')).join('\n'),
    amount: firm.maxContractValue?.amount ?? '',
    currency: firm.maxContractValue?.currency ?? '',
    partners: firm.openToPartners ? 'yes' : 'no',
  };
}

export type Edit =
  | { readonly patch: FirmPatch }
  | { readonly faults: readonly Fault[]; readonly draft: FirmDraft; readonly details: Details };

/** What a form changes of the profile, or what is wrong with it. */
export function readEdit(step: EditStep, firm: Firm, body: FormBody): Edit {
  if (isDetail(step)) return readDetail(step, body, draftOf(firm));
  const draft = withAnswers(draftOf(firm), step, body);
  const faults = [...tooLong(step, body), ...QUESTIONS[step].faults(draft)];
  return faults.length > 0 ? { faults, draft: step === 'work' ? { ...draft, description: field(body, 'description') } : draft, details: {} } : { patch: patchOf(step, draft, firm) };
}

function patchOf(step: Exclude<Step, 'economy'>, draft: FirmDraft, firm: Firm): FirmPatch {
  switch (step) {
    case 'name':
      return { name: draft.name };
    case 'work':
      return { description: draft.description };
    case 'categories':
      return { classifications: draft.classifications.flatMap((code) => readCode(code) ?? []) };
    case 'places':
      return { regions: [...regionCodes(draft)] };
    case 'languages':
      return { languages: [...draft.languages] };
    case 'size': {
      const others = firm.figures.filter(({ metric, year }) => metric !== 'employees' && !(metric === 'annual_turnover' && String(year) === draft.turnoverYear));
      const turnover = draft.turnover === '' ? [] : [{ metric: 'annual_turnover' as const, value: plain(draft.turnover), currency: draft.currency, year: Number(draft.turnoverYear) }];
      return { employees: draft.employees === '' ? null : Number(draft.employees), figures: [...(others as FirmPatch['figures'] & object), ...turnover] };
    }
  }
}

function readDetail(step: DetailStep, body: FormBody, draft: FirmDraft): Edit {
  const details = Object.fromEntries(['founded', 'certificates', 'amount', 'currency', 'partners'].map((name) => [name, field(body, name)] as const));
  const wrong = (name: string, key: Fault['key']): Edit => ({ faults: [{ field: name, key }], draft, details });
  switch (step) {
    case 'founded': {
      const written = details['founded'] ?? '';
      if (written === '') return { patch: { foundedOn: null } };
      const day = /^(19|20)\d\d$/.test(written) ? `${written}-01-01` : written;
      return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? { patch: { foundedOn: day } } : wrong('founded', 'error.founded');
    }
    case 'certificates': {
      const lines = (details['certificates'] ?? '').split('\n').map((line) => line.trim()).filter(Boolean);
      const read = lines.map((line) => /^([A-Za-z0-9][A-Za-z0-9._-]{0,31})\s+(\S.{0,62}?)(?:\s+(\d{4}-\d{2}-\d{2}))?$/.exec(line));
      if (read.some((parts) => parts === null)) return wrong('certificates', 'error.certificates');
      return { patch: { certifications: read.flatMap((parts) => (parts === null ? [] : [{ scheme: parts[1] ?? '', id: parts[2] ?? '', ...(parts[3] === undefined ? {} : { validUntil: parts[3] }) }])) } };
    }
    case 'capacity': {
      const [amount, currency] = [plain(details['amount'] ?? ''), (details['currency'] ?? '').toUpperCase()];
      if (amount === '') return { patch: { maxContractValue: null } };
      if (!/^\d{1,15}(\.\d{1,3})?$/.test(amount)) return wrong('amount', 'error.amount');
      return /^[A-Z]{3}$/.test(currency) ? { patch: { maxContractValue: { amount, currency } } } : wrong('currency', 'error.currency');
    }
    case 'partners':
      return { patch: { openToPartners: details['partners'] === 'yes' } };
  }
}

function isDetail(step: string): step is DetailStep {
  return DETAIL_STEPS.some((known) => known === step);
}

/** The largest contract as people write it. */
export function capacityText({ maxContractValue: most }: Firm, language: Language): string | undefined {
  return most === undefined ? undefined : formatMoney(language, most.amount, most.currency);
}
