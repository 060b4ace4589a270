import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bidTargets, CRITERIA } from '@app/domain';
import type { Business, Decimal, Tender } from '@app/domain';
import { blankBusiness, blankTender, CONTEXT, targetOf } from '../../../test/scenarios/fit/fit-fixtures.js';
import { firmFeatures } from './features/firm-features.js';
import { targetFeatures } from './features/target-features.js';
import { sharedWeight } from './criteria/words.js';
import { fit as fitOf, fitScore } from './fit.js';
import { firmTerms, targetTerms } from './retrieval.js';
import { tokenise } from './text/tokenise.js';

const code = fc.oneof(
  fc.constantFrom('45000000', '45261210-9', '45261900', '45233000', '90911000', '33140000', '4526', '99999999', 'x').map((id) => ({ scheme: 'CPV', id })),
  fc.constantFrom('72000000', '72151000', '72151002', '10000000', '30111500').map((id) => ({ scheme: 'UNSPSC', id })),
  fc.constantFrom('43', '4390', 'F', '1010').map((id) => ({ scheme: 'ISIC4', id })),
  fc.constantFrom('N5610', 'N5611').map((id) => ({ scheme: 'GSIN', id })),
);
const codes = fc.array(code, { maxLength: 5 });
const vocabulary = 'roof roofs techado techos Reparación repair repairs equipment materials escuela school limpieza cleaning the de filler7 圧力 屋根';
const text = fc.array(fc.constantFrom(...vocabulary.split(' ')), { maxLength: 12 }).map((words) => words.join(' '));
const regions = fc.array(fc.constantFrom('MY', 'MY-10', 'MY-10-01', 'MY-14', 'PE', 'PE-LIM'), { maxLength: 3 });
const money = fc.record({ minor: fc.bigInt(0n, 10n ** 17n), currency: fc.constantFrom('MYR', 'PEN') });
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const businesses: fc.Arbitrary<Business> = fc
  .record({
    economy: fc.constantFrom('MY', 'PE'),
    description: text,
    classifications: codes,
    regions,
    activity: perhaps(code),
    maxContractValue: perhaps(money),
    emphasis: perhaps(fc.dictionary(fc.constantFrom(...CRITERIA), fc.integer({ min: 0, max: 200 }))),
    pastContracts: fc.array(
      fc.record({ title: text, classifications: codes, value: perhaps(money), sharePct: perhaps(fc.constantFrom('12.5' as Decimal, '100' as Decimal)) }),
      { maxLength: 2 },
    ),
  })
  .map(blankBusiness);
const tenders: fc.Arbitrary<Tender> = fc
  .record({
    economy: fc.constantFrom('MY', 'PE'),
    title: text,
    description: text,
    classifications: codes,
    deliveryRegions: regions,
    value: perhaps(money),
    valueVisibility: fc.constantFrom('public' as const, 'hidden' as const),
    tenderPeriod: fc.constantFrom('2026-12-15T12:00:00Z', '2026-11-25T00:00:00+08:00', '2025-01-01T00:00:00Z').map((endDate) => ({ endDate })),
  })
  .map(blankTender);
const asOf = '2026-11-24T12:00:00Z';
const runs = { numRuns: 300 };

function naive(business: Business, tender: Tender) {
  return fitOf(firmFeatures(business, CONTEXT), targetFeatures(targetOf(tender), CONTEXT), asOf, CONTEXT);
}

describe('any fit', () => {
  it('is the exact sum of integer points within their bounds, each with its evidence', () => {
    fc.assert(
      fc.property(businesses, tenders, (business, tender) => {
        const { score, points } = naive(business, tender);
        expect(points.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        for (const { points: given, max, evidence, message } of points) {
          expect(Number.isInteger(given) && given >= 0 && given <= max).toBe(true);
          expect(evidence.length).toBeGreaterThan(0);
          expect(message!.text).toBe(evidence);
        }
      }),
      runs,
    );
  });

  it('is the same from features prepared once and used in any order as from features made for the pair', () => {
    fc.assert(
      fc.property(fc.array(businesses, { maxLength: 4 }), fc.array(tenders, { maxLength: 4 }), (firms, notices) => {
        const prepared = firms.map((firm) => firmFeatures(firm, CONTEXT));
        const targets = notices.map((notice) => targetFeatures(targetOf(notice), CONTEXT));
        for (const [t, notice] of [...notices.entries()].reverse()) {
          for (const [f, firm] of firms.entries()) {
            expect(fitOf(prepared[f]!, targets[t]!, asOf, CONTEXT)).toEqual(naive(firm, notice));
            expect(fitScore(prepared[f]!, targets[t]!, asOf, CONTEXT).score).toBe(naive(firm, notice).score);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shares the words that a plain comparison of both texts finds', () => {
    fc.assert(
      fc.property(text, text, (ofFirm, ofTender) => {
        const own = new Set(tokenise(ofFirm, 1_000).tokens.map(({ term }) => term));
        const common = tokenise(ofTender, 1_000).tokens.filter(({ term }) => own.has(term));
        const { points } = naive(blankBusiness({ description: ofFirm }), blankTender({ title: ofTender }));
        const named = points.find(({ criterion }) => criterion === 'words')!.message!;
        expect(named.key === 'fit.words.shared').toBe(common.length > 0);
      }),
      runs,
    );
  });

  it('says of words and codes the same in whatever order they are added up', () => {
    fc.assert(
      fc.property(businesses, tenders, (business, tender) => {
        const firm = firmFeatures(business, CONTEXT);
        const target = targetFeatures(targetOf(tender), CONTEXT);
        expect(sharedWeight([...target.words].reverse(), firm.words)).toBe(sharedWeight(target.words, firm.words));
        for (const impact of [...firm.words.values(), ...firm.codes.values()]) expect(Number.isInteger(impact) && impact >= 1 && impact <= 255).toBe(true);
        for (const { weight } of [...target.words, ...target.codes]) expect(Number.isInteger(weight) && weight >= 1).toBe(true);
      }),
      runs,
    );
  });

  it('depends on the firm through nothing that the statistics change', () => {
    fc.assert(
      fc.property(businesses, (business) => {
        const { weights, codes: lists } = CONTEXT;
        expect(firmFeatures(business, { weights, codes: lists })).toEqual(firmFeatures(business, CONTEXT));
      }),
      runs,
    );
  });

  it('gives the category no less when the firm adds a code that the tender has', () => {
    fc.assert(
      fc.property(businesses, tenders, fc.nat(), (business, tender, pick) => {
        const exact = tender.classifications[pick % Math.max(1, tender.classifications.length)];
        fc.pre(exact !== undefined);
        const more = { ...business, classifications: [exact, ...business.classifications] };
        const given = (firm: Business) => naive(firm, tender).points.find(({ criterion }) => criterion === 'category')!.points;
        expect(given(more)).toBeGreaterThanOrEqual(given(business));
      }),
      runs,
    );
  });
});

describe('an emphasis', () => {
  it('shifts points between criteria and leaves their sum, and what says that the trade is the same, as they were', () => {
    let shifted = 0;
    fc.assert(
      fc.property(businesses, tenders, (business, tender) => {
        const target = targetFeatures(targetOf(tender), CONTEXT);
        const [own, common] = [business, { ...business, emphasis: undefined }].map((one) => firmFeatures(one, CONTEXT)) as [ReturnType<typeof firmFeatures>, ReturnType<typeof firmFeatures>];
        const max = fitOf(own, target, asOf, CONTEXT).points.map((points) => points.max);
        expect(max.reduce((sum, points) => sum + points, 0)).toBe(100);
        expect(fitScore(own, target, asOf, CONTEXT).trade).toBe(fitScore(common, target, asOf, CONTEXT).trade);
        if (own.max) shifted += 1;
      }),
      runs,
    );
    expect(shifted).toBeGreaterThan(50);
  });
});

describe('retrieval terms', () => {
  it('are shared by every pair that could be kept', () => {
    let kept = 0;
    fc.assert(
      fc.property(businesses, tenders, (business, tender) => {
        const firm = firmFeatures(business, CONTEXT);
        const own = new Set(firmTerms(firm));
        for (const bidTarget of bidTargets(tender)) {
          const target = targetFeatures(bidTarget, CONTEXT);
          if (fitScore(firm, target, asOf, CONTEXT).trade < CONTEXT.weights.leastTrade) continue;
          kept += 1;
          expect(targetTerms(target, CONTEXT.weights).some((term) => own.has(term))).toBe(true);
        }
      }),
      runs,
    );
    expect(kept).toBeGreaterThan(100);
  });

  it('stand sorted and once each', () => {
    fc.assert(
      fc.property(businesses, (business) => {
        const terms = firmTerms(firmFeatures(business, CONTEXT));
        expect(terms).toEqual([...new Set(terms)].sort());
      }),
      runs,
    );
  });

  it('name divisions and beginnings of words', () => {
    const firm = blankBusiness({ classifications: [{ scheme: 'CPV', id: '45261210' }], description: 'techado' });
    const terms = firmTerms(firmFeatures(firm, CONTEXT));
    expect(terms).toEqual(expect.arrayContaining(['c:CPV:45', 'w:techa', 'w:techado']));
  });

  it('leave out of a target what even together makes no match', () => {
    const tender = blankTender({ title: 'Roofing gutters and ladders', description: 'scaffolds drones pumps hoses cranes and materials and equipment' });
    const terms = targetTerms(targetFeatures(targetOf(tender), CONTEXT), CONTEXT.weights);
    expect(terms).toContain('w:gutte');
    expect(terms).not.toContain('w:mater');
  });
});
