import { describe, expect, it } from '@jest/globals';
import type { ShownCounts } from '@app/store';
import fc from 'fast-check';
import { changeOf, hideParts, hideSmall, holdTo, presentShownChange } from './guard-counts.js';

const counts = fc.record({ solo: fc.nat(60), joint: fc.nat(60), 'bySize.micro': fc.nat(60) });

describe('counts of firms', () => {
  it('are hidden below five, none included', () => {
    expect([0, 1, 4, 5, 6].map(hideSmall)).toEqual(['<5', '<5', '<5', 5, 6]);
  });

  it('that add up to a known whole hide one more where the hidden could be worked out', () => {
    expect(hideParts([['micro', 40], ['small', 12], ['large', 2]])).toEqual({ micro: 40, small: '5+', large: '<5' });
    expect(hideParts([['micro', 40], ['small', 12], ['large', 0]])).toEqual({ micro: 40, small: 12, large: '<5' });
    expect(hideParts([['micro', 40], ['small', 4], ['large', 4]])).toEqual({ micro: 40, small: '<5', large: '<5' });
  });

  it('never move by one to four firms from any answer that was given before', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 12 }), (questions) => {
        const shown: ShownCounts[] = [];
        for (const question of questions) shown.unshift(holdTo(shown, question));
        for (const name of ['solo', 'joint', 'bySize.micro']) {
          const told = [...new Set(shown.map((each) => each[name]!))].sort((a, b) => a - b);
          told.slice(1).forEach((count, index) => expect(count - told[index]!).toBeGreaterThanOrEqual(5));
        }
      }),
    );
  });

  it('stay as they were told while the firms behind them change by less than five', () => {
    const first = holdTo([], { solo: 20 });
    expect(holdTo([first], { solo: 16 })).toEqual({ solo: 20 });
    expect(holdTo([first], { solo: 15 })).toEqual({ solo: 15 });
  });

  it('of gained and lost do not give each other away', () => {
    const able = (rows: readonly number[], size = 20): Uint8Array => Uint8Array.from({ length: size }, (_, row) => (rows.includes(row) ? 1 : 0));
    const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);
    expect(presentShownChange(changeOf(able(range(0, 10)), able(range(2, 18))))).toEqual({ gained: 6, lost: '<5' });
    expect(presentShownChange(changeOf(able(range(0, 10)), able(range(6, 16))))).toEqual({ gained: 6, lost: 6 });
    expect(presentShownChange(changeOf(able(range(0, 10)), able(range(0, 10))))).toEqual({ gained: '<5', lost: '<5' });
  });
});
