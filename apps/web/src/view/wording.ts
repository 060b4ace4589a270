import type { Views } from '../api/api-client.js';
import { fileWords } from '../files/file-words.js';
import { daysUntil, economyName, formatDay, formatInstant, formatMoney, languageName } from '../text/format.js';
import { text, type Language } from '../text/languages.js';
import { placeName, placesAsNames, placesOf } from '../text/places.js';
import type { TextKey } from '../text/texts.js';
import { said, type Words } from './said.js';

type Tender = Views['TenderView'];
type Value = Partial<Views['TenderValueView']>;

/** The functions by which a template writes texts, money and dates in one language. */
export function wording(language: Language): Readonly<Record<string, unknown>> {
  const t = (key: TextKey, params?: Readonly<Record<string, string | number>>): string => text(language, key, params);
  const instant = (at: string, zone?: string): string => formatInstant(language, at, zone);
  return {
    t,
    instant,
    money: (amount: string, currency: string) => formatMoney(language, amount, currency),
    file: (format: string | undefined, sizeBytes: number) => fileWords(language, format, sizeBytes),
    said: (words: Words) => said(words, language),
    day: (at: string, zone?: string) => formatDay(language, at, zone),
    economy: (code: string) => economyName(language, code),
    placeName: (code: string) => placeName(language, code),
    placeNames: (codes: readonly string[]) => codes.map((code) => placeName(language, code)).join(', '),
    /** Codes with commas between, as a field shows them. */
    placesWritten: (codes = '') => placesAsNames(codes, language),
    placesOf,
    languageName: (code: string) => languageName(language, code),
    value: (value?: Value) => (value?.amount !== undefined && value.currency !== undefined ? formatMoney(language, value.amount, value.currency) : t('value.unknown')),
    closing: ({ tenderPeriod: { endDate, timeZone }, status }: Pick<Tender, 'tenderPeriod'> & Partial<Pick<Tender, 'status'>>) => {
      if (endDate === undefined) return t('closing.unknown');
      const days = daysUntil(endDate, Date.now());
      const at = instant(endDate, timeZone);
      // A tender that was called off does not close any more.
      if (status === 'cancelled' && days >= 0) return t('closing.was', { at });
      return days < 0 ? t('closing.past', { at }) : days === 0 ? t('closing.today', { at }) : t('closing.days', { count: days, at });
    },
    codes: (codes: readonly Views['ClassificationView'][]) => codes.map(({ scheme, id }) => `${scheme} ${id}`).join(', '),
    answerStep: (kind: string) => ANSWER_STEPS[kind],
    paths: (changes: readonly Views['ChangeView'][]) => [...new Set(changes.map(({ path }) => path))].join(', '),
  };
}

/** The question of the firm's profile that settles a finding of this kind, where one does. */
const ANSWER_STEPS: Readonly<Record<string, string>> = {
  size: 'size', turnover: 'size', region: 'places', language: 'languages', certification: 'certificates', licence: 'certificates', registration: 'certificates',
  contract_value: 'capacity', years_active: 'founded', capability: 'categories',
};
