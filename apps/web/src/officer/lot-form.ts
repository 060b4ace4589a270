import type { Views } from '../api/api-client.js';
import { formatMoney } from '../text/format.js';
import type { Language } from '../text/languages.js';
import { placeName } from '../text/places.js';
import { jointSentences, reservationSentences } from '../tender/conditions.js';
import { AMOUNT, areRegions, codesIn, CURRENCY, faultIf, one, plainAmount, type Fault, type Values } from './step-values.js';

export type Lot = Views['LotView'];
type LotInput = Views['LotInput'];

export const LOT_FIELDS = ['title', 'description', 'amount', 'currency', 'regions'] as const;
const MOST_TITLE = 300;
const MOST_WORDS = 20_000;

/** What a lot is, in a line: its title, what it is worth, where, and whom it is for where that is its own. */
export function lotSentence(lot: Lot, language: Language): string {
  const { title, value, deliveryRegions = [] } = lot;
  const facts = [title, value === undefined ? '' : formatMoney(language, value.amount, value.currency), deliveryRegions.map((code) => placeName(language, code)).join(', ')].filter(Boolean).join(', ');
  return [`${facts}.`, ...reservationSentences(lot, language), ...jointSentences(lot, language)].join(' ');
}

export function lotFaults(values: Values): readonly Fault[] {
  const amount = one(values, 'amount');
  return [
    ...faultIf(one(values, 'title') === '', 'title', 'error.lotTitle'),
    ...faultIf(one(values, 'title').length > MOST_TITLE, 'title', 'error.tenderTitleLong'),
    ...faultIf(one(values, 'description').length > MOST_WORDS, 'description', 'error.tenderDescriptionLong'),
    ...faultIf(amount !== '' && !AMOUNT.test(plainAmount(amount)), 'amount', 'error.amount'),
    ...faultIf(amount !== '' && !CURRENCY.test(one(values, 'currency').toUpperCase()), 'currency', 'error.currency'),
    ...faultIf(!areRegions(one(values, 'regions')), 'regions', 'error.regions'),
  ];
}

/** The lot that a form without faults makes; what the form does not ask for stays as it was. */
export function lotOf(id: string, values: Values, before: Lot | undefined): LotInput {
  const regions = [...codesIn(one(values, 'regions'))];
  const { classifications, reservedFor, jointBid } = before === undefined ? {} : lotInput(before);
  return {
    id,
    title: one(values, 'title'),
    ...(one(values, 'description') === '' ? {} : { description: one(values, 'description') }),
    ...(one(values, 'amount') === '' ? {} : { value: { amount: plainAmount(one(values, 'amount')), currency: one(values, 'currency').toUpperCase() } }),
    ...(regions.length === 0 ? {} : { deliveryRegions: regions }),
    ...(classifications === undefined ? {} : { classifications }),
    ...(reservedFor === undefined ? {} : { reservedFor }),
    ...(jointBid === undefined ? {} : { jointBid }),
  };
}

/** A lot as it is sent, from a lot as it is read. */
export function lotInput({ id, title, description, classifications, value, reservedFor, jointBid, deliveryRegions }: Lot): LotInput {
  const given = { description, classifications: classifications.map((code) => ({ scheme: code.scheme, id: code.id })), value, reservedFor, jointBid, deliveryRegions };
  return { id, title, ...Object.fromEntries(Object.entries(given).filter(([, field]) => field !== undefined)) };
}

export function lotValues({ title, description, value, deliveryRegions }: Lot): Values {
  return { title, description: description ?? '', amount: value?.amount ?? '', currency: value?.currency ?? '', regions: (deliveryRegions ?? []).join(', ') };
}

/** `lot-1`, `lot-2` ...: the first that the tender has not. */
export function freeLotId(lots: readonly Lot[]): string {
  const taken = new Set(lots.map(({ id }) => id));
  for (let number = 1; ; number += 1) if (!taken.has(`lot-${number}`)) return `lot-${number}`;
}
