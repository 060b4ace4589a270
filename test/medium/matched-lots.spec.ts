import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Lot, LotId } from '@app/domain';
import { MatchReadService, WhyService } from '@app/services';
import { buildLot, buildTender } from '../factories/index.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { emptyMarket } from './support/steps.js';
import { startSystem, type System } from './support/system.js';

let system: System;
let office: Office;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());
beforeEach(async () => {
  await emptyMarket(system);
  office = await openOffice(system);
});

const lot = (id: string, overrides: Partial<Lot> = {}): Lot => buildLot({ id: id as LotId, ...overrides });
/** Work that has nothing to do with roofs. */
const GLOVES = { title: 'Examination gloves', description: 'Nitrile gloves', classifications: [{ scheme: 'CPV', id: '33141420' }] } as const;

describe('a tender with lots', () => {
  it('is one match, of its best lot, with every lot that matches the best first', async () => {
    const { owner, firm } = await register(system);
    const tender = await publish(system, office, {
      title: 'Yearly programme',
      description: '',
      lots: [
        lot('gloves', GLOVES),
        lot('half', { title: 'Roofs and gloves', classifications: [...buildLot().classifications, ...GLOVES.classifications], description: 'Nitrile gloves and roofs' }),
        lot('roofs', { title: 'Roof of the school' }),
      ],
    });
    await system.drain();
    const { items, next } = await system.get(MatchReadService).list(owner, firm.id, {}, {});
    expect([items.length, next]).toEqual([1, null]);
    const [{ match, lots } = { match: undefined, lots: [] }] = items;
    expect(match?.lotId).toBe(lots[0]?.lotId);
    expect(match?.score).toBe(lots[0]?.score);
    expect(lots.map(({ lotId }) => lotId)).toEqual(expect.arrayContaining(['roofs']));
    expect(lots.map(({ lotId }) => lotId)).not.toContain('gloves');
    const stored = await system.rows<{ lot: string }>('SELECT lot_id AS lot FROM matches WHERE tender_id = $1 ORDER BY score DESC, lot_id', [tender.id]);
    expect(lots.map(({ lotId }) => lotId)).toEqual(stored.map((row) => row.lot));
    expect(stored.length).toBeGreaterThan(1);
  });

  it('shows the lot that the firm may bid on before one that suits it more and that it may not', async () => {
    const { owner, firm } = await register(system);
    await publish(system, office, {
      jointBid: undefined,
      lots: [lot('barred', { title: 'Roofs of schools', description: buildTender().description }), lot('open', { title: 'Yearly programme' })],
      requirements: [{ id: 'iso', kind: 'certification', aggregation: 'any_one', scheme: 'ISO', certificateId: '9001', lotId: 'barred' as LotId }],
    });
    await system.drain();
    const { items } = await system.get(MatchReadService).list(owner, firm.id, {}, {});
    expect(items[0]?.lots.map(({ lotId, role }) => [lotId, role])).toEqual([['open', 'solo'], ['barred', 'near_miss']]);
    expect(items[0]!.lots[1]!.score).toBeGreaterThan(items[0]!.lots[0]!.score);
  });

  it('stands once in a list read page by page, in the order of its best lot', async () => {
    const { owner, firm } = await register(system);
    const tenders = await Promise.all([2, 1, 3, 1].map((count) => publish(system, office, { lots: Array.from({ length: count }, (_, n) => lot(`lot-${n}`)) })));
    const plain = await publish(system, office);
    await system.drain();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await system.get(MatchReadService).list(owner, firm.id, {}, { limit: 2, cursor });
      seen.push(...page.items.map(({ tender }) => tender.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect([...seen].sort()).toEqual([...tenders, plain].map(({ id }) => id).sort());
  });

  it('is explained lot by lot, those that match first', async () => {
    const { owner, firm } = await register(system);
    const tender = await publish(system, office, { lots: [lot('gloves', { ...GLOVES, deliveryRegions: ['PE-LIM'] }), lot('roofs', { title: 'Roof of the school' })], title: 'Works', description: '' });
    await system.drain();
    const { targets } = await system.get(WhyService).explain(owner, firm.id, tender.id);
    expect(targets.map(({ lotId, title, matches }) => [lotId, title, matches])).toEqual([
      ['roofs', 'Roof of the school', true],
      ['gloves', 'Examination gloves', false],
    ]);
  });
});
