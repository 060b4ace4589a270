import { describe, expect, it } from '@jest/globals';
import { stableHash } from './stable-hash.js';

describe('the stable hash', () => {
  it('starts from the offset basis that FNV-1a publishes', () => {
    expect(stableHash('')).toBe('cbf29ce484222325');
  });

  it('never changes, for it is stored with matches', () => {
    expect(stableHash('a')).toBe('089be207b544f1e4');
    expect(stableHash('techado ✓')).toBe(stableHash('techado ✓'));
  });

  it('tells texts apart by order and by the high byte of a letter', () => {
    expect(stableHash('ab')).not.toBe(stableHash('ba'));
    expect(stableHash('a')).not.toBe(stableHash('š'));
  });
});
