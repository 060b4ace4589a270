import { describe, expect, it } from '@jest/globals';
import type { BusinessId } from '../common/brand.js';
import { partOf } from './clause.js';
import { later, message, messageText } from './message.js';

const firm = 'b1' as BusinessId;

describe('what a member adds', () => {
  it('is said in English, and as a message where it is in words', () => {
    for (const words of [message('have.not_stated'), later('have.not_stated')]) {
      const part = partOf(firm, words);
      expect(part.gives).toBe('not stated');
      expect(part.words && messageText(part.words, 'es')).toBe('no indicado');
    }
  });

  it('is told to be nothing by more than its words', () => {
    expect(partOf(firm, message('have.not_held'))).toMatchObject({ gives: 'not held', nothing: true });
    expect(partOf(firm, '0 MTK/MON', true)).toEqual({ businessId: firm, gives: '0 MTK/MON', nothing: true });
    expect(partOf(firm, message('have.contracts', { count: 2 }))).not.toHaveProperty('nothing');
  });

  it('is itself where it is an amount, which is the same everywhere', () => {
    expect(partOf(firm, '800 MTK/MON')).toEqual({ businessId: firm, gives: '800 MTK/MON' });
    expect(partOf(firm, () => 'MYR 60.00')).toEqual({ businessId: firm, gives: 'MYR 60.00' });
  });
});
