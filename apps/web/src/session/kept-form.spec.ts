import { describe, expect, it } from '@jest/globals';
import { keepable, parseKept } from './kept-form.js';

describe('a form whose session had ended', () => {
  it('is kept with all that was typed, lists too, and comes back the same', () => {
    const kept = keepable('/manage/t/edit/places', { _csrf: 'x', regions: 'MY-10', sizes: ['micro', 'small'] }, 'account-1');
    expect(kept).toEqual({ path: '/manage/t/edit/places', fields: [['regions', 'MY-10'], ['sizes', 'micro'], ['sizes', 'small']], account: 'account-1' });
    expect(parseKept(JSON.stringify(kept))).toEqual(kept);
  });

  it('is never kept with a password, and a sealed bid is not kept at all', () => {
    expect(keepable('/sign-in', { email: 'a@demo.example', password: 'secret' }, undefined)).toBeUndefined();
    expect(keepable('/tenders/t/bid', { title: 'Ours', price: '100' }, undefined)).toBeUndefined();
    expect(keepable('/tenders/t/bids/price', { amount: '100' }, undefined)).toBeUndefined();
    expect(JSON.stringify(keepable('/anything', { note: 'x', price: '100' }, undefined))).not.toContain('100');
  });

  it('is nothing where nothing was typed', () => {
    expect(keepable('/sign-out', { _csrf: 'x' }, undefined)).toBeUndefined();
    expect(keepable('/sign-out', undefined, undefined)).toBeUndefined();
  });
});
