import { describe, expect, it } from '@jest/globals';
import { sizeWords } from './size-words.js';

const plain = (words: string | undefined): string | undefined => words?.replace(/\u00a0/g, ' ');
const TURNOVER = { metric: 'annual_turnover', op: '<', value: '300000' };
const STAFF = { metric: 'employees', op: '<=', value: '5' };

describe('a size class in words', () => {
  it('says each limit with its figure in the unit of the law', () => {
    expect(plain(sizeWords(TURNOVER, 'MYR', 'en'))).toBe('turnover of a year below MYR 300,000');
    expect(plain(sizeWords(STAFF, 'MYR', 'es'))).toBe('personal de 5 como máximo');
    expect(plain(sizeWords({ ...TURNOVER, value: '150' }, 'PEN_UIT', 'en'))).toBe('turnover of a year below 150 PEN_UIT');
  });

  it('joins them as the law does', () => {
    expect(plain(sizeWords({ any: [TURNOVER, STAFF] }, 'MYR', 'en'))).toBe('turnover of a year below MYR 300,000 or staff of at most 5');
    expect(plain(sizeWords({ all: [TURNOVER, STAFF] }, 'MYR', 'es'))).toMatch(/ y personal de 5 como máximo$/);
  });

  it('says nothing of a form that it does not know', () => {
    for (const test of [undefined, 'x', { score: [] }, { any: [TURNOVER, { score: [] }] }, { ...TURNOVER, op: '~' }]) expect(sizeWords(test, 'MYR', 'en')).toBeUndefined();
  });
});
