import type { Views } from '../api/api-client.js';
import { readCode } from '../tender/categories.js';
import { AMOUNT, areRegions, CURRENCY, faultIf, one, plainAmount, type Fault, type Values } from './step-values.js';

export type Requirement = Views['TenderView']['requirements'][number];
export type Aggregation = Requirement['aggregation'];

/** What a field of a requirement takes, and so how it is shown and read. */
export type FieldForm = 'text' | 'whole' | 'amount' | 'currency' | 'code' | 'unit' | 'list';

export interface RequirementField {
  readonly name: string;
  readonly form: FieldForm;
  readonly optional?: true;
}

interface Kind {
  readonly fields: readonly RequirementField[];
  /** How a group may meet it; the first is offered. */
  readonly aggregations: readonly Aggregation[];
}

const text = (name: string): RequirementField => ({ name, form: 'text' });
const whole = (name: string): RequirementField => ({ name, form: 'whole' });
const optional = (field: RequirementField): RequirementField => ({ ...field, optional: true });
const MONEY: readonly RequirementField[] = [{ name: 'amount', form: 'amount' }, { name: 'currency', form: 'currency' }];
const CERTIFICATE: Kind = { fields: [text('scheme'), text('certificateId'), optional(text('level'))], aggregations: ['any_one', 'each', 'by_scope'] };
const SUPPLY: Kind = { fields: [{ name: 'code', form: 'code' }, { name: 'quantity', form: 'amount' }, { name: 'unit', form: 'unit' }], aggregations: ['sum', 'any_one', 'each'] };
const NAMED: Kind = { fields: [{ name: 'anyOf', form: 'list' }], aggregations: ['each', 'any_one', 'union'] };

/** What may be asked of bidders, each kind with its fields. */
export const REQUIREMENT_KINDS = {
  certification: CERTIFICATE,
  licence: CERTIFICATE,
  registration: CERTIFICATE,
  turnover: { fields: [...MONEY, whole('years')], aggregations: ['sum', 'any_one', 'each', 'weighted_by_share', 'lead_min'] },
  experience: { fields: [whole('count'), whole('years'), optional({ name: 'code', form: 'code' })], aggregations: ['sum', 'any_one', 'each'] },
  staff: { fields: [whole('count'), optional(text('role'))], aggregations: ['sum', 'any_one', 'each'] },
  capability: SUPPLY,
  equipment: SUPPLY,
  contract_value: { fields: MONEY, aggregations: ['sum', 'any_one', 'each'] },
  region: NAMED,
  economy: NAMED,
  language: { ...NAMED, aggregations: ['any_one', 'each', 'union'] },
  ownership: { ...NAMED, aggregations: ['each', 'any_one'] },
  years_active: { fields: [whole('years')], aggregations: ['any_one', 'each'] },
  exclusion: { fields: [text('ground')], aggregations: ['each'] },
} as const satisfies Readonly<Record<string, Kind>>;

export type RequirementKind = keyof typeof REQUIREMENT_KINDS;
export const KIND_NAMES = Object.keys(REQUIREMENT_KINDS) as readonly RequirementKind[];

export function isKind(name: string): name is RequirementKind {
  return Object.hasOwn(REQUIREMENT_KINDS, name);
}

export function kindOf(name: RequirementKind): Kind {
  return REQUIREMENT_KINDS[name];
}

const RIGHT: Readonly<Record<FieldForm, { accepts: (value: string) => boolean; key: Fault['key'] }>> = {
  text: { accepts: (value) => value.length <= 120, key: 'error.required' },
  whole: { accepts: (value) => /^[1-9]\d{0,5}$/.test(value), key: 'error.number' },
  amount: { accepts: (value) => AMOUNT.test(plainAmount(value)), key: 'error.amount' },
  currency: { accepts: (value) => CURRENCY.test(value.toUpperCase()), key: 'error.currency' },
  code: { accepts: (value) => codeOf(value) !== undefined, key: 'error.code' },
  unit: { accepts: (value) => /^[A-Za-z0-9]{1,3}$/.test(value), key: 'error.unit' },
  list: { accepts: (value) => itemsOf(value).length > 0, key: 'error.list' },
};

/** Whether the answer is regions or economies, which have names. */
export function isOfPlaces(kind: RequirementKind): boolean {
  return kind === 'region' || kind === 'economy';
}

export function requirementFaults(kind: RequirementKind, values: Values): readonly Fault[] {
  const { fields, aggregations } = kindOf(kind);
  return [
    ...fields.flatMap(({ name, form, optional: may = false }) => {
      const value = one(values, name);
      if (value === '') return faultIf(!may, name, form === 'text' ? 'error.required' : RIGHT[form].key);
      if (name === 'anyOf' && isOfPlaces(kind)) return faultIf(!areRegions(value), name, 'error.regions');
      return faultIf(!RIGHT[form].accepts(value), name, RIGHT[form].key);
    }),
    ...faultIf(!aggregations.some((way) => way === one(values, 'aggregation')), 'aggregation', 'error.choose'),
  ];
}

/** The requirement that a form without faults makes. @param id unique inside the tender */
export function requirementOf(kind: RequirementKind, id: string, values: Values): Requirement {
  const { fields, aggregations } = kindOf(kind);
  const parts = fields.filter(({ name }) => one(values, name) !== '').map((field) => partOf(kind, field, values));
  const aggregation = aggregations.find((way) => way === one(values, 'aggregation')) ?? aggregations[0] ?? 'each';
  return Object.assign({ id, kind, aggregation }, ...parts) as Requirement;
}

function partOf(kind: RequirementKind, { name, form }: RequirementField, values: Values): Partial<Requirement> {
  const value = one(values, name);
  if (name === 'amount') return { amount: { amount: plainAmount(value), currency: one(values, 'currency').toUpperCase() } };
  if (name === 'code') return { classification: codeOf(value) };
  if (name === 'anyOf') return { anyOf: itemsOf(value).map((item) => (isOfPlaces(kind) ? item.toUpperCase() : item.toLowerCase())) };
  return form === 'currency' ? {} : { [name]: form === 'whole' ? Number(value) : form === 'amount' ? plainAmount(value) : form === 'unit' ? value.toUpperCase() : value };
}

/** The form's answers for a requirement that exists. */
export function requirementValues(requirement: Requirement): Values {
  const { amount, classification, anyOf, aggregation, ...rest } = requirement;
  const plain = Object.fromEntries(Object.entries(rest).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [])));
  return {
    ...plain,
    aggregation,
    ...(amount === undefined ? {} : { amount: amount.amount, currency: amount.currency }),
    ...(classification === undefined ? {} : { code: `${classification.scheme}:${classification.id}` }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.join(', ') }),
  };
}

/** An id that the tender does not have yet: the kind, numbered where there are several. */
export function freeId(kind: string, taken: readonly Requirement[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? kind : `${kind}-${number}`;
    if (!ids.has(id)) return id;
  }
}

/** `CPV:45261900`, or a bare CPV code. */
function codeOf(value: string): { scheme: string; id: string } | undefined {
  return readCode(value.includes(':') ? value : `CPV:${value.replace(/^CPV\s+/i, '')}`);
}

function itemsOf(value: string): readonly string[] {
  return value.split(/[\s,;]+/).filter(Boolean);
}
