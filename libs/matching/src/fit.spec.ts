import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ALERT_SCORE } from '@app/domain';
import type { Business, Criterion, Money, Tender } from '@app/domain';
import { AS_OF, blankBusiness, blankTender, CONTEXT, targetOf } from '../../../test/scenarios/fit/fit-fixtures.js';
import { firmFeatures } from './features/firm-features.js';
import { targetFeatures } from './features/target-features.js';
import { fit as fitOf } from './fit.js';

function scored(business: Partial<Business>, tender: Partial<Tender>, asOf = AS_OF) {
  return fitOf(firmFeatures(blankBusiness(business), CONTEXT), targetFeatures(targetOf(blankTender(tender)), CONTEXT), asOf, CONTEXT);
}
function pointsOf(criterion: Criterion, business: Partial<Business>, tender: Partial<Tender>, asOf = AS_OF): number {
  return scored(business, tender, asOf).points.find((points) => points.criterion === criterion)!.points;
}
const cpv = (...ids: string[]) => ({ classifications: ids.map((id) => ({ scheme: 'CPV', id })) });
const myr = (ringgit: number): Money => ({ minor: BigInt(ringgit) * 100n, currency: 'MYR' });

describe('category', () => {
  const tender = cpv('45261210');

  it('gives all for the same code, less the earlier two codes part, and nothing for another division', () => {
    const points = ['45261210-9', '45261200', '45261900', '45260000', '45233000', '90911000'].map((id) => pointsOf('category', cpv(id), tender));
    expect(points).toEqual([40, 36, 28, 26, 10, 0]);
  });

  it('gives clearly less for a broad code than for a narrow one', () => {
    expect(pointsOf('category', cpv('45000000'), tender)).toBeLessThan(pointsOf('category', cpv('45261900'), tender) / 2);
  });

  it('weighs the main code most, but never gives an exact code less than half', () => {
    const both = cpv('45261210', '90911000');
    expect(pointsOf('category', cpv('45261210'), both)).toBe(27);
    expect(pointsOf('category', cpv('90911000'), both)).toBe(20);
  });

  it('gives at most half across schemes, and little for the registered activity alone', () => {
    expect(pointsOf('category', { classifications: [{ scheme: 'UNSPSC', id: '72150000' }] }, tender)).toBe(4);
    expect(pointsOf('category', { activity: { scheme: 'ISIC4', id: '4390' } }, tender)).toBe(2);
  });

  it('counts what the firm has capacity for and what it has done', () => {
    expect(pointsOf('category', { capabilities: [{ classification: { scheme: 'CPV', id: '45261210' } }] }, tender)).toBe(40);
    expect(pointsOf('category', { pastContracts: [{ title: '', ...cpv('45261210') }] }, tender)).toBe(40);
  });

  it('takes a flat scheme by equality', () => {
    const gsin = (id: string) => ({ classifications: [{ scheme: 'GSIN', id }] });
    expect(pointsOf('category', gsin('N5610'), gsin('n5610'))).toBe(40);
    expect(pointsOf('category', gsin('N5611'), gsin('N5610'))).toBe(0);
  });
});

describe('words', () => {
  it('match without accents, in other forms and with no code on either side', () => {
    const firm = { description: 'reparacion de techos e impermeabilizacion' };
    expect(pointsOf('words', firm, { title: 'Reparación del techado', description: 'Impermeabilización de azoteas' })).toBeGreaterThan(20);
  });

  it('count more in the title than in the description', () => {
    const firm = { description: 'roof gutter' };
    const inTitle = pointsOf('words', firm, { title: 'Roof gutter', description: 'ladders scaffolds cranes pumps hoses' });
    const below = pointsOf('words', firm, { title: 'Ladders scaffolds', description: 'cranes pumps hoses roof gutter' });
    expect(inTitle).toBeGreaterThan(below);
  });

  it('give almost nothing for one chance word', () => {
    expect(pointsOf('words', { description: 'school uniforms' }, { title: 'Repair of school roofs', description: 'tiles gutters ladders' })).toBeLessThanOrEqual(2);
  });

  it('ignore what every text says', () => {
    expect(pointsOf('words', { description: 'materials equipment' }, { title: 'Materials and equipment' })).toBe(0);
  });

  it('ignore the name of the buyer where it names no trade', () => {
    const tender = { title: 'Roofs for Kotabaru', description: 'tiles', buyerName: 'Kotabaru council' };
    expect(pointsOf('words', { description: 'Bakery in Kotabaru, council registered' }, tender)).toBe(0);
  });
});

describe('place', () => {
  const at = (...regions: string[]) => ({ regions });
  const to = (...deliveryRegions: string[]) => ({ deliveryRegions });

  it('falls from the same region over the whole economy and a part to elsewhere and abroad', () => {
    expect(pointsOf('place', at('MY-10'), to('MY-10'))).toBe(15);
    expect(pointsOf('place', at('MY-10'), to('MY-10-01'))).toBe(15);
    expect(pointsOf('place', at('MY'), to('MY-10'))).toBe(13);
    expect(pointsOf('place', at('MY-10-01'), to('MY-10'))).toBe(12);
    expect(pointsOf('place', at('MY-10'), to('MY'))).toBe(10);
    expect(pointsOf('place', at('MY-14'), to('MY-10'))).toBe(5);
    expect(pointsOf('place', at('PE-LIM'), to('MY-10'))).toBe(0);
  });

  it('does not take MY-1 for a part of MY-10', () => {
    expect(pointsOf('place', at('MY-1'), to('MY-10'))).toBe(5);
  });

  it('averages over several places', () => {
    expect(pointsOf('place', at('MY-10'), to('MY-10', 'MY-14'))).toBe(10);
  });

  it('is neutral where a side is silent, and little but not nothing abroad', () => {
    expect(pointsOf('place', at('MY-10'), to())).toBe(8);
    expect(pointsOf('place', at(), to('MY-10'))).toBe(8);
    expect(pointsOf('place', at('PE-LIM'), to())).toBe(3);
    expect(pointsOf('place', { economy: 'PE' }, to('MY-10'))).toBe(3);
  });
});

describe('value', () => {
  const firm = { maxContractValue: myr(100_000) };

  it('is full within reach and fades beyond it', () => {
    expect([50, 100, 200, 500, 1_000, 9_000].map((k) => pointsOf('value', firm, { value: myr(k * 1_000) }))).toEqual([10, 10, 7, 3, 0, 0]);
  });

  it('takes three times the largest part of a past contract where no limit is stated', () => {
    const past = { pastContracts: [{ title: '', classifications: [], value: myr(80_000), sharePct: '50' as never }] };
    expect(pointsOf('value', past, { value: myr(120_000) })).toBe(10);
    expect(pointsOf('value', past, { value: myr(200_000) })).toBeLessThan(10);
  });

  it('is neutral where either side is silent, speaks another currency, or hides its value', () => {
    expect(pointsOf('value', {}, { value: myr(1) })).toBe(5);
    expect(pointsOf('value', firm, {})).toBe(5);
    expect(pointsOf('value', firm, { value: { minor: 1n, currency: 'PEN' } })).toBe(5);
    expect(pointsOf('value', firm, { value: myr(0) })).toBe(5);
    const hidden = scored(firm, { value: myr(1_234_567), valueVisibility: 'hidden' });
    expect(hidden.points.find(({ criterion }) => criterion === 'value')).toMatchObject({ points: 5 });
    expect(JSON.stringify(hidden)).not.toContain('1234567');
  });
});

describe('time', () => {
  it('is ample from 14 days, little below three, nothing once past', () => {
    const ends = ['2026-12-08T12:00:00Z', '2026-12-08T11:59:59Z', '2026-11-27T12:00:00Z', '2026-11-27T11:59:59Z', '2026-11-24T12:00:00Z'];
    expect(ends.map((endDate) => pointsOf('time', {}, { tenderPeriod: { endDate } }))).toEqual([5, 4, 3, 1, 0]);
  });

  it('is neutral where the deadline cannot be read', () => {
    expect(pointsOf('time', {}, { tenderPeriod: { endDate: '' } })).toBe(3);
  });
});

describe('the alert score', () => {
  const here = { regions: ['MY-10'] };
  const there = { deliveryRegions: ['MY-10'] };

  it('is passed by the exact code in the same place, with no word and no value known', () => {
    expect(scored({ ...here, ...cpv('33140000') }, { ...there, ...cpv('33140000') }).score).toBeGreaterThan(DEFAULT_ALERT_SCORE + 15);
  });

  it('is passed by the same trade said only in words, in the same place', () => {
    const firm = { ...here, description: 'We install solar panels and inverters.' };
    expect(scored(firm, { ...there, title: 'Solar panels for clinics' }).score).toBeGreaterThan(DEFAULT_ALERT_SCORE + 10);
  });

  it('is not passed by a firm with nothing of the trade, however near and able', () => {
    const firm = { ...here, ...cpv('33140000'), description: 'gloves', maxContractValue: myr(1_000_000) };
    expect(scored(firm, { ...there, ...cpv('45261900'), title: 'Roof repair', value: myr(10_000) }).score).toBeLessThan(DEFAULT_ALERT_SCORE);
  });
});
