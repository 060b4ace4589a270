import type { Views } from '../api/api-client.js';
import { economyName, formatMoney, languageName } from '../text/format.js';
import { text, type Language } from '../text/languages.js';
import { placeName } from '../text/places.js';
import type { TextKey } from '../text/texts.js';

type Tender = Views['TenderView'];
type Requirement = Views['RequirementView'];
type Scope = Pick<Tender, 'reservedFor' | 'jointBid'>;

/** What a tender asks, a sentence each, for somebody whose firm we do not know. */
export function conditionsOf(tender: Tender, language: Language): readonly string[] {
  const lots = tender.lots.flatMap((lot) => scopeSentences(lot, language).map((sentence) => text(language, 'condition.lot', { lot: lot.title, condition: sentence })));
  return [...scopeSentences(tender, language), ...tender.requirements.map((requirement) => ofLot(requirementSentence(requirement, language), requirement, tender.lots, language)), ...lots];
}

function scopeSentences(scope: Scope, language: Language): readonly string[] {
  return [...reservationSentences(scope, language), ...jointSentences(scope, language)];
}

/** For whom it is reserved. */
export function reservationSentences({ reservedFor }: Scope, language: Language): readonly string[] {
  const say = (key: TextKey, params?: Record<string, string | number>): string => text(language, key, params);
  const sentences: string[] = [];
  if (reservedFor?.sizes?.length) sentences.push(say('condition.sizes', { sizes: listed(reservedFor.sizes.map((size) => say(sizeKey(size))), language) }));
  if (reservedFor?.definition) sentences.push(say('condition.definition', { definition: reservedFor.definition }));
  if (reservedFor?.ownership?.length) sentences.push(say('condition.ownership', { kinds: listed(reservedFor.ownership, language) }));
  if (reservedFor?.registrations?.length) sentences.push(say('condition.registrations', { kinds: listed(reservedFor.registrations, language) }));
  if (reservedFor?.regions?.length) sentences.push(say('condition.regions', { places: listed(reservedFor.regions.map((code) => placeName(language, code)), language) }));
  return sentences;
}

/** Whether, and how, several firms may bid as one. */
export function jointSentences({ jointBid }: Scope, language: Language): readonly string[] {
  const say = (key: TextKey, params?: Record<string, string | number>): string => text(language, key, params);
  if (jointBid === undefined) return [];
  const { allowed, required, minMembers, maxMembers } = jointBid;
  return [
    say(!allowed ? 'condition.joint.no' : required === true ? 'condition.joint.required' : 'condition.joint.allowed'),
    ...(allowed && minMembers !== undefined ? [say('condition.joint.min', { count: minMembers })] : []),
    ...(allowed && maxMembers !== undefined ? [say('condition.joint.max', { count: maxMembers })] : []),
  ];
}

/** What is asked, and how a group meets it. */
export function requirementSentences(requirement: Requirement, language: Language, lots: Tender['lots'] = []): readonly string[] {
  const how = `aggregation.${requirement.aggregation}` as TextKey;
  const say = (key: TextKey, params?: Record<string, string | number>): string => text(language, key, params);
  const { leadMinPct, eachMinPct, jointMinPct } = requirement;
  return [
    [
      ofLot(requirementSentence(requirement, language), requirement, lots, language),
      say(how),
      ...(leadMinPct === undefined ? [] : [say('aggregation.lead', { pct: leadMinPct })]),
      ...(eachMinPct === undefined ? [] : [say('aggregation.eachMin', { pct: eachMinPct })]),
      ...(jointMinPct === undefined ? [] : [say('aggregation.jointMin', { pct: jointMinPct })]),
    ].join(' '),
  ];
}

/** A condition of one lot names it. */
function ofLot(condition: string, { lotId }: Requirement, lots: Tender['lots'], language: Language): string {
  if (lotId === undefined) return condition;
  return text(language, 'condition.lot', { lot: lots.find(({ id }) => id === lotId)?.title ?? lotId, condition });
}

export function requirementSentence(requirement: Requirement, language: Language): string {
  const say = (key: TextKey, params?: Record<string, string | number>): string => text(language, key, params);
  const { anyOf = [], amount, years = 0, count = 0 } = requirement;
  const money = amount === undefined ? '' : formatMoney(language, amount.amount, amount.currency);
  switch (requirement.kind) {
    case 'certification':
    case 'licence':
    case 'registration':
      return say('condition.certificate', { certificate: [requirement.scheme, requirement.certificateId, requirement.level].filter(Boolean).join(' ') });
    case 'turnover':
      return say('condition.turnover', { money, count: years });
    case 'experience':
      return say('condition.experience', { count: years, contracts: count || 1 });
    case 'staff':
      return say('condition.staff', { count, role: requirement.role ?? '' });
    case 'capability':
    case 'equipment':
      return say('condition.capability', { quantity: [requirement.quantity, requirement.unit].filter(Boolean).join(' '), code: requirement.classification?.id ?? '' });
    case 'contract_value':
      return say('condition.contractValue', { money });
    case 'region':
      return say('condition.regions', { places: listed(anyOf.map((code) => placeName(language, code)), language) });
    case 'economy':
      return say('condition.economies', { places: listed(anyOf.map((code) => economyName(language, code)), language) });
    case 'language':
      return say('condition.languages', { languages: listed(anyOf.map((code) => languageName(language, code)), language) });
    case 'ownership':
      return say('condition.ownership', { kinds: listed(anyOf, language) });
    case 'years_active':
      return say('condition.yearsActive', { count: years });
    case 'exclusion':
      return say('condition.exclusion', { ground: requirement.ground ?? '' });
    default:
      return say('condition.other', { kind: requirement.kind });
  }
}

function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(items);
}

function sizeKey(size: string): TextKey {
  return (['micro', 'small', 'medium', 'sme', 'large'].includes(size) ? `size.${size}` : 'size.unknown') as TextKey;
}
