import { describe, expect, it } from '@jest/globals';
import { byScoreThenId } from './rank.js';

describe('ranking', () => {
  it('puts the better fit first and equals by id', () => {
    const ranked = [{ id: 'c', score: 40 }, { id: 'a', score: 40 }, { id: 'b', score: 90 }].sort(byScoreThenId);
    expect(ranked.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});
