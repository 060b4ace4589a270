import type { Decimal } from '../money/decimal.js';
import { allOf, type Truth } from '../rulebook/size-test.js';
import type { Aggregation, Requirement } from '../tender/requirement.js';
import { inWords, partOf, type Answer } from './clause.js';
import type { GroupMember } from './group.js';
import { bids } from './group.js';
import { bestOf, ceilDiv, missing, pctOf, reaches, sumOf, WHOLE, worstOf, type Measure, type Scale, type Span } from './measure.js';
import type { Message } from './finding.js';
import { later, wordsNow, type Later, type Words } from './message.js';

/** How a group has to meet something, and how much of it. */
export type Terms = Pick<Requirement, 'aggregation' | 'jointMinPct' | 'leadMinPct' | 'eachMinPct'>;

/** A member with what it has. */
export interface Part {
  readonly member: GroupMember;
  readonly measure: Measure;
  /** True where it has taken on the part of the work that this is about. */
  readonly assigned: boolean;
}

/** What the group has together, whether that reaches, and what would settle it. */
interface Together {
  readonly span: Span;
  readonly truth: Truth;
  readonly question?: Message | Later;
}

/**
 * How members' amounts make the group's, for each aggregation. A part of a unit is kept exact: `weighted_by_share` compares before it divides.
 * Percentages: `jointMinPct` is the part of the need that the group has to reach by its aggregation (100 where absent);
 * `leadMinPct` and `eachMinPct` are floors for the lead and for every other bidder.
 */
const TOGETHER: Readonly<Record<Aggregation, (parts: readonly Part[], need: bigint, pct: bigint) => Together>> = {
  sum: (parts, need, pct) => plain(sumOf(parts.map(measureOf)), need, pct),
  lead_min: (parts, need, pct) => plain(sumOf(parts.map(measureOf)), need, pct),
  any_one: (parts, need, pct) => plain(bestOf(parts.map(measureOf)), need, pct),
  // A need of one part: its union is met by whoever meets that part.
  union: (parts, need, pct) => plain(bestOf(parts.map(measureOf)), need, pct),
  each: (parts, need, pct) => plain(worstOf(parts.map(measureOf)), need, pct),
  weighted_by_share: weighted,
  by_scope: scoped,
};

/** Judges the group's amounts against the need. The first part is the lead's. */
export function aggregate(parts: readonly Part[], { need, say }: Scale, terms: Terms): Answer {
  const { aggregation } = terms;
  const eachPct = terms.eachMinPct === undefined ? undefined : pctOf(terms.eachMinPct);
  const leadPct = terms.leadMinPct === undefined ? undefined : pctOf(terms.leadMinPct);
  const pct = aggregation === 'each' && eachPct !== undefined ? eachPct : pctOf(terms.jointMinPct ?? HUNDRED);
  // Who lends capacity helps to reach a need, and is no bidder who would have to meet it by himself.
  const counted = aggregation === 'each' ? parts.filter(({ member }) => bids(member)) : parts;
  const together = TOGETHER[aggregation](counted, need, pct);
  const floors = parts.filter(({ member }) => bids(member)).map(({ measure }, index) => {
    const floor = index === 0 ? leadPct : aggregation === 'each' ? undefined : eachPct;
    return { measure, floor: floor ?? 0n, truth: floor === undefined ? true : reaches(measure, need, floor) };
  });
  const truth = allOf([together.truth, ...floors.map((floor) => floor.truth)]);
  const low = floors.find((floor) => floor.truth === false);
  const one = parts.length === 1 ? parts[0] : undefined;
  const short = aggregation === 'each' && one === undefined ? failing(counted, need, pct) : undefined;
  return {
    verdict: truth === undefined ? 'unknown' : truth ? 'pass' : 'fail',
    have: one ? one.measure.gives : short ? short.have : said(parts, together.span, say),
    gap:
      together.truth === false
        ? (short?.gap ?? (() => wordsNow(say(missing(together.span, need, pct), true))))
        : low && later(low === floors[0] ? 'gap.lead' : 'gap.member', { gap: () => wordsNow(say(missing(low.measure, need, low.floor), true)) }),
    basis: parts.every(({ measure }) => measure.basis === 'document') ? 'document' : 'declared',
    question: together.question ?? parts.find(({ measure }) => measure.question !== undefined)?.measure.question,
    members: one ? undefined : parts.map(({ member, measure }) => partOf(member.business.id, measure.gives, measure.high === 0n)),
    bars: isBelowEveryFloor(parts, need, terms, leadPct, eachPct),
  };
}

/** One firm that reaches neither the lead's floor nor a member's has no place in any group. */
function isBelowEveryFloor(parts: readonly Part[], need: bigint, { aggregation }: Terms, leadPct?: bigint, eachPct?: bigint): boolean {
  const [one] = parts;
  if (aggregation === 'each' || parts.length !== 1 || one === undefined || leadPct === undefined || eachPct === undefined) return false;
  return [leadPct, eachPct].every((floor) => reaches(one.measure, need, floor) === false);
}

function plain(span: Span, need: bigint, pct: bigint): Together {
  return { span, truth: reaches(span, need, pct) };
}

/** Without all shares only so much is sure: no mixture lies below the least or above the most. */
function weighted(parts: readonly Part[], need: bigint, pct: bigint): Together {
  const bidders = parts.filter(({ member }) => bids(member));
  if (bidders.length === 1) return plain(bestOf(bidders.map(measureOf)), need, pct);
  const shares = bidders.map(({ member }) => member.sharePct);
  if (shares.includes(undefined)) {
    const spans = bidders.map(measureOf);
    return { ...plain({ low: worstOf(spans).low, high: bestOf(spans).high }, need, pct), question: later('question.shares') };
  }
  const scaled = sumOf(bidders.map(({ measure, member }) => scaledBy(measure, pctOf(member.sharePct ?? ZERO))));
  const span = { low: scaled.low / WHOLE, high: scaled.high === undefined ? undefined : ceilDiv(scaled.high, WHOLE) };
  return { span, truth: reaches(scaled, need * WHOLE, pct) };
}

function scaledBy({ low, high }: Span, factor: bigint): Span {
  if (factor === 0n) return { low: 0n, high: 0n };
  return { low: low * factor, high: high === undefined ? undefined : high * factor };
}

/** Who has taken the part on meets it; while nobody has, any of them might. */
function scoped(parts: readonly Part[], need: bigint, pct: bigint): Together {
  const assigned = parts.filter((part) => part.assigned);
  if (assigned.length > 0) return plain(sumOf(assigned.map(measureOf)), need, pct);
  const spans = parts.map(measureOf);
  if (parts.length === 1) return plain(sumOf(spans), need, pct);
  return { ...plain({ low: worstOf(spans).low, high: bestOf(spans).high }, need, pct), question: later('question.scope') };
}

function failing(parts: readonly Part[], need: bigint, pct: bigint): { readonly have: Later; readonly gap: Later } {
  const reached = parts.map(({ measure }) => reaches(measure, need, pct));
  const met = reached.filter((truth) => truth === true).length;
  const failed = reached.filter((truth) => truth === false).length;
  return { have: later('have.members', { met, all: parts.length }), gap: later('have.members', { met: failed, all: parts.length }) };
}

/** What is known for sure; where nothing is, the members' own words if they are the same. */
function said(parts: readonly Part[], { low }: Span, say: Scale['say']): Words {
  const silent = parts.every(({ measure }) => measure.low === 0n && measure.high !== 0n);
  if (!silent) return say(low);
  const words = parts.map(({ measure }) => measure.gives);
  const same = new Set(words.map(inWords)).size === 1;
  return (same ? words[0] : undefined) ?? later('have.not_settled');
}

function measureOf({ measure }: Part): Measure {
  return measure;
}

const HUNDRED = '100' as Decimal;
const ZERO = '0' as Decimal;
