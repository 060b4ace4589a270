import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toScaled, type Decimal } from '../money/decimal.js';
import { proposeShares, splitMoney } from './propose-shares.js';

const pct = (value: string) => value as Decimal;
const units = (shares: readonly Decimal[]): bigint[] => shares.map((share) => toScaled(share, 2) ?? -1n);
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const offers = fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 20 });
const floor = fc.option(fc.integer({ min: 0, max: 6_000 }).map((hundredths) => pct((hundredths / 100).toString())), { nil: undefined });

describe('proposed shares', () => {
  it.each<[string, bigint[], Parameters<typeof proposeShares>[1], string[] | undefined]>([
    ['follow what each brings', [50n, 30n, 20n], { lead: 0 }, ['50', '30', '20']],
    ['of three that bring the same are 100 together', [1n, 1n, 1n], { lead: 0 }, ['33.34', '33.33', '33.33']],
    ['are alike where nobody brings an amount', [0n, 0n, 0n, 0n], { lead: 0 }, ['25', '25', '25', '25']],
    ['keep to what each must have', [96n, 3n, 1n], { lead: 0, eachMinPct: pct('5') }, ['90', '5', '5']],
    ['keep to what the lead must have', [10n, 90n], { lead: 0, leadMinPct: pct('51') }, ['51', '49']],
    ['give the lead as much as any other where it has to be so', [10n, 70n, 20n], { lead: 0, leadLargest: true }, ['43.75', '43.75', '12.5']],
    ['round a floor of more places up', [1n, 999n], { lead: 0, eachMinPct: pct('10.001') }, ['10.01', '89.99']],
    ['are none where the floors are more than the whole', [1n, 1n, 1n], { lead: 0, leadMinPct: pct('51'), eachMinPct: pct('25') }, undefined],
  ])('%s', (_what, given, floors, expected) => {
    expect(proposeShares(given, floors)).toEqual(expected);
  });

  it('are exactly 100 together and below no floor, whatever each brings', () => {
    fc.assert(
      fc.property(offers, floor, floor, fc.boolean(), fc.nat(), (given, eachMinPct, leadMinPct, leadLargest, chosen) => {
        const lead = chosen % given.length;
        const shares = proposeShares(given, { lead, eachMinPct, leadMinPct, leadLargest });
        const least = (value: Decimal | undefined): bigint => (value === undefined ? 0n : (toScaled(value, 2) ?? 0n));
        const floors = given.map((_, index) => (index === lead && least(leadMinPct) > least(eachMinPct) ? least(leadMinPct) : least(eachMinPct)));
        if (shares === undefined) return sum(floors) > 10_000n;
        const got = units(shares);
        return sum(got) === 10_000n && got.every((share, index) => share >= (floors[index] ?? 0n) && (!leadLargest || share <= (got[lead] ?? 0n)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are within a hundredth of the exact part, and give nobody more than one who brings more', () => {
    fc.assert(
      fc.property(offers, (given) => {
        const total = sum(given);
        const got = units(proposeShares(given, { lead: 0 }) ?? []);
        if (total === 0n) return got.every((share) => share >= 10_000n / BigInt(given.length));
        return got.every((share, i) => {
          const exact = 10_000n * (given[i] ?? 0n);
          const near = share * total > exact - total && share * total < exact + total;
          return near && given.every((other, j) => other >= (given[i] ?? 0n) || (got[j] ?? 0n) <= share);
        });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an amount by shares', () => {
  it('is split without losing or making a cent', () => {
    fc.assert(
      fc.property(offers, fc.bigInt({ min: 0n, max: 10n ** 17n }), (given, minor) => {
        const parts = splitMoney({ minor, currency: 'MYR' }, proposeShares(given, { lead: 0 }) ?? []);
        return sum(parts.map((part) => part.minor)) === minor && parts.every((part) => part.minor >= 0n && part.currency === 'MYR');
      }),
      { numRuns: 2_000 },
    );
    expect(splitMoney({ minor: 100n, currency: 'CLP' }, [pct('33.34'), pct('33.33'), pct('33.33')]).map(({ minor }) => minor)).toEqual([34n, 33n, 33n]);
  });
});
