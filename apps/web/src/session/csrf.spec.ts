import { describe, expect, it } from '@jest/globals';
import { CsrfTokens } from './csrf.js';

describe('a form token', () => {
  const tokens = new CsrfTokens('x'.repeat(48));

  it('holds for its session, and for no other', () => {
    const token = tokens.issue('one');
    expect(tokens.matches('one', token)).toBe(true);
    expect(tokens.matches('two', token)).toBe(false);
  });

  it('is written differently on each page', () => {
    expect(tokens.issue('one')).not.toBe(tokens.issue('one'));
  });

  it('is refused when it is missing, short or made up', () => {
    for (const token of ['', 'abc', Buffer.alloc(64).toString('base64url')]) expect(tokens.matches('one', token)).toBe(false);
  });
});
