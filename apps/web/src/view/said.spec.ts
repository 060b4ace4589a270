import { describe, expect, it } from '@jest/globals';
import { said } from './said.js';

const amount = (currency: string, value: string) => ({ written: `${currency} ${value}`, amount: value, currency });
const spaced = (...given: Parameters<typeof said>): string => said(...given).replace(/\u00a0/g, ' ');

describe('the words of a finding', () => {
  it('have their amounts written as the language does, and codes and certificates left alone', () => {
    const amounts = [amount('MYR', '180000.00'), amount('MYR', '1234.50')];
    expect(spaced({ text: 'Reach MYR 180000.00; you have MYR 1234.50.', amounts }, 'en')).toBe('Reach MYR 180,000; you have MYR 1,234.50.');
    expect(spaced({ text: 'Alcance MYR 180000.00.', amounts }, 'es')).toBe('Alcance 180.000 MYR.');
    expect(spaced({ text: 'Get ISO 9001, CPV 45261900.' }, 'en')).toBe('Get ISO 9001, CPV 45261900.');
  });

  it('are not searched for what looks like an amount: a name may', () => {
    expect(spaced({ text: 'ACME 5000.00 offers MYR 100.00.', amounts: [amount('MYR', '100.00')] }, 'en')).toBe('ACME 5000.00 offers MYR 100.');
  });

  it('keep apart amounts of which one begins like the other', () => {
    const amounts = [amount('JPY', '500'), amount('JPY', '5000'), amount('JPY', '50')];
    expect(spaced({ text: 'JPY 5000, JPY 500, JPY 50.', amounts }, 'en')).toBe('JPY 5,000, JPY 500, JPY 50.');
    expect(spaced({ text: 'JPY 50000 and JPY 50', amounts: [amount('JPY', '50')] }, 'en')).toBe('JPY 50000 and JPY 50');
  });
});
