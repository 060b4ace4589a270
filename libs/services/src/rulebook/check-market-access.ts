import { TREATY_LEVELS } from '@app/domain';
import { fields, group, listOf, oneOf, optional, text, decimal, day, unit, type Check } from './check-form.js';
import { checkConfidence, checkLines, checkSource } from './check-facts.js';
import type { Complaints } from './complaints.js';

const AMOUNTS = group({ goods: optional(decimal), services: optional(decimal), works: optional(decimal) });
const LEVELS = group(Object.fromEntries(TREATY_LEVELS.map((level) => [level, optional(AMOUNTS)])));
const FACT = group({ text, source: checkSource, confidence: checkConfidence, verify: checkLines });

/** What an economy holds for foreign bidders. */
export function checkMarketAccess(value: unknown, path: string, note: Complaints): void {
  fields(value, path, note, {
    gpa: optional(group({ status: oneOf(['party', 'observer', 'none']), from: optional(day), source: checkSource, confidence: checkConfidence, verify: checkLines })),
    thresholds: listOf(checkThresholds),
    setAsides: optional(FACT),
    domesticDefault: optional(FACT),
    bank: optional(FACT),
  });
}

const checkThresholds: Check = (value, path, note) => {
  fields(value, path, note, {
    unit,
    from: day,
    until: optional(day),
    levels: LEVELS,
    note: optional(text),
    source: checkSource,
    confidence: checkConfidence,
    verify: checkLines,
  });
  noteOrder(value, path, note);
};

/** The agreements among economies; each stands once, and every party of a date or a threshold is a party. */
export function checkAgreements(value: unknown, note: Complaints): void {
  const found = note.object(value, '$', ['$schema', 'agreements']);
  const ids = new Set<string>();
  note.array(found['agreements'], '$.agreements').forEach((agreement, index) => checkAgreement(agreement, `$.agreements[${index}]`, ids, note));
}

function checkAgreement(value: unknown, path: string, ids: Set<string>, note: Complaints): void {
  const parties = partiesOf(value);
  const party: Check = (given, at) => {
    if (typeof given !== 'string' || !parties.includes(given)) note.add(at, `${JSON.stringify(given)} is no party of this agreement`);
  };
  fields(value, path, note, {
    id: text,
    name: text,
    parties: listOf(text, 1),
    binding: (given, at) => {
      if (typeof given !== 'boolean') note.add(at, 'has to be true or false');
    },
    inForce: optional(listOf(group({ party, from: day }), 1)),
    notBetween: optional(listOf(listOf(party, 2), 1)),
    thresholdsBy: oneOf(['party', 'agreement']),
    thresholds: listOf((given, at) => {
      fields(given, at, note, { party, unit, from: day, until: optional(day), levels: LEVELS, confidence: checkConfidence });
      noteOrder(given, at, note);
    }),
    notes: checkLines,
    source: checkSource,
    confidence: checkConfidence,
    verify: checkLines,
  });
  const id = (value as { readonly id?: unknown } | null)?.id;
  if (typeof id === 'string' && ids.has(id)) note.add(`${path}.id`, `${id} stands twice`);
  if (typeof id === 'string') ids.add(id);
}

function partiesOf(value: unknown): readonly unknown[] {
  const parties = typeof value === 'object' && value !== null && 'parties' in value ? value.parties : undefined;
  return Array.isArray(parties) ? parties : [];
}

function noteOrder(value: unknown, path: string, note: Complaints): void {
  const { from, until } = (typeof value === 'object' && value !== null ? value : {}) as { readonly from?: unknown; readonly until?: unknown };
  if (typeof from === 'string' && typeof until === 'string' && until < from) note.add(`${path}.until`, 'lies before from');
}
