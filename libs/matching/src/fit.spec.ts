import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ALERT_SCORE, LOWEST_KEPT_SCORE } from '@app/domain';
import type { Business, Criterion, Money, PastContract, Tender } from '@app/domain';
import { AS_OF, blankBusiness, blankTender, CONTEXT, targetOf } from '../../../test/scenarios/fit/fit-fixtures.js';
import { firmFeatures } from './features/firm-features.js';
import { targetFeatures } from './features/target-features.js';
import { fit as fitOf, fitScore } from './fit.js';

function scored(business: Partial<Business>, tender: Partial<Tender>, asOf = AS_OF) {
  return fitOf(firmFeatures(blankBusiness(business), CONTEXT), targetFeatures(targetOf(blankTender(tender)), CONTEXT), asOf, CONTEXT);
}
function pointsOf(criterion: Criterion, business: Partial<Business>, tender: Partial<Tender>, asOf = AS_OF): number {
  return scored(business, tender, asOf).points.find((points) => points.criterion === criterion)!.points;
}
function tradeOf(business: Partial<Business>, tender: Partial<Tender>): number {
  return fitScore(firmFeatures(blankBusiness(business), CONTEXT), targetFeatures(targetOf(blankTender(tender)), CONTEXT), AS_OF, CONTEXT).trade;
}
const MAX = CONTEXT.weights.max;
const cpv = (...ids: string[]) => ({ classifications: ids.map((id) => ({ scheme: 'CPV', id })) });
const done = (...contracts: Partial<PastContract>[]) => ({ pastContracts: contracts.map((one) => ({ title: '', classifications: [], ...one })) });
const myr = (ringgit: number): Money => ({ minor: BigInt(ringgit) * 100n, currency: 'MYR' });
const isFalling = (points: readonly number[]) => points.every((one, at) => at === 0 || one <= points[at - 1]!) && points[0]! > points.at(-1)!;

describe('category', () => {
  const tender = cpv('45261210');

  it('falls from the same code over codes that part ever earlier to nothing for another division', () => {
    const points = ['45261210-9', '45261200', '45261900', '45260000', '45233000', '90911000'].map((id) => pointsOf('category', cpv(id), tender));
    expect(isFalling(points)).toBe(true);
    expect(points.at(-1)).toBe(0);
  });

  it('gives less for a broad code than for a narrow one of the same trade', () => {
    expect(pointsOf('category', cpv('45000000'), tender)).toBeLessThan(pointsOf('category', cpv('45261900'), tender));
  });

  it('counts a code more that contracts bear out', () => {
    const declared = pointsOf('category', cpv('45261210'), tender);
    const documented = pointsOf('category', { ...cpv('45261210'), ...done(cpv('45261210'), cpv('45261210')) }, tender);
    expect(documented).toBeGreaterThan(declared);
    expect(documented).toBeLessThanOrEqual(MAX.category);
  });

  it('gains nothing from saying the same code twice', () => {
    expect(pointsOf('category', cpv('45261210', '45261210-9', '45261210'), tender)).toBe(pointsOf('category', cpv('45261210'), tender));
  });

  it('counts what the firm has capacity for', () => {
    expect(pointsOf('category', { capabilities: [{ classification: { scheme: 'CPV', id: '45261210' } }] }, tender)).toBe(pointsOf('category', cpv('45261210'), tender));
  });

  it('gives at most half across schemes, and little for the registered activity alone', () => {
    expect(pointsOf('category', { classifications: [{ scheme: 'UNSPSC', id: '72150000' }] }, tender)).toBeLessThanOrEqual(MAX.category / 2);
    expect(pointsOf('category', { activity: { scheme: 'ISIC4', id: '4390' } }, tender)).toBeLessThanOrEqual(MAX.category / 3);
  });

  it('takes codes of unknown schemes by equality, or by the levels that their form shows', () => {
    const of = (scheme: string, id: string) => ({ classifications: [{ scheme, id }] });
    const same = pointsOf('category', of('GSIN', 'N5610'), of('GSIN', 'n5610'));
    expect(same).toBeGreaterThan(MAX.category / 2);
    expect(pointsOf('category', of('GSIN', 'N5611'), of('GSIN', 'N5610'))).toBe(0);
    const near = pointsOf('category', of('LOCAL', '41203'), of('LOCAL', '41207'));
    expect(near).toBeGreaterThan(0);
    expect(near).toBeLessThan(pointsOf('category', of('LOCAL', '41207'), of('LOCAL', '41207')));
  });
});

describe('words', () => {
  it('match without accents, in other forms and with no code on either side', () => {
    const firm = { description: 'reparacion de techos e impermeabilizacion' };
    expect(pointsOf('words', firm, { title: 'Reparación del techado', description: 'Impermeabilización de azoteas' })).toBeGreaterThan(MAX.words / 3);
  });

  it.each([
    ['Thai', 'ซ่อมหลังคาโรงเรียน', 'งานซ่อมแซมหลังคาอาคาร'],
    ['Chinese', '屋顶维修和防水', '学校屋顶维修工程'],
    ['Japanese', '屋根の修理と防水', '学校の屋根修理工事'],
    ['Korean', '지붕 수리', '학교 지붕을 수리하는 공사'],
    ['Arabic', 'إصلاح الأسقف', 'أعمال إصلاح أسقف المدارس'],
    ['Ukrainian', 'ремонт покрівлі', 'Поточний ремонт покрівель школи'],
    ['Finnish', 'kattojen korjaus', 'Koulun katon korjauksen urakka'],
    ['Georgian', 'სახურავის შეკეთება', 'სკოლის სახურავის შეკეთების სამუშაოები'],
  ])('meet in %s', (_, description, title) => {
    expect(pointsOf('words', { description }, { title })).toBeGreaterThan(MAX.words / 4);
  });

  it('meet across languages through the names of codes', () => {
    const roofer = cpv('45261210');
    expect(pointsOf('words', roofer, { title: 'Cubierta de tejados' })).toBeGreaterThan(MAX.words / 3);
    expect(pointsOf('words', roofer, { title: 'Roof covering' })).toBeGreaterThan(MAX.words / 3);
  });

  it('count more in the title than in the description alone', () => {
    const firm = { description: 'roof gutter' };
    const both = pointsOf('words', firm, { title: 'Roof gutter', description: 'roof gutter ladders scaffolds cranes pumps hoses' });
    const below = pointsOf('words', firm, { title: 'Ladders scaffolds', description: 'cranes pumps hoses roof gutter' });
    expect(both).toBeGreaterThan(below);
  });

  it('give little for what every text says', () => {
    const common = pointsOf('words', { description: 'materials equipment' }, { title: 'Materials and equipment for gutters, ladders and drones' });
    const telling = pointsOf('words', { description: 'gutters ladders' }, { title: 'Materials and equipment for gutters, ladders and drones' });
    expect(common).toBeLessThan(telling / 2);
  });

  it('ignore the name of the buyer where it names no trade', () => {
    const tender = { title: 'Roofs for Kotabaru', description: 'tiles', buyerName: 'Kotabaru council' };
    expect(pointsOf('words', { description: 'Bakery in Kotabaru, council registered' }, tender)).toBe(0);
  });
});

describe('likeness to past contracts', () => {
  const tender = { title: 'Repair of school roofs' };

  it('goes by the nearest contract, whatever else the firm has done', () => {
    const roof = { title: 'Repair of a school roof' };
    const others = ['Office windows', 'Water pumps', 'Bakery ovens', 'Road signs'].map((title) => ({ title }));
    expect(pointsOf('past', done(roof, ...others), tender)).toBe(pointsOf('past', done(roof), tender));
    expect(pointsOf('past', done(roof, { title: 'School roof repairs' }), tender)).toBeGreaterThan(pointsOf('past', done(roof), tender));
  });

  it('counts the codes of the same contract', () => {
    const coded = { ...tender, ...cpv('45261900') };
    expect(pointsOf('past', done({ title: 'Tiles', ...cpv('45261900') }), coded)).toBeGreaterThan(pointsOf('past', done({ title: 'Tiles' }), coded));
  });

  it('names the nearest contract with its day, place and value', () => {
    const contract = { title: 'Repair of a school roof', completedOn: '2026-03-31', region: 'MY-10', value: myr(80_000) };
    const { evidence } = scored(done({ title: 'Pumps' }, contract), tender).points.find(({ criterion }) => criterion === 'past')!;
    expect(evidence).toBe('Nearest past contract: “Repair of a school roof” (2026-03-31, MY-10, 80000.00 MYR); shared: school, Repair, roofs.');
  });

  it('is neutral for a newcomer: less than a like past, more than an unlike one, and more by what it offers', () => {
    const newcomer = pointsOf('past', { description: 'roof repair' }, tender);
    expect(newcomer).toBeGreaterThan(pointsOf('past', done({ title: 'Office windows' }), tender));
    expect(newcomer).toBeLessThan(pointsOf('past', done({ title: 'Repair of school roofs' }), tender));
    expect(pointsOf('past', cpv('45261900'), { ...tender, ...cpv('45261900') })).toBeGreaterThan(newcomer);
  });

  it('is the same whichever buyer it was for', () => {
    const at = (buyer: string) => scored(done({ title: 'Repair of a school roof', buyer }), { ...tender, buyerName: 'Town of Alpha' });
    expect(at('Town of Alpha')).toEqual(at('Town of Beta'));
  });
});

describe('place', () => {
  const at = (...regions: string[]) => ({ regions });
  const to = (...deliveryRegions: string[]) => ({ deliveryRegions });

  it('falls from the same region over the whole economy and near ones to elsewhere and abroad', () => {
    expect(pointsOf('place', at('MY-10'), to('MY-10'))).toBe(MAX.place);
    expect(pointsOf('place', at('MY-10'), to('MY-10-01'))).toBe(MAX.place);
    const falling = ['MY-10', 'MY', 'MY-14', 'MY-01', 'PE-LIM'].map((region) => pointsOf('place', at(region), to('MY-10')));
    expect(isFalling(falling)).toBe(true);
    expect(falling.at(-1)).toBe(0);
  });

  it('does not take MY-1 for a part of MY-10', () => {
    expect(pointsOf('place', at('MY-1'), to('MY-10'))).toBe(pointsOf('place', at('MY-01'), to('MY-10')));
  });

  it('goes by the share of the work that lies there, and never forgets a region that is declared', () => {
    const much = pointsOf('place', done({ region: 'MY-10' }, { region: 'MY-10' }, { region: 'MY-01' }), to('MY-10'));
    const little = pointsOf('place', done({ region: 'MY-10' }, { region: 'MY-01' }, { region: 'MY-01' }, { region: 'MY-01' }), to('MY-10'));
    expect(much).toBeGreaterThan(little);
    const many = ['MY-01', 'MY-02', 'MY-03', 'MY-04', 'MY-05', 'MY-06', 'MY-07', 'MY-08', 'MY-09', 'MY-10'];
    expect(pointsOf('place', at(...many), to('MY-10'))).toBeGreaterThan(MAX.place / 2);
    expect(pointsOf('place', at(...many), to('MY-10'))).toBeLessThan(MAX.place);
  });

  it('averages over several places', () => {
    const both = pointsOf('place', at('MY-10'), to('MY-10', 'MY-01'));
    expect(both).toBeLessThan(MAX.place);
    expect(both).toBeGreaterThan(pointsOf('place', at('MY-10'), to('MY-01')));
  });

  it('is neutral where a side is silent, and little but not nothing abroad', () => {
    const neutral = pointsOf('place', at('MY-10'), to());
    expect(neutral).toBeGreaterThan(0);
    expect(pointsOf('place', at(), to('MY-10'))).toBe(neutral);
    const abroad = pointsOf('place', at('PE-LIM'), to());
    expect(abroad).toBeGreaterThan(0);
    expect(abroad).toBeLessThan(neutral);
    expect(pointsOf('place', { economy: 'PE' }, to('MY-10'))).toBe(abroad);
  });
});

describe('value', () => {
  const firm = { maxContractValue: myr(100_000) };

  it('is good within the stated limit and fades beyond it', () => {
    const points = [50, 100, 200, 500, 1_000, 9_000].map((k) => pointsOf('value', firm, { value: myr(k * 1_000) }));
    expect(isFalling(points)).toBe(true);
    expect(points[0]).toBe(points[1]);
    expect(points.at(-1)).toBe(0);
  });

  it('is best near what the firm usually does, by its own part', () => {
    const history = done({ value: myr(80_000), sharePct: '50' as never }, { value: myr(40_000) }, { value: myr(45_000) });
    const points = [40, 400, 4_000, 40_000].map((k) => pointsOf('value', history, { value: myr(k * 1_000) }));
    expect(isFalling(points)).toBe(true);
    expect(points[0]).toBeGreaterThanOrEqual(pointsOf('value', {}, { value: myr(40_000) }));
  });

  it('is neutral where either side is silent, speaks another currency, or hides its value', () => {
    const neutral = pointsOf('value', {}, { value: myr(1) });
    expect(neutral).toBeGreaterThan(0);
    expect(pointsOf('value', firm, {})).toBe(neutral);
    expect(pointsOf('value', firm, { value: { minor: 1n, currency: 'PEN' } })).toBe(neutral);
    expect(pointsOf('value', firm, { value: myr(0) })).toBe(neutral);
    const hidden = scored(firm, { value: myr(1_234_567), valueVisibility: 'hidden' });
    expect(hidden.points.find(({ criterion }) => criterion === 'value')).toMatchObject({ points: neutral });
    expect(JSON.stringify(hidden)).not.toContain('1234567');
  });
});

describe('record', () => {
  const works = { mainProcurementCategory: 'works' as const };
  const lately = (completedOn: string, kind = 'works') => done({ completedOn, mainProcurementCategory: kind });

  it('falls with the days since the last contract, and is less for another kind of work', () => {
    const points = ['2026-11-01', '2026-06-01', '2025-11-01', '2020-01-01'].map((day) => pointsOf('record', lately(day), works));
    expect(isFalling(points)).toBe(true);
    expect(pointsOf('record', lately('2026-11-01', 'goods'), works)).toBeLessThan(points[0]!);
  });

  it('is neutral for a newcomer', () => {
    const neutral = pointsOf('record', {}, works);
    expect(neutral).toBeGreaterThan(pointsOf('record', lately('2020-01-01', 'goods'), works));
    expect(neutral).toBeLessThan(pointsOf('record', lately('2026-11-01'), works));
  });
});

describe('time', () => {
  it('is ample from 14 days, or from what the firm usually takes, less below, nothing once past', () => {
    const ends = ['2026-12-08T12:00:00Z', '2026-12-04T12:00:00Z', '2026-11-29T12:00:00Z', '2026-11-24T12:00:00Z'];
    expect(ends.map((endDate) => pointsOf('time', {}, { tenderPeriod: { endDate } }))).toEqual([3, 2, 1, 0]);
    expect(ends.map((endDate) => pointsOf('time', { bidPreparationDays: 5 }, { tenderPeriod: { endDate } }))).toEqual([3, 3, 3, 0]);
    expect(pointsOf('time', { bidPreparationDays: 60 }, { tenderPeriod: { endDate: ends[0]! } })).toBe(1);
  });

  it('is neutral where the deadline cannot be read', () => {
    expect(pointsOf('time', {}, { tenderPeriod: { endDate: '' } })).toBe(2);
  });
});

describe('the alert score', () => {
  const here = { regions: ['MY-10'] };
  const there = { deliveryRegions: ['MY-10'] };

  it('is passed by a newcomer with the exact code in the same place, with no word of its own and no value known', () => {
    const tender = { ...there, ...cpv('45261210'), title: 'Tiles and gutters' };
    expect(scored({ ...here, ...cpv('45261210') }, tender).score).toBeGreaterThanOrEqual(DEFAULT_ALERT_SCORE);
  });

  it('is passed by the same trade said only in words, whatever code the tender has', () => {
    const firm = { ...here, description: 'We install solar panels and inverters.' };
    const tender = { ...there, title: 'Solar panels for clinics' };
    for (const codes of [{}, cpv('45000000'), cpv('03000000'), cpv('99999999')]) {
      expect(scored(firm, { ...tender, ...codes }).score).toBeGreaterThanOrEqual(DEFAULT_ALERT_SCORE);
    }
  });

  it('is passed by a firm with another code where the words say the trade', () => {
    const firm = { ...here, ...cpv('09331000'), description: 'We install solar panels and inverters.' };
    expect(scored(firm, { ...there, ...cpv('45000000'), title: 'Solar panels for clinics' }).score).toBeGreaterThanOrEqual(DEFAULT_ALERT_SCORE);
  });

  it('is not passed, nor the firm kept, with nothing of the trade, however near and able', () => {
    const firm = { ...here, ...cpv('33140000'), description: 'gloves', maxContractValue: myr(1_000_000) };
    const tender = { ...there, ...cpv('45261900'), title: 'Roof repair', value: myr(10_000) };
    expect(scored(firm, tender).score).toBeLessThan(LOWEST_KEPT_SCORE);
    expect(tradeOf(firm, tender)).toBe(0);
  });
});
