import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moneyToJson, type Money, type Requirement, type Tender } from '@app/domain';
import { onPublicSteps } from './public-steps.js';

const asking = (requirement: object): Tender => ({ requirements: [{ id: 'r', aggregation: 'sum', ...requirement }] }) as unknown as Tender;
const countedOf = (requirement: object): Requirement => onPublicSteps(asking(requirement)).tender.requirements[0]!;
const counted = (amount: bigint): string => moneyToJson((countedOf({ kind: 'turnover', years: 1, amount: { minor: amount, currency: 'MYR' } }) as Requirement & { amount: Money }).amount).amount;

describe('public steps', () => {
  it.each([
    ['200000.00', 20_000_000n],
    ['180000.00', 18_000_000n],
    ['250000.00', 23_741_100n],
    ['1000000.00', 99_000_000n],
    ['1.00', 100n],
    ['0.37', 37n],
    ['0.00', 0n],
  ])('count at %s', (step, amount) => {
    expect(counted(amount)).toBe(step);
  });

  it('lie at most a quarter from what was asked, and are their own steps', () => {
    fc.assert(
      fc.property(fc.bigInt(100n, 10n ** 15n), (minor) => {
        const amount = Number(counted(minor)) * 100;
        expect(Math.abs(amount / Number(minor) - 1)).toBeLessThan(0.25);
        expect(counted(BigInt(Math.round(amount)))).toBe(counted(minor));
      }),
    );
  });

  it('say what was counted otherwise than asked', () => {
    const { moved } = onPublicSteps(asking({ kind: 'staff', count: 7, jointMinPct: '51.3' }));
    expect(moved).toEqual([
      { requirement: 'r', field: 'count', asked: '7', counted: '8' },
      { requirement: 'r', field: 'jointMinPct', asked: '51.3', counted: '50' },
    ]);
    expect(onPublicSteps(asking({ kind: 'capability', quantity: '2000', unit: 'MTK' })).moved).toEqual([]);
  });
});
