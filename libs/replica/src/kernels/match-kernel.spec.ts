import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bidTargets, type Business, type Decimal, type Tender } from '@app/domain';
import { firmFeatures, fitScore, targetFeatures, type FirmFeatures } from '@app/matching';
import { blankBusiness, blankTender, CONTEXT } from '../../../../test/scenarios/fit/fit-fixtures.js';
import { buildSegment } from '../build-segment.js';
import { Dictionary } from '../dictionary.js';
import { targetInNumbers } from '../scoring/target-in-numbers.js';
import { inBaseOrder, makeBase } from '../segment/gather.js';
import { ALIVE, type View } from '../segment/segment.js';
import { uuidAt } from '../segment/uuid.js';
import { FIT_BASE } from './base-kernel.js';
import type { MatchedFirms } from './hits.js';
import { matchKernel, scanKernel } from './match-kernel.js';

const code = fc.oneof(
  fc.constantFrom('45000000', '45261210', '45261900', '45233000', '90911000', '4526').map((id) => ({ scheme: 'CPV', id })),
  fc.constantFrom('72000000', '72151000', '72151002').map((id) => ({ scheme: 'UNSPSC', id })),
  fc.constantFrom('43', '4390', 'F').map((id) => ({ scheme: 'ISIC4', id })),
);
const codes = fc.array(code, { maxLength: 4 });
const text = fc.array(fc.constantFrom(...'roof roofs techado Reparación repair equipment materials escuela school limpieza cleaning 圧力 屋根 b5 cable'.split(' ')), { maxLength: 10 }).map((all) => all.join(' '));
const region = fc.constantFrom('MY', 'MY-10', 'MY-10-01', 'MY-14', 'PE', 'PE-LIM');
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const money = fc.record({ minor: fc.bigInt(0n, 10n ** 12n), currency: fc.constantFrom('MYR', 'PEN') });
const day = fc.constantFrom('2024-02-29', '2025-12-31', '2026-06-01', '2031-01-01');
const contract = fc.record({
  title: text,
  classifications: codes,
  value: perhaps(money),
  sharePct: perhaps(fc.constantFrom('12.5' as Decimal, '100' as Decimal)),
  completedOn: perhaps(day),
  region: perhaps(region),
  category: perhaps(fc.constantFrom('goods' as const, 'services' as const, 'works' as const)),
});
const firm: fc.Arbitrary<Partial<Business>> = fc.record({
  economy: fc.constantFrom('MY', 'PE', 'GB'),
  description: text,
  classifications: codes,
  regions: fc.array(region, { maxLength: 3 }),
  activity: perhaps(code),
  maxContractValue: perhaps(money),
  bidPreparationDays: perhaps(fc.constantFrom(0, 3, 30)),
  pastContracts: fc.array(contract, { maxLength: 5 }),
  emphasis: perhaps(fc.record({ place: fc.integer({ min: 50, max: 150 }), words: fc.integer({ min: 50, max: 150 }) })),
});
const tender: fc.Arbitrary<Tender> = fc
  .record({
    title: text,
    description: text,
    classifications: codes,
    deliveryRegions: fc.array(region, { maxLength: 2 }),
    value: perhaps(money),
    mainProcurementCategory: fc.constantFrom('goods' as const, 'works' as const),
    economy: fc.constantFrom('MY', 'PE'),
    tenderPeriod: fc.constantFrom({ endDate: '2026-07-10T00:00:00Z' }, { endDate: '2026-07-01T00:00:00Z' }),
  })
  .map(blankTender);

const AS_OF = '2026-07-01T00:00:00Z';
const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

function asLines({ count, ids, versions, scores }: MatchedFirms): string[] {
  return Array.from({ length: count }, (_, i) => `${uuidAt(ids, 4 * i)} ${versions[i]} ${scores[i]}`).sort();
}

/** Firms in a base and deltas, some of them replaced since. */
function someView(features: readonly { business: Business; features: FirmFeatures }[], numbers: Dictionary, dead: ReadonlySet<number>, make = makeBase): View {
  const third = Math.ceil(features.length / 3);
  const parts = [features.slice(0, 2 * third), features.slice(2 * third)].map((part) => buildSegment(part, numbers));
  const [first, last] = parts as [View['segments'][number], View['segments'][number]];
  const base = make({ epoch: 0, segments: [first] }, FIT_BASE);
  const view = { epoch: 5, segments: [base, last] };
  for (const segment of view.segments) {
    for (let row = 0; row < segment.rows; row += 1) {
      const n = Number.parseInt(uuidAt(segment.ids, 4 * row).slice(-12), 16);
      segment.diedAt[row] = dead.has(n) ? (n % 2 === 0 ? 5 : 2) : n % 3 === 0 ? 6 : ALIVE;
    }
  }
  return view;
}

describe('the match kernel', () => {
  it('finds exactly the firms that fit() would keep, with the same scores', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.array(firm, { minLength: 1, maxLength: 25 }), fc.array(tender, { minLength: 1, maxLength: 3 }), fc.uniqueArray(fc.nat(24)), fc.integer({ min: 1, max: 25 }), fc.integer({ min: 0, max: 45 }), (firms, tenders, dead, trade, score) => {
        const numbers = new Dictionary();
        const all = firms.map((given, n) => {
          const business = { ...blankBusiness(given), id: uuid(n) as Business['id'], version: 1 + (n % 4) };
          return { business, features: firmFeatures(business, CONTEXT) };
        });
        const view = someView(all, numbers, new Set(dead));
        const lists = someView(all, numbers, new Set(dead), inBaseOrder);
        for (const target of tenders.flatMap((one) => bidTargets(one))) {
          const features = targetFeatures(target, CONTEXT);
          const args = { target: targetInNumbers(features, AS_OF, CONTEXT.weights, numbers), least: { trade, score } };
          const expected = all
            .filter((_, n) => !dead.includes(n))
            .map(({ business, features: own }) => ({ business, ...fitScore(own, features, AS_OF, CONTEXT) }))
            .filter((one) => one.trade >= trade && one.score >= score)
            .map(({ business, score: of }) => `${business.id} ${business.version} ${of}`)
            .sort();
          kept += expected.length;
          expect(asLines(matchKernel.run(view, args))).toEqual(expected);
          expect(asLines(scanKernel.run(lists, args))).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
    expect(kept).toBeGreaterThan(300);
  });

  it('keeps to hard conditions', () => {
    const numbers = new Dictionary();
    const all = ['MY', 'PE', 'GB', 'PE', 'MY'].map((economy, n) => {
      const business = { ...blankBusiness({ economy, description: 'roof repair school cable', regions: n % 2 ? ['PE-LIM'] : [] }), id: uuid(n) as Business['id'] };
      return { business, features: firmFeatures(business, CONTEXT) };
    });
    const view = someView(all, numbers, new Set());
    const features = targetFeatures(bidTargets(blankTender({ title: 'roof repair school cable' }))[0]!, CONTEXT);
    const found = (anyOf: number[]): number =>
      matchKernel.run(view, { target: targetInNumbers(features, AS_OF, CONTEXT.weights, numbers), least: { trade: 1, score: 1 }, where: [{ column: 'fit.economy', anyOf: Uint32Array.from(anyOf) }] }).count;
    const [my, pe, gb] = ['MY', 'PE', 'GB'].map((economy) => numbers.find('economy', economy)!) as [number, number, number];
    expect([found([my]), found([pe]), found([gb]), found([my, pe]), found([my, pe, gb]), found([])]).toEqual([2, 2, 1, 4, 5, 0]);
  });
});
