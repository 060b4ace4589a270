import { askedAlone, measuringOf, toDocument, type Business, type Requirement, type RequirementKind, type Reservation } from '@app/domain';
import { amountFill, listFill, oneClause, valueFill, type ClauseColumn, type Fill } from './clause-column.js';
import { BARRED, isCurable, judgeOf, NOBODY, type Question } from './digit.js';
import type { Credential, FirmColumns } from './firm-columns.js';
import { jointColumn } from './joint-column.js';
import { sizeFill } from './size-column.js';

/** Makes the states of one clause. */
type Compile<Given> = (given: Given, columns: FirmColumns, question: Question) => Fill;

/** Every clause of the target, in the order in which `assess` tells them. */
export function clauseColumns(columns: FirmColumns, question: Question): readonly ClauseColumn[] {
  const { reservedFor = {}, requirements } = question.target;
  const economies = requirements.filter(({ kind }) => kind === 'economy');
  const make = (name: string, fill: Fill, asked: Question): ClauseColumn => oneClause({ name, curable: isCurable(name, asked) }, fill);
  const reserved = (Object.keys(RESERVATION) as (keyof typeof RESERVATION)[]).filter((field) => (reservedFor[field] ?? []).length > 0);
  // A tender that lists a firm's economy admits it.
  const admitting = { ...question, target: { ...question.target, requirements: economies } };
  return [
    ...reserved.map((field) => make(`reservedFor.${field}`, RESERVATION[field](reservedFor, columns, question), only('', question))),
    make('marketAccess', economyFill('marketAccess', columns, admitting), admitting),
    jointColumn(columns, question),
    ...requirements.map((requirement) => make(requirement.id, REQUIREMENT[requirement.kind](requirement, columns, question), only(requirement.id, question))),
  ];
}

const RESERVATION: Readonly<Record<Exclude<keyof Reservation, 'definition'>, Compile<Reservation>>> = {
  sizes: ({ sizes = [] }, columns, question) => sizeFill(sizes, columns, question, BARRED),
  regions: (_, columns, question) => listFill(columns.regions, judgeList('reservedFor.regions', question, 'regions'), 'any'),
  ownership: (_, columns, question) => listFill(columns.ownership, judgeList('reservedFor.ownership', question, 'ownership'), 'any'),
  registrations: (_, columns, question) => {
    const judge = judgeOf('reservedFor.registrations', only('', question));
    return listFill(columns.credentials, (value) => judge(holderOf(value)), 'any');
  },
};

const held: Compile<Requirement> = ({ id }, columns, question) => listFill(columns.certificates, judgeList(id, question, 'certifications'), 'any');

const REQUIREMENT: Readonly<Record<RequirementKind, Compile<Requirement>>> = {
  certification: held,
  licence: held,
  registration: held,
  turnover: measuredFill,
  experience: measuredFill,
  staff: measuredFill,
  capability: measuredFill,
  equipment: measuredFill,
  contract_value: measuredFill,
  region: ({ id }, columns, question) => listFill(columns.regions, judgeList(id, question, 'regions'), 'any'),
  economy: ({ id }, columns, question) => economyFill(id, columns, only(id, question)),
  language: ({ id }, columns, question) => listFill(columns.languages, judgeList(id, question, 'languages'), 'any'),
  ownership: ({ id }, columns, question) => listFill(columns.ownership, judgeList(id, question, 'ownership'), 'any'),
  years_active: ({ id }, columns, question) => {
    const judge = judgeOf(id, only(id, question));
    return valueFill(columns.founded, columns.foundingDays.values, (day) => judge(day === null ? NOBODY : { ...NOBODY, foundedOn: day }));
  },
  exclusion: ({ id }, columns, question) => listFill(columns.declarations, judgeList(id, question, 'declarations'), 'against'),
};

function measuredFill(requirement: Requirement, columns: FirmColumns, question: Question): Fill {
  const measuring = measuringOf(requirement, question);
  if (measuring === undefined) throw new TypeError(`a ${requirement.kind} is not an amount`);
  const bounds = columns.derive(keyOf('amount', withoutNeed(requirement), question), (firm) => {
    const { low, high } = measuring.measure(firm);
    return [Number(low), high === undefined ? Infinity : Number(high)];
  });
  const { need, barred } = askedAlone(requirement, measuring.scale.need);
  const asked = { need: Number(need), barred: Number(barred), each: requirement.aggregation === 'each' };
  return amountFill(bounds, asked, columns.firms, judgeOf(requirement.id, only(requirement.id, question)));
}

/** What the amounts that firms have do not depend on: who asks, how it is pooled, and how much is asked. */
function withoutNeed(requirement: Requirement): object {
  const { id: _id, lotId: _lot, aggregation: _how, jointMinPct: _joint, leadMinPct: _lead, eachMinPct: _each, ...asked } = requirement;
  switch (asked.kind) {
    case 'turnover':
    case 'contract_value':
      return { ...asked, amount: asked.amount.currency };
    case 'staff':
      return { ...asked, count: undefined };
    case 'capability':
    case 'equipment':
      return { ...asked, kind: 'capability', quantity: undefined };
    case 'experience':
      return asked.count === undefined ? { ...asked, value: asked.value?.currency } : { ...asked, count: 'so many' };
    default:
      return asked;
  }
}

function economyFill(clause: string, columns: FirmColumns, question: Question): Fill {
  const judge = judgeOf(clause, question);
  return valueFill(columns.economy, columns.economies.values, (economy) => judge({ ...NOBODY, economy }));
}

type ListField = 'regions' | 'languages' | 'ownership' | 'certifications' | 'declarations';

/** Judges a firm that has this one value and nothing else, or nothing at all. */
function judgeList(clause: string, question: Question, field: ListField): (value: unknown) => number {
  const judge = judgeOf(clause, only(clause, question));
  return (value) => judge({ ...NOBODY, [field]: value === undefined ? [] : [value] });
}

/** The question without the target's other requirements. */
function only(clause: string, question: Question): Question {
  const { target } = question;
  return { ...question, target: { ...target, requirements: target.requirements.filter(({ id }) => id === clause) } };
}

function keyOf(what: string, given: object, { asOf, rulebook }: Question): string {
  return JSON.stringify([what, asOf, rulebook.hash, toDocument(given)]);
}

function holderOf(credential: Credential | undefined): Business {
  if (credential === undefined) return NOBODY;
  return 'proof' in credential ? { ...NOBODY, sizeProof: credential.proof } : { ...NOBODY, certifications: [credential.certificate] };
}
