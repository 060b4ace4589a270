import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CRITERIA, HIDE_REASONS } from '@app/domain';
import type { Criterion, HideReason, MarkedTender } from '@app/domain';
import { asEmphasis, learnEmphasis } from './learn-emphasis.js';

const parts = (overrides: Partial<Record<Criterion, number>> = {}, other = 50): MarkedTender['parts'] => ({
  category: other, words: other, past: other, place: other, value: other, record: other, time: other, ...overrides,
});
const hidden = (reason: HideReason, times: number, of = parts()): MarkedTender[] => Array.from({ length: times }, () => ({ mark: 'hidden', reason, parts: of }));
const kept = (times: number, of = parts()): MarkedTender[] => Array.from({ length: times }, () => ({ mark: 'kept', parts: of }));
const percents = (marks: readonly MarkedTender[]): Record<string, number> => Object.fromEntries(learnEmphasis(marks).map(({ criterion, percent }) => [criterion, percent]));

describe('what is learned from marks', () => {
  it('is nothing from no marks, from kept ones alone, and from reasons that speak of no criterion', () => {
    for (const marks of [[], kept(9, parts({ place: 100 })), hidden('other', 9)]) expect(asEmphasis(learnEmphasis(marks))).toBeUndefined();
  });

  it('lets place count more the more tenders were hidden for their place', () => {
    const [one, four, many] = [1, 4, 400].map((times) => percents(hidden('place', times))['place']!) as [number, number, number];
    expect([one, four, many]).toEqual([110, 125, 150]);
    expect(learnEmphasis(hidden('place', 4))).toContainEqual({ criterion: 'place', percent: 125, because: [{ kind: 'hidden', reason: 'place', count: 4 }] });
  });

  it('lets all that speaks of the trade count more where tenders were not the work of the firm', () => {
    expect(percents(hidden('work', 4))).toMatchObject({ category: 125, words: 125, past: 125, place: 100 });
  });

  it('compares what was kept with what was hidden, by criterion and both ways', () => {
    const marks = [...kept(4, parts({ place: 20, value: 90 })), ...hidden('other', 4, parts({ place: 80, value: 10 }))];
    const found = percents(marks);
    expect(found['place']).toBe(85);
    expect(found['value']).toBe(120);
    expect(learnEmphasis(marks).find(({ criterion }) => criterion === 'place')?.because).toEqual([{ kind: 'kept_lower', count: 4 }]);
    expect(found['words']).toBe(100);
  });

  it('takes a bid for more than a tender that is merely kept', () => {
    const marks = (mark: 'kept' | 'bidding'): MarkedTender[] => [...kept(4, parts({ place: 100 })).map((one) => ({ ...one, mark })), ...kept(8, parts({ place: 0 })), ...hidden('other', 12, parts({ place: 0 }))];
    expect(percents(marks('bidding'))['place']).toBeGreaterThan(percents(marks('kept'))['place']!);
  });

  it('never shifts a criterion by more than half, and is the same in whatever order the marks come', () => {
    const mark = fc.record({
      mark: fc.constantFrom('kept' as const, 'hidden' as const, 'bidding' as const),
      reason: fc.option(fc.constantFrom(...HIDE_REASONS), { nil: undefined }),
      parts: fc.option(fc.record(Object.fromEntries(CRITERIA.map((criterion) => [criterion, fc.integer({ min: 0, max: 100 })])) as Record<Criterion, fc.Arbitrary<number>>), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
        const learned = learnEmphasis(marks);
        expect(learnEmphasis([...marks].reverse())).toEqual(learned);
        for (const { percent, because } of learned) {
          expect(percent >= 50 && percent <= 150 && percent % 5 === 0).toBe(true);
          expect(because.length > 0).toBe(percent !== 100);
        }
      }),
    );
  });
});
