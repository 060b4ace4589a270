import type { Business } from '../business/business.js';
import type { EconomyCode } from '../common/brand.js';
import {
  decides,
  definitionById,
  isInForce,
  ownDefinition,
  procurementDefinition,
  rulesOf,
  type DefinitionInRules,
} from '../rulebook/definitions.js';
import type { Rulebook, SizeClass, SizeDefinition } from '../rulebook/rulebook.js';
import { tenderField, type Answer, type ClauseContext } from './clause.js';
import type { FindingSource, Message, Verdict } from './finding.js';
import { alternativesLater, later, message, sequence, wordsNow, type Later, type Words } from './message.js';
import { nameOf } from './size-amount.js';
import { sizeClass, type SizeObstacle, type SizeResult } from './size-class.js';

/** One member's answer to a clause about sizes, with the law that decided it. */
export interface SizeAnswer extends Answer {
  readonly source: FindingSource;
}

/**
 * Whether a member is in one of the classes. Whose definition: the one the tender names, else the one
 * the buyer's economy buys by. A firm of other rules than the buyer's has no class here unless the tender admits foreign
 * members; then its own economy's definition counts where the tender names none.
 * @param field the tender's field, the source where no law could be applied
 */
export function answerSize(
  member: Business,
  sizes: readonly SizeClass[],
  field: string,
  { target, asOf, rulebook }: ClauseContext,
): SizeAnswer {
  const chosen = sizeDefinitionFor(member.economy, sizes, { target, asOf, rulebook });
  if (typeof chosen === 'function') {
    return { verdict: 'unknown', have: later('have.size.no_definition'), basis: 'none', question: chosen, source: tenderField(field) };
  }
  const { rules, definition } = chosen;
  const result = sizeClass(member, definition, rules, asOf, rulebook.rates);
  const { verdict, question } = judge(result, sizes, definition);
  return {
    verdict,
    have: sizeText(result, definition),
    basis: result.basis,
    validUntil: result.proof?.validUntil,
    question,
    source: lawSource(definition, result),
  };
}

/** `micro under MY-SMECORP-2014`, with what proves it. */
function sizeText(result: SizeResult, definition: SizeDefinition): Later {
  const open = result.class === 'unknown';
  const name = alternativesLater(result.class === 'unknown' ? result.possible : [result.class]);
  return later(open ? 'have.size.open' : 'have.size', { name, definition: definition.id, proof: proofMessage(result) });
}

function proofMessage({ proof }: SizeResult): Words {
  return proof === undefined ? '' : later('have.size.proof', { register: proof.register, day: proof.validUntil });
}

/** ` (REMYPE, valid until 2027-06-30)`, where the class rests on a proof. */
export function proofText({ proof }: SizeResult): string {
  return proof === undefined ? '' : ` (${proof.register}, valid until ${proof.validUntil})`;
}

/** The definition's law, with the confidence of the facts that were used. */
export function lawSource({ source, confidence }: SizeDefinition, result?: SizeResult): FindingSource {
  const ref = source.article === undefined ? source.law : `${source.law}, ${source.article}`;
  return { type: 'law', ref, year: source.year, confidence: result?.confidence ?? confidence };
}

/** True where two economies have different rules: the Union's members share theirs. */
export function haveDifferentRules(rulebook: Rulebook, one: string, other: string): boolean {
  if (one === other) return false;
  const rules = rulesOf(rulebook, one);
  return rules === undefined || rules !== rulesOf(rulebook, other);
}

/** The definition by which firms of an economy are classed for a target, or what would have to be known to say which. */
export function sizeDefinitionFor(
  home: EconomyCode,
  sizes: readonly SizeClass[],
  { target, asOf, rulebook }: Pick<ClauseContext, 'target' | 'asOf' | 'rulebook'>,
): DefinitionInRules | Later {
  const { tender, reservedFor, jointBid } = target;
  const need = alternativesLater(sizes);
  const foreign = haveDifferentRules(rulebook, home, tender.economy);
  if (foreign && jointBid?.foreignMembers !== true) return later('question.size.foreign', { economy: home });
  if (reservedFor?.definition !== undefined) {
    const named = definitionById(rulebook, reservedFor.definition);
    const fit = named !== undefined && isInForce(named.definition, asOf) && decides(named.definition, sizes);
    return fit ? named : later('question.size.definition_unfit', { definition: reservedFor.definition, need });
  }
  const economy = foreign ? home : tender.economy;
  const rules = rulesOf(rulebook, economy);
  if (rules === undefined) return later('question.size.no_rules', { economy, need });
  if (foreign) return ownDefinition(rules, sizes, asOf) ?? later('question.size.no_rules', { economy, need });
  return procurementDefinition(rules, sizes, asOf) ?? later('question.size.definition_missing', { need });
}

/** Classes that satisfy a reservation: `sme` is all three together, and all three together are `sme`. */
function admitted(sizes: readonly SizeClass[]): ReadonlySet<SizeClass> {
  const three: readonly SizeClass[] = ['micro', 'small', 'medium'];
  const whole = sizes.includes('sme') || three.every((size) => sizes.includes(size));
  return new Set(whole ? [...sizes, ...three, 'sme'] : sizes);
}

function judge(
  result: SizeResult,
  sizes: readonly SizeClass[],
  definition: SizeDefinition,
): { readonly verdict: Verdict; readonly question?: Later } {
  const verdict = sizeVerdict(result, sizes);
  if (verdict !== 'unknown') return { verdict };
  const params = { need: alternativesLater(sizes), definition: definition.id };
  if (result.confidence === 'low') return { verdict, question: later('question.size.low_confidence', params) };
  if (result.class !== 'unknown') {
    return { verdict, question: later('question.size.class_too_coarse', { ...params, have: alternativesLater([result.class]) }) };
  }
  return { verdict, question: () => sizeQuestion(result, definition) };
}

/** Whether a firm whose class is one of the possible ones is in one of these classes. */
export function sizeVerdict({ possible, confidence }: Pick<SizeResult, 'possible' | 'confidence'>, sizes: readonly SizeClass[]): Verdict {
  if (confidence === 'low') return 'unknown';
  const wanted = admitted(sizes);
  const inside = possible.filter((size) => wanted.has(size));
  if (inside.length === possible.length) return 'pass';
  const coarse = possible.includes('sme') && sizes.some((size) => size !== 'large');
  return inside.length === 0 && !coarse ? 'fail' : 'unknown';
}

const OBSTACLE_QUESTIONS = {
  figure_absent: 'question.size.figures',
  other_currency: 'question.size.currency',
  index_value_absent: 'question.size.index',
  activity_absent: 'question.size.activity',
  link_figures_absent: 'question.size.link_figures',
  link_kind_unknown: 'question.size.link_kind',
  founding_absent: 'question.size.founding',
  no_sector: 'question.size.no_sector',
} as const satisfies Readonly<Record<SizeObstacle, string>>;

/** What would settle the class, asked of the firm. */
export function sizeQuestion(result: SizeResult, definition: SizeDefinition): Message {
  const obstacle = result.obstacles[0] ?? 'figure_absent';
  const metrics = sequence(result.missing.map(nameOf));
  const lacking = oneAfterTheOther(result.lackingFor(obstacle));
  return message(OBSTACLE_QUESTIONS[obstacle], { metrics, lacking, definition: definition.id, unit: definition.unit });
}

function oneAfterTheOther([first, ...others]: readonly Words[]): string | Message {
  if (first === undefined) return '';
  return others.length === 0 ? wordsNow(first) : message('list.further', { first: wordsNow(first), rest: oneAfterTheOther(others) });
}
