import { describe, expect, it } from '@jest/globals';
import { exactMoney } from './exact-money.js';

describe('money in OCDS', () => {
  it('is a number that says just what it is', () => {
    expect(exactMoney({ minor: 15000050n, currency: 'MYR' })).toEqual({ amount: 150000.5, currency: 'MYR' });
    expect(exactMoney({ minor: 42n, currency: 'JPY' })).toEqual({ amount: 42, currency: 'JPY' });
    expect(exactMoney({ minor: 1n, currency: 'MYR' })).toEqual({ amount: 0.01, currency: 'MYR' });
  });

  it('is given as text as well where a number would lose a digit', () => {
    expect(exactMoney({ minor: 99999999999999999n, currency: 'MYR' })).toMatchObject({ tandem: { exactAmount: '999999999999999.99' } });
    expect(exactMoney({ minor: 999999999999999n, currency: 'MYR' })).toEqual({ amount: 9999999999999.99, currency: 'MYR' });
  });
});
