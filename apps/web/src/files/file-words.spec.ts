import { describe, expect, it } from '@jest/globals';
import { fileWords } from './file-words.js';

describe('a file in words', () => {
  it.each([
    [undefined, 12, '12 byte'],
    ['text/plain', 1_234, 'TXT, 1.2 kB'],
    ['application/pdf', 2_097_252, 'PDF, 2.1 MB'],
    ['application/pdf', 20_971_520, 'PDF, 21 MB'],
    ['application/new', 999_999, 'application/new, 1,000 kB'],
  ])('of %s with %i bytes is "%s"', (format, bytes, words) => {
    expect(fileWords('en', format, bytes)).toBe(words);
  });

  it('is written as the language does', () => {
    expect(fileWords('es', 'application/pdf', 2_097_252)).toBe('PDF, 2,1 MB');
  });
});
