import { describe, expect, it } from '@jest/globals';
import { AMOUNT, plainAmount } from './step-values.js';

describe('an amount as people type it', () => {
  it('loses what parts its thousands', () => {
    for (const typed of ['1250000.50', '1,250,000.50', '1 250 000.50', "1'250'000.50"]) expect(plainAmount(typed)).toBe('1250000.50');
    expect(plainAmount('12,500')).toBe('12500');
  });

  it('is refused, not made a hundred times larger, where a comma stands for the point', () => {
    for (const typed of ['12,50', '1,5', '1250,00']) expect(AMOUNT.test(plainAmount(typed))).toBe(false);
  });
});
