import { describe, expect, it } from '@jest/globals';
import { fittingReservations, type Procurement } from '@app/domain';
import { money } from '../../../../test/factories/index.js';
import { loadRulebook } from './load-rulebook.js';
import { RULEBOOK_ROOT } from './test-root.js';

const rulebook = loadRulebook(RULEBOOK_ROOT);
const fitting = (procurement: Procurement, asOf = '2026-01-15') => fittingReservations(procurement, rulebook, asOf).map(({ rule, fits }) => [rule.id, fits ?? 'asked']);

describe('fittingReservations', () => {
  it('counts the value in the index unit of the law, at the day, at and above the limit', () => {
    // 100 UTM of January 2026 are 6,975,100 pesos.
    expect(fitting({ economy: 'CL', category: 'goods', value: money('6975100', 'CLP') })).toContainEqual(['CL-COMPRA-AGIL', true]);
    expect(fitting({ economy: 'CL', category: 'goods', value: money('6975101', 'CLP') }).map(([id]) => id)).not.toContain('CL-COMPRA-AGIL');
    expect(fitting({ economy: 'CL', category: 'works', value: money('1', 'CLP') }).map(([id]) => id)).not.toContain('CL-COMPRA-AGIL');
  });

  it('asks where the value, its rate or the kind of procurement is not known', () => {
    expect(fitting({ economy: 'CL', category: 'goods' })).toContainEqual(['CL-COMPRA-AGIL', 'asked']);
    expect(fitting({ economy: 'CL', category: 'goods', value: money('1', 'CLP') }, '2026-11-24')).toContainEqual(['CL-COMPRA-AGIL', 'asked']);
    expect(fitting({ economy: 'CL', value: money('1', 'CLP') })).toContainEqual(['CL-COMPRA-AGIL', 'asked']);
  });

  it('never says yes on a record of low confidence, nor before a rule is in force', () => {
    expect(fitting({ economy: 'MY', category: 'works', value: money('1000.00', 'MYR') })).toEqual([['MY-BUMI-G1', 'asked']]);
    expect(fitting({ economy: 'CL', category: 'goods', value: money('1', 'CLP') }, '2024-12-11')).toEqual([]);
  });

  it('is bounded below too, and has nothing for a place without rules', () => {
    const us = (amount: string) => fitting({ economy: 'US', level: 'central', value: money(amount, 'USD') });
    expect([us('14999.99'), us('15000.00'), us('350000.00'), us('350000.01')]).toEqual([[], [['US-SAT', true]], [['US-SAT', true]], [['US-RULE-OF-TWO', true]]]);
    expect(fitting({ economy: 'ZA' })).toEqual([]);
  });
});
