import { describe, expect, it } from '@jest/globals';
import { withoutChance } from './without-chance.js';

describe('a text without what chance has put into it', () => {
  it.each([
    ['an id', '{"id":"61310630-1063-4613-8613-000000000613"}', '{"id":"·"}'],
    ['an address', '/tenders/61310630-1063-4613-8613-000000000613/team', '/tenders/·/team'],
    ['a moment', '"2026-11-26T18:10:52.004Z" 2026-11-26 18:10:52.613+00', '"·Z" ·+00'],
    ['a pseudonym', 'firm-6130000613 could take its place', '· could take its place'],
    ['a hash', `sha256 ${'613'.repeat(16)}`, 'sha256 ·'],
  ])('has not %s', (_what, text, left) => expect(withoutChance(text)).toBe(left));

  it('has every figure and date that somebody wrote', () => {
    const text = 'MYR 987654.00 for 1063 m² until 2026-11-26, +15550200012, 613';
    expect(withoutChance(text)).toBe(text);
  });
});
