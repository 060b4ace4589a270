import { describe, expect, it } from '@jest/globals';
import { awardFaults, awardOf, suppliersOf } from './award-form.js';

const values = { suppliers: 'Example Roofs\n', amount: '400 000', currency: 'myr', decidedOn: '2026-11-26', appealUntil: '' };

describe('the form of an award', () => {
  it('takes a firm a line, with its part of the contract where one is written', () => {
    expect(suppliersOf('Example Roofs, 60 %\n\n  Example Slates 40%\nNo. 7 Works')).toEqual([{ name: 'Example Roofs', sharePct: '60' }, { name: 'Example Slates', sharePct: '40' }, { name: 'No. 7 Works' }]);
  });

  it('makes the award of the whole, or of a lot', () => {
    expect(awardFaults(values)).toEqual([]);
    expect(awardOf(values, '')).toEqual({ suppliers: [{ name: 'Example Roofs' }], value: { amount: '400000', currency: 'MYR' }, decidedOn: '2026-11-26' });
    expect(awardOf({ ...values, appealUntil: '2026-12-06' }, 'lot-1')).toMatchObject({ lotId: 'lot-1', appealUntil: '2026-12-06' });
  });

  it('names each field that is wrong', () => {
    expect(awardFaults({ suppliers: ' ', amount: 'much', currency: 'ringgit', decidedOn: '26/11', appealUntil: 'never' }).map(({ field }) => field)).toEqual(['suppliers', 'amount', 'currency', 'decidedOn', 'appealUntil']);
  });
});
