import { readCode, writtenCode } from '../tender/categories.js';
import { wallTime, zonedInstant, zonesOf } from '../text/zoned-time.js';
import type { FormBody } from '../view/form-body.js';
import { jointStep, reservationStep } from './group-steps.js';
import { AMOUNT, areRegions, codesIn, CURRENCY, faultIf, many, one, plainAmount, readValues, withPlaces, type Fault, type Tender, type TenderPatch, type Values } from './step-values.js';

/** One question about a tender: a page, an answer, a part of the notice. */
export interface TenderStep {
  readonly fields: readonly string[];
  readonly lists?: readonly string[];
  /** Those of the fields that are places. */
  readonly places?: readonly string[];
  faults(values: Values): readonly Fault[];
  /** The part of the notice that the answer makes; `null` takes a field away. */
  patch(values: Values): TenderPatch;
  /** The answer that a notice has already. */
  valuesOf(tender: Tender): Values;
}

const MOST_TITLE = 300;
const MOST_WORDS = 50_000;
const DAY_FIELDS = ['day', 'month', 'year', 'time', 'timeZone'] as const;

/** The questions of a tender, in their order; the first three make the draft. */
export const TENDER_STEPS = {
  title: {
    fields: ['title'],
    faults: (values) => [...faultIf(one(values, 'title') === '', 'title', 'error.tenderTitle'), ...faultIf(one(values, 'title').length > MOST_TITLE, 'title', 'error.tenderTitleLong')],
    patch: (values) => ({ title: one(values, 'title') }),
    valuesOf: ({ title }) => ({ title }),
  },
  closing: {
    fields: DAY_FIELDS,
    faults: (values) => faultIf(instantOf(values) === undefined, 'day', 'error.day'),
    patch: (values) => ({ tenderPeriod: { endDate: instantOf(values) ?? '', timeZone: one(values, 'timeZone') } }),
    valuesOf: ({ tenderPeriod: { endDate, timeZone }, buyer }) => instantValues(endDate, timeZone ?? zonesOf(buyer.economy)[0] ?? 'UTC', '17:00'),
  },
  description: {
    fields: ['description'],
    faults: (values) => [...faultIf(one(values, 'description') === '', 'description', 'error.tenderDescription'), ...faultIf(one(values, 'description').length > MOST_WORDS, 'description', 'error.tenderDescriptionLong')],
    patch: (values) => ({ description: one(values, 'description') }),
    valuesOf: ({ description }) => ({ description }),
  },
  kind: {
    fields: ['kind'],
    faults: (values) => faultIf(kindOf(values) === undefined, 'kind', 'error.kind'),
    patch: (values) => ({ mainProcurementCategory: kindOf(values) ?? null }),
    valuesOf: ({ mainProcurementCategory: kind }) => ({ kind: kind ?? '' }),
  },
  categories: {
    fields: ['words'],
    lists: ['classifications'],
    faults: (values) => faultIf(many(values, 'classifications').some((written) => readCode(written) === undefined), 'words', 'error.categories'),
    patch: (values) => ({ classifications: many(values, 'classifications').flatMap((written) => readCode(written) ?? []) }),
    valuesOf: ({ classifications, title }) => ({ words: classifications.length === 0 ? title : '', classifications: classifications.map(writtenCode) }),
  },
  value: {
    fields: ['amount', 'currency', 'visibility'],
    faults: (values) =>
      one(values, 'amount') === '' ? [] : [...faultIf(!AMOUNT.test(plainAmount(one(values, 'amount'))), 'amount', 'error.amount'), ...faultIf(!CURRENCY.test(one(values, 'currency').toUpperCase()), 'currency', 'error.currency')],
    patch: (values) => ({
      value: one(values, 'amount') === '' ? null : { amount: plainAmount(one(values, 'amount')), currency: one(values, 'currency').toUpperCase(), visibility: one(values, 'visibility') === 'hidden' ? 'hidden' : 'public' },
    }),
    valuesOf: ({ value }) => ({ amount: value?.amount ?? '', currency: value?.currency ?? '', visibility: value?.visibility ?? 'public' }),
  },
  places: {
    fields: ['regions'],
    places: ['regions'],
    faults: (values) => faultIf(!areRegions(one(values, 'regions')), 'regions', 'error.regions'),
    patch: (values) => ({ deliveryRegions: [...codesIn(one(values, 'regions'))] }),
    valuesOf: ({ deliveryRegions }) => ({ regions: deliveryRegions.join(', ') }),
  },
  reservation: reservationStep,
  joint: jointStep,
  submission: {
    fields: ['channel', 'url', 'instructions'],
    faults: (values) => [
      ...faultIf(!['official', 'tandem'].includes(one(values, 'channel')), 'channel', 'error.channel'),
      ...faultIf(one(values, 'url') !== '' && !/^https?:\/\/\S+$/.test(one(values, 'url')), 'url', 'error.url'),
    ],
    patch: (values) => ({
      submission: {
        channel: one(values, 'channel') === 'tandem' ? 'tandem' : 'official',
        ...(one(values, 'url') === '' ? {} : { url: one(values, 'url') }),
        ...(one(values, 'instructions') === '' ? {} : { instructions: one(values, 'instructions') }),
      },
    }),
    valuesOf: ({ submission }) => ({ channel: submission.channel, url: submission.url ?? '', instructions: submission.instructions ?? '' }),
  },
  questions: {
    fields: DAY_FIELDS,
    faults: (values) => faultIf(one(values, 'day') !== '' && instantOf(values) === undefined, 'day', 'error.day'),
    patch: (values) => ({ enquiryPeriod: one(values, 'day') === '' ? null : { endDate: instantOf(values) ?? '', timeZone: one(values, 'timeZone') } }),
    valuesOf: ({ enquiryPeriod, tenderPeriod, buyer }) => {
      const zone = enquiryPeriod?.timeZone ?? tenderPeriod.timeZone ?? zonesOf(buyer.economy)[0] ?? 'UTC';
      return instantValues(enquiryPeriod?.endDate, zone, '12:00');
    },
  },
} as const satisfies Readonly<Record<string, TenderStep>>;

export type StepName = keyof typeof TENDER_STEPS;
export const STEP_NAMES = Object.keys(TENDER_STEPS) as readonly StepName[];
/** Asked before there is a draft; the last of them makes it. */
export const FIRST_STEPS = ['title', 'closing', 'description'] as const satisfies readonly StepName[];

/** The answers of a form of this step. @param economy of the buyer, whose regions are meant first */
export function readStep(step: StepName, body: FormBody, economy?: string): Values {
  const { fields, lists, places = [] }: TenderStep = TENDER_STEPS[step];
  return withPlaces(readValues(body, fields, lists), places, economy);
}

export function isStep(name: string): name is StepName {
  return Object.hasOwn(TENDER_STEPS, name);
}

/** The step in which a field of the notice is asked for. @param path such as `reservedFor.sizes` */
export function stepOfPath(path: string): StepName | 'requirements' | 'lots' {
  const [top = ''] = path.split(/[.[]/);
  return STEP_OF_FIELD[top] ?? 'title';
}

const STEP_OF_FIELD: Readonly<Record<string, StepName | 'requirements' | 'lots'>> = {
  title: 'title', tenderPeriod: 'closing', description: 'description', mainProcurementCategory: 'kind', classifications: 'categories', value: 'value',
  deliveryRegions: 'places', reservedFor: 'reservation', jointBid: 'joint', submission: 'submission', enquiryPeriod: 'questions', requirements: 'requirements', lots: 'lots',
};

/** The instant of the parts of a date form; undefined where there is no such day. */
export function instantOf(values: Values): string | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((name) => one(values, name));
  const time = /^\d{1,2}[:.]\d{2}$/.test(one(values, 'time')) ? one(values, 'time').replace('.', ':').padStart(5, '0') : '';
  if (!/^\d{4}$/.test(year ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{1,2}$/.test(day ?? '')) return undefined;
  return zonedInstant({ day: `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`, time }, one(values, 'timeZone'));
}

/** The parts of a date form that show an instant; an empty day where there is none. */
export function instantValues(instant: string | undefined, timeZone: string, time: string): Values {
  if (instant === undefined) return { day: '', month: '', year: '', time, timeZone };
  const wall = wallTime(instant, timeZone);
  const [year = '', month = '', day = ''] = wall.day.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year, time: wall.time, timeZone };
}

function kindOf(values: Values): 'goods' | 'services' | 'works' | undefined {
  return (['goods', 'services', 'works'] as const).find((kind) => kind === one(values, 'kind'));
}
