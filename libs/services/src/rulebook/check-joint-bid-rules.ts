import {
  AGGREGATIONS,
  BID_SCOPES,
  isCurrency,
  LEGAL_FORMS,
  LIABILITIES,
  LICENCE_RULES,
  PAPER_FORMS,
  PAPERS,
  PERMISSIONS,
  PROCUREMENT_CATEGORIES,
  QUANTIFIERS,
  REQUIREMENT_KINDS,
  SIZE_CLASSES,
  STAGES,
  TENDER_DECIDES,
  WORK_BASES,
  WORK_GROUPS,
} from '@app/domain';
import { checkConfidence, checkLines, checkPct, checkSource } from './check-facts.js';
import { decimal, fields, flag, group, listOf, oneOf, optional, text, whole, type Check } from './check-form.js';
import type { Complaints } from './complaints.js';

const BENEFITS = ['set_aside', 'price_deduction', 'price_match', 'fee_or_bond_waiver', 'experience_waiver', 'rating_sum'] as const;
const SIZE_EFFECTS = ['each_member_counts_alone', 'all_members_must_meet', 'sum_of_members', 'entity_own_size'] as const;

/** The joint-bid rules of one file; index units they count in have to be of the same file. */
export function checkJointBidRules(value: unknown, path: string, units: readonly string[], note: Complaints): void {
  const rules = note.array(value, path);
  rules.forEach((rule, index) => checkJointBidRule(rule, `${path}[${index}]`, units, note));
}

/** One rule. @param unsourced true for the rule that stands in where none is held, which no law gives */
export function checkJointBidRule(value: unknown, path: string, units: readonly string[], note: Complaints, unsourced = false): void {
  const amount: Check = (given, at) => checkAmount(given, at, units, note);
  fields(value, path, note, {
    id: text,
    name: text,
    scope: group({ categories: listOf(oneOf(PROCUREMENT_CATEGORIES), 1), reserved: optional(flag), upTo: optional(amount) }),
    permission: oneOf(PERMISSIONS),
    forms: listOf(oneOf(LEGAL_FORMS), 1),
    formAfterAward: optional(flag),
    members: checkMembers,
    sizes: optional(group({ allowed: listOf(oneOf(SIZE_CLASSES), 1), quantifier: oneOf(QUANTIFIERS), exception: optional(text) })),
    eligibility: group({
      registered: flag,
      register: optional(text),
      legal: flag,
      notExcluded: flag,
      domesticMinPct: optional(checkPct),
      licence: optional(oneOf(LICENCE_RULES)),
      jointLicence: optional(group({ scheme: text, id: text, categories: listOf(oneOf(PROCUREMENT_CATEGORIES), 1) })),
    }),
    lead: group({ required: flag, representative: flag, sizes: optional(listOf(oneOf(SIZE_CLASSES), 1)), minPct: optional(checkPct), largestShare: optional(flag) }),
    shares: group({ declared: flag, sum100: flag, eachMinPct: optional(checkPct), tenderSetsEach: optional(flag), mostExperiencedMinPct: optional(checkPct) }),
    workShares: listOf(group({ group: oneOf(WORK_GROUPS), basis: oneOf(WORK_BASES), minPct: checkPct, whereGroupsOnly: optional(flag) })),
    liability: oneOf(LIABILITIES),
    capacity: listOf(
      group({
        criterion: text,
        kinds: listOf(oneOf(REQUIREMENT_KINDS), 1),
        aggregation: oneOf(AGGREGATIONS),
        jointMinPct: optional(checkPct),
        leadMinPct: optional(checkPct),
        eachMinPct: optional(checkPct),
        fixed: flag,
      }),
    ),
    exclusivity: group({ scope: oneOf(BID_SCOPES), breach: oneOf(['fail', 'ask']), subcontractorElsewhere: optional(oneOf(['allowed', 'forbidden'])) }),
    sizeEffect: oneOf(SIZE_EFFECTS),
    benefits: listOf(group({ type: oneOf(BENEFITS), condition: text, value: optional(text) })),
    documents: listOf(
      group({
        document: oneOf(PAPERS),
        when: oneOf(STAGES),
        form: oneOf(PAPER_FORMS),
        from: optional(amount),
        categories: optional(listOf(oneOf(PROCUREMENT_CATEGORIES), 1)),
      }),
    ),
    changes: optional(group({ replacement: flag, condition: text, minExecutedPct: optional(checkPct), minOriginalMembers: optional(whole) })),
    tenderDecides: listOf(oneOf(TENDER_DECIDES)),
    sources: listOf(checkSource, unsourced ? 0 : 1),
    confidence: checkConfidence,
    verify: checkLines,
  });
}

function checkMembers(value: unknown, path: string, note: Complaints): void {
  fields(value, path, note, { min: whole, max: optional(whole), tenderSetsMax: optional(flag) });
  const { min, max } = (typeof value === 'object' && value !== null ? value : {}) as { readonly min?: unknown; readonly max?: unknown };
  if (typeof min === 'number' && min < 2) note.add(`${path}.min`, 'has to be two or more: one firm is no group');
  if (typeof min === 'number' && typeof max === 'number' && max < min) note.add(`${path}.max`, 'lies below min');
}

function checkAmount(value: unknown, path: string, units: readonly string[], note: Complaints): void {
  fields(value, path, note, { value: decimal, unit: text });
  const { unit } = (typeof value === 'object' && value !== null ? value : {}) as { readonly unit?: unknown };
  if (typeof unit === 'string' && !isCurrency(unit) && !units.includes(unit)) note.add(`${path}.unit`, `${unit} is neither a currency nor an index unit of this file`);
}
