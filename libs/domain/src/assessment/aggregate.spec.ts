import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildBusiness, decimal } from '../../../../test/factories/index.js';
import { AGGREGATIONS, type Aggregation } from '../tender/requirement.js';
import { aggregate, type Part, type Terms } from './aggregate.js';
import { inWords } from './clause.js';
import type { Verdict } from './finding.js';
import { wordsNow } from './message.js';

/** A member of the oracle: its amount if it is known, its share, and whether the part of the work is its own. */
interface Stated {
  readonly amount: number | undefined;
  readonly share: number;
  readonly assigned: boolean;
}
interface Asked {
  readonly aggregation: Aggregation;
  readonly need: number;
  readonly joint?: number;
  readonly lead?: number;
  readonly each?: number;
}

const MUCH = 1_000_000;
const business = buildBusiness();

/** The semantics as they are written down, on amounts that are all known. */
function holds(amounts: readonly number[], members: readonly Stated[], { aggregation, need, joint = 100, lead, each }: Asked): boolean {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const assigned = amounts.filter((_, index) => members[index]!.assigned);
  const weighted = amounts.length === 1 ? amounts[0]! * 100 : amounts.reduce((sum, amount, index) => sum + amount * members[index]!.share, 0);
  const wanted = need * joint;
  const floors = amounts.every((amount, index) => {
    const floor = index === 0 ? lead : aggregation === 'each' ? undefined : each;
    return floor === undefined || amount * 100 >= need * floor;
  });
  const together: Record<Aggregation, () => boolean> = {
    sum: () => total * 100 >= wanted,
    lead_min: () => total * 100 >= wanted,
    any_one: () => Math.max(...amounts) * 100 >= wanted,
    union: () => Math.max(...amounts) * 100 >= wanted,
    each: () => amounts.every((amount) => amount * 100 >= need * (each ?? joint)),
    weighted_by_share: () => weighted >= wanted,
    by_scope: () => assigned.reduce((sum, amount) => sum + amount, 0) * 100 >= wanted,
  };
  return together[aggregation]() && floors;
}

/** Every amount that is not known is tried as nothing and as very much: all of these decide alike, or nothing is decided. */
function oracle(members: readonly Stated[], asked: Asked): Verdict {
  const open = members.flatMap(({ amount }, index) => (amount === undefined ? [index] : []));
  const seen = new Set<boolean>();
  for (let choice = 0; choice < 2 ** open.length; choice++) {
    const amounts = members.map(({ amount }, index) => amount ?? ((choice >> open.indexOf(index)) & 1) * MUCH);
    seen.add(holds(amounts, members, asked));
  }
  return seen.size === 2 ? 'unknown' : seen.has(true) ? 'pass' : 'fail';
}

const pct = fc.option(fc.constantFrom(0, 10, 25, 33, 40, 50, 75, 80, 100), { nil: undefined });
const asked = fc.record({ aggregation: fc.constantFrom(...AGGREGATIONS), need: fc.integer({ min: 1, max: 60 }), joint: pct, lead: pct, each: pct });
/** Somebody has taken the part on: who has not is asked about, which is tested by itself. */
const members = fc
  .array(fc.record({ amount: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }), share: fc.integer({ min: 0, max: 60 }), assigned: fc.boolean() }), { minLength: 1, maxLength: 5 })
  .map((all) => (all.some(({ assigned }) => assigned) ? all : all.map((member) => ({ ...member, assigned: true }))));

const partOf = ({ amount, share, assigned }: Stated): Part => ({
  member: { business, sharePct: decimal(String(share)) },
  assigned,
  measure: amount === undefined ? { low: 0n, gives: 'not stated' } : { low: BigInt(amount), high: BigInt(amount), gives: String(amount) },
});
const termsOf = ({ aggregation, joint, lead, each }: Asked): Terms => ({
  aggregation,
  ...(joint === undefined ? {} : { jointMinPct: decimal(String(joint)) }),
  ...(lead === undefined ? {} : { leadMinPct: decimal(String(lead)) }),
  ...(each === undefined ? {} : { eachMinPct: decimal(String(each)) }),
});
const judge = (parts: readonly Stated[], what: Asked) =>
  aggregate(parts.map(partOf), { need: BigInt(what.need), say: (units) => `${units}` }, termsOf(what));

describe('aggregate', () => {
  it('decides every aggregation with every percentage as the semantics written down, tried on all that may be', () => {
    fc.assert(
      fc.property(members, asked, (parts, what) => {
        expect([parts, what, judge(parts, what).verdict]).toEqual([parts, what, oracle(parts, what)]);
      }),
      { numRuns: 4_000 },
    );
  });

  it('names a gap that, closed by one more that has it, makes the sum pass', () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 1, max: 60 }), pct, (parts, need, joint) => {
        const what: Asked = { aggregation: 'sum', need, ...(joint === undefined ? {} : { joint }) };
        const { verdict, gap } = judge(parts, what);
        if (verdict !== 'fail') return;
        const closed = judge([...parts, { amount: Number(inWords(gap ?? '')), share: 0, assigned: false }], what);
        const short = judge([...parts, { amount: Number(inWords(gap ?? '')) - 1, share: 0, assigned: false }], what);
        expect([gap, closed.verdict, short.verdict]).toEqual([gap, 'pass', 'fail']);
      }),
    );
  });

  it('weighs by shares exactly: a third and two thirds of one make one', () => {
    const third = (share: string): Part => ({ member: { business, sharePct: decimal(share) }, assigned: false, measure: { low: 3n, high: 3n, gives: '3' } });
    const at = (need: bigint) => aggregate([third('33.333333333333'), third('66.666666666667')], { need, say: String }, { aggregation: 'weighted_by_share' }).verdict;
    expect([at(3n), at(4n)]).toEqual(['pass', 'fail']);
  });

  it('asks for shares, or for who does the part, only where the answer hangs on them', () => {
    const part = (amount: number): Part => ({ member: { business }, assigned: false, measure: { low: BigInt(amount), high: BigInt(amount), gives: String(amount) } });
    const at = (aggregation: Aggregation, amounts: readonly number[]) => aggregate(amounts.map(part), { need: 10n, say: String }, { aggregation });
    const asking = (aggregation: Aggregation, amounts: readonly number[]) => {
      const { verdict, question } = at(aggregation, amounts);
      return [verdict, question && wordsNow(question).key];
    };
    expect(asking('weighted_by_share', [5, 20])).toEqual(['unknown', 'question.shares']);
    expect([at('weighted_by_share', [10, 20]).verdict, at('weighted_by_share', [5, 9]).verdict]).toEqual(['pass', 'fail']);
    expect(asking('by_scope', [5, 20])).toEqual(['unknown', 'question.scope']);
    expect([at('by_scope', [10, 20]).verdict, at('by_scope', [5, 9]).verdict]).toEqual(['pass', 'fail']);
  });

  it('keeps a firm out of every group where it reaches neither the floor of a lead nor that of a member', () => {
    const alone = (amount: number, lead: number | undefined, each: number | undefined) =>
      judge([{ amount, share: 100, assigned: true }], { aggregation: 'lead_min', need: 100, lead, each });
    expect(alone(20, 40, 25)).toMatchObject({ verdict: 'fail', bars: true });
    expect(alone(30, 40, 25)).toMatchObject({ verdict: 'fail', bars: false });
    expect(alone(20, undefined, 25)).toMatchObject({ verdict: 'fail', bars: false });
  });
});
