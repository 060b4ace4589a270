import { describe, expect, it } from '@jest/globals';
import { wording } from './wording.js';

describe('the words of a finding', () => {
  const said = (language: 'en' | 'es', words: string): string => (wording(language)['said'] as (words: string) => string)(words).replace(/\u00a0/g, ' ');

  it('have their amounts written as the language does, and codes and certificates left alone', () => {
    expect(said('en', 'Reach MYR 180000.00; you have MYR 1234.50.')).toBe('Reach MYR 180,000; you have MYR 1,234.50.');
    expect(said('es', 'Alcance MYR 180000.00.')).toBe('Alcance 180.000 MYR.');
    expect(said('en', 'Get ISO 9001, CPV 45261900.')).toBe('Get ISO 9001, CPV 45261900.');
  });
});
