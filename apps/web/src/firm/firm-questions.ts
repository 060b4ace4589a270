import { field, fieldList, type FormBody } from '../view/form-body.js';
import type { FieldError } from '../view/form-errors.js';
import { areCodesOfPlaces, placesAsCodes } from '../text/places.js';
import type { TextKey } from '../text/texts.js';
import { readCode } from '../tender/categories.js';
import { clipped, MOST_CATEGORIES, MOST_NAME, MOST_WORDS, type FirmDraft, type Step } from './firm-draft.js';

/** What is wrong with an answer, by the field and the key of what to say. */
export interface Fault {
  readonly field: FieldError['field'];
  readonly key: TextKey;
}

interface Question {
  /** The fields of the form of this step; the first is where a fault of the whole stands. */
  readonly fields: readonly (keyof FirmDraft)[];
  faults(draft: FirmDraft): readonly Fault[];
}

const WHOLE = /^\d{1,9}$/;
const AMOUNT = /^\d{1,15}(\.\d{1,2})?$/;

/** The questions, each with what its answer must be. */
export const QUESTIONS: Readonly<Record<Step, Question>> = {
  name: { fields: ['name'], faults: ({ name }) => when(name === '', 'name', 'error.firmName') },
  economy: { fields: ['economy'], faults: ({ economy }) => when(!/^[A-Z]{2}$/.test(economy), 'economy', 'error.economy') },
  work: { fields: ['description'], faults: ({ description }) => when(description === '', 'description', 'error.work') },
  categories: { fields: ['classifications'], faults: ({ classifications }) => when(classifications.some((code) => readCode(code) === undefined), 'classifications', 'error.categories') },
  size: {
    fields: ['employees', 'turnover', 'turnoverYear', 'currency'],
    faults: ({ employees, turnover, turnoverYear, currency }) => [
      ...when(employees !== '' && !WHOLE.test(employees), 'employees', 'error.employees'),
      ...when(turnover !== '' && !AMOUNT.test(plain(turnover)), 'turnover', 'error.turnover'),
      ...when(turnover !== '' && !/^(19|20)\d\d$/.test(turnoverYear), 'turnoverYear', 'error.year'),
      ...when(turnover !== '' && !/^[A-Z]{3}$/.test(currency), 'currency', 'error.currency'),
    ],
  },
  places: {
    fields: ['regions'],
    faults: ({ regions }) => when(!areCodesOfPlaces(regions), 'regions', 'error.regions'),
  },
  languages: { fields: ['languages'], faults: ({ languages }) => when(languages.length === 0, 'languages', 'error.languages') },
};

/** The draft with the answers of one form in it; the other answers stay. */
export function withAnswers(draft: FirmDraft, step: Step, body: FormBody): FirmDraft {
  const answers = Object.fromEntries(QUESTIONS[step].fields.map((name) => [name, answerTo(name, draft, body)]));
  return clipped({ ...draft, ...answers });
}

function answerTo(name: keyof FirmDraft, { economy }: FirmDraft, body: FormBody): string | readonly string[] {
  if (name === 'languages' || name === 'classifications') return fieldList(body, name);
  return name === 'regions' ? placesAsCodes(field(body, name), economy) : field(body, name);
}

/** Was more written than is kept? Then it is said, not cut off in silence. */
export function tooLong(step: Step, body: FormBody): readonly Fault[] {
  if (step === 'categories') return when(fieldList(body, 'classifications').length > MOST_CATEGORIES, 'classifications', 'error.moreSearch');
  if (step === 'work') return when(field(body, 'description').length > MOST_WORDS, 'description', 'error.workLong');
  return step === 'name' ? when(field(body, 'name').length > MOST_NAME, 'name', 'error.firmNameLong') : [];
}

/** An amount without the spaces and commas that people set between thousands. */
export function plain(amount: string): string {
  return amount.replace(/[\s,']/g, '');
}

function when(wrong: boolean, name: keyof FirmDraft, key: TextKey): readonly Fault[] {
  return wrong ? [{ field: name, key }] : [];
}
