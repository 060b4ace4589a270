import { describe, expect, it } from '@jest/globals';
import { said } from '../view/said.js';
import { bringsOf } from './brings.js';

const words = (text: string, amounts?: { written: string; amount: string; currency: string }[]) => ({ key: 'x', params: {}, text, ...(amounts ? { amounts } : {}) });
const findings = [{ clause: 'iso', kind: 'certification' }, { clause: 'turnover', kind: 'turnover' }, { clause: 'size', kind: 'size' }];

describe('what a member brings', () => {
  it('is what the API does not call nothing, in whatever language it says so', () => {
    const gives = [{ clause: 'iso', gives: 'not held', words: words('no se tiene'), nothing: true }, { clause: 'turnover', gives: '0', nothing: true }];
    expect(bringsOf({ gives }, findings)).toEqual([]);
    expect(bringsOf({ gives: [{ clause: 'iso', gives: 'none' }] }, findings)).toEqual([{ text: 'none' }]);
  });

  it('has its amounts written as the language does, and is not what it is', () => {
    const amount = { written: 'MYR 240000.00', amount: '240000.00', currency: 'MYR' };
    const brought = bringsOf({ gives: [{ clause: 'turnover', gives: 'MYR 240000.00', words: words('MYR 240000.00', [amount]) }, { clause: 'size', gives: 'small' }] }, findings);
    const written = (language: 'en' | 'es'): string[] => brought.map((each) => said(each, language).replace(/\u00a0/g, ' '));
    expect([written('en'), written('es')]).toEqual([['MYR 240,000'], ['240.000 MYR']]);
  });
});
