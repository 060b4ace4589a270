import { describe, expect, it } from '@jest/globals';
import { deliveryTransitions, move, tenderTransitions, unreachable } from '../index.js';

describe('state tables', () => {
  it('reach every state from their first one', () => {
    // A planned tender begins with its publisher, and comes in by import.
    expect(unreachable(tenderTransitions, 'draft')).toEqual(['planned']);
    expect(unreachable(tenderTransitions, 'planned')).toEqual(['draft']);
    expect(unreachable(deliveryTransitions, 'pending')).toEqual([]);
  });

  it('let a draft become active', () => {
    expect(move('tender', tenderTransitions, 'draft', 'active')).toBe('active');
  });

  it('refuse to revive a cancelled tender, and say that this is final', () => {
    expect(() => move('tender', tenderTransitions, 'cancelled', 'active')).toThrow(/"cancelled" is final/);
  });

  it('name a state that nothing leads to', () => {
    expect(unreachable<'a' | 'b'>({ a: [], b: ['a'] }, 'a')).toEqual(['b']);
  });
});
