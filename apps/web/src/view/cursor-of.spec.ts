import { describe, expect, it } from '@jest/globals';
import { cursorOf } from './cursor-of.js';

describe('where a list goes on', () => {
  it('is what the query says once, and nothing where it says nothing', () => {
    expect(cursorOf({ cursor: 'abc', role: 'solo' })).toEqual({ cursor: 'abc' });
    for (const query of [{}, { cursor: '' }, { cursor: ['a', 'b'] }]) expect(cursorOf(query)).toEqual({});
  });
});
