import {
  applicableRules,
  askedAlone,
  clausesOf,
  measuringOf,
  toDocument,
  type BidTarget,
  type Business,
  type BusinessId,
  type Finding,
  type Requirement,
  type RequirementKind,
  type Reservation,
} from '@app/domain';
import { amountColumn, derivedColumn, isJoint, jointColumn, listColumn, Sentences, valueColumn, type ClauseColumn } from './clause-column.js';
import { judgeOf, type Question } from './digit.js';
import type { Credential, FirmColumns } from './firm-columns.js';

/** Makes one clause a column; undefined where the target does not have it. */
type Compile<Given> = (given: Given, columns: FirmColumns, question: Question) => ClauseColumn | undefined;

/** Every clause of the target that can be judged by columns, in the order in which `assess` tells them. */
export function clauseColumns(columns: FirmColumns, question: Question): readonly ClauseColumn[] {
  const { reservedFor = {}, requirements } = question.target;
  const made = [
    ...Object.values(RESERVATION).map((compile) => compile(reservedFor, columns, question)),
    // Whether a firm from elsewhere is admitted follows from where it is based.
    economyColumn('marketAccess', columns, { ...question, target: { ...question.target, requirements: [] } }),
    ...jointColumns(columns, question),
    ...requirements.map((requirement) => REQUIREMENT[requirement.kind](requirement, columns, question)),
  ];
  return made.filter((column) => column !== undefined);
}

const RESERVATION: Readonly<Record<Exclude<keyof Reservation, 'definition'>, Compile<Reservation>>> = {
  sizes: ({ sizes = [], definition }, columns, question) => (sizes.length === 0 ? undefined : reservedSizesColumn({ sizes, definition }, columns, question)),
  regions: ({ regions = [] }, columns, question) =>
    regions.length === 0 ? undefined : listColumn('reservedFor.regions', columns.regions, judgeList('reservedFor.regions', question, 'regions'), 'any'),
  ownership: ({ ownership = [] }, columns, question) =>
    ownership.length === 0 ? undefined : listColumn('reservedFor.ownership', columns.ownership, judgeList('reservedFor.ownership', question, 'ownership'), 'any'),
  registrations: ({ registrations = [] }, columns, question) => {
    if (registrations.length === 0) return undefined;
    const judge = judgeOf('reservedFor.registrations', question);
    return listColumn('reservedFor.registrations', columns.credentials, (value) => judge(holderOf(value)), 'any');
  },
};

/**
 * What the tender and the law ask of groups, of a firm alone: it hangs together, for a firm goes by the rule under which it fails least. Where no law
 * and no size is asked for it follows from the economy; else it is computed a firm once a day.
 */
function jointColumns(columns: FirmColumns, question: Question): readonly ClauseColumn[] {
  const { target, asOf, rulebook } = question;
  const narrow: BidTarget = { ...target, requirements: [] };
  const judge = (firm: Business): readonly Finding[] => clausesOf([firm], narrow, asOf, rulebook).clauses.map(({ finding }) => finding);
  if (applicableRules(target, rulebook, asOf).length === 0 && target.jointBid?.memberSizes === undefined) {
    const ofEconomies = columns.economies.values.map((economy) => judge({ ...NOBODY, economy }));
    if (!ofEconomies.some((findings) => findings.some(({ clause }) => isJoint(clause)))) return [];
    const sentences = new Sentences();
    const states = Uint8Array.from(ofEconomies, (findings) => sentences.numberOf(findings));
    return [jointColumn({ numbers: columns.economy, states }, sentences)];
  }
  // Which law of joint bids holds follows from much of the tender, though not from its words.
  const rest = { ...narrow, title: '', description: '', tender: { ...target.tender, title: '', description: '', requirements: [], lots: [], documents: [] } };
  const key = keyOf('joint', rest, question);
  const sentences = columns.keep(key, () => new Sentences());
  return [jointColumn(columns.derive(key, (firm) => [sentences.numberOf(judge(firm)), 0]).low, sentences)];
}

const held: Compile<Requirement> = ({ id }, columns, question) => listColumn(id, columns.certificates, judgeList(id, question, 'certifications'), 'any');

const REQUIREMENT: Readonly<Record<RequirementKind, Compile<Requirement>>> = {
  certification: held,
  licence: held,
  registration: held,
  turnover: measuredColumn,
  experience: measuredColumn,
  staff: measuredColumn,
  capability: measuredColumn,
  equipment: measuredColumn,
  contract_value: measuredColumn,
  region: ({ id }, columns, question) => listColumn(id, columns.regions, judgeList(id, question, 'regions'), 'any'),
  economy: ({ id }, columns, question) => economyColumn(id, columns, question),
  language: ({ id }, columns, question) => listColumn(id, columns.languages, judgeList(id, question, 'languages'), 'any'),
  ownership: ({ id }, columns, question) => listColumn(id, columns.ownership, judgeList(id, question, 'ownership'), 'any'),
  years_active: ({ id }, columns, question) => {
    const judge = judgeOf(id, only(id, question));
    return valueColumn(id, columns.founded, columns.foundingDays.values, (day) => judge(day === null ? NOBODY : { ...NOBODY, foundedOn: day }));
  },
  exclusion: ({ id }, columns, question) => listColumn(id, columns.declarations, judgeList(id, question, 'declarations'), 'against'),
};

function measuredColumn(requirement: Requirement, columns: FirmColumns, question: Question): ClauseColumn | undefined {
  const measuring = measuringOf(requirement, question);
  if (measuring === undefined) return undefined;
  const bounds = columns.derive(keyOf('amount', withoutNeed(requirement), question), (firm) => {
    const { low, high } = measuring.measure(firm);
    return [Number(low), high === undefined ? Infinity : Number(high)];
  });
  const { need, barred } = askedAlone(requirement, measuring.scale.need);
  const asked = { need: Number(need), barred: Number(barred), each: requirement.aggregation === 'each' };
  return amountColumn(requirement.id, bounds, asked, columns.firms, judgeOf(requirement.id, only(requirement.id, question)));
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

/** Sizes by law: computed a firm once a day, for they look at everything that a definition may count. */
function reservedSizesColumn(reservedFor: Reservation, columns: FirmColumns, question: Question): ClauseColumn {
  const { target } = question;
  const { economy } = target.tender;
  // Whose members may come from abroad decides by which definition they are classed.
  const foreignMembers = target.jointBid?.foreignMembers;
  const jointBid = foreignMembers === undefined ? undefined : { allowed: true, foreignMembers };
  const judge = judgeOf('reservedFor.sizes', { ...question, target: { ...target, requirements: [], reservedFor, jointBid } });
  const key = keyOf('reservedFor.sizes', { reservedFor, foreignMembers, economy }, question);
  return derivedColumn('reservedFor.sizes', columns.derive(key, (firm) => [judge(firm), 0]));
}

function economyColumn(clause: string, columns: FirmColumns, question: Question): ClauseColumn {
  const judge = judgeOf(clause, question);
  return valueColumn(clause, columns.economy, columns.economies.values, (economy) => judge({ ...NOBODY, economy }));
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

/** A firm of which nothing is known. */
const NOBODY: Business = {
  id: '' as BusinessId,
  version: 1,
  name: '',
  economy: '',
  figures: [],
  links: [],
  description: '',
  classifications: [],
  regions: [],
  certifications: [],
  capabilities: [],
  languages: [],
  ownership: [],
  pastContracts: [],
  openToPartners: false,
};
