import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { bidTargets, type Tender } from '@app/domain';
import { ENOUGH_FIRMS } from '@app/matching';
import { Knowledge, loadKnowledge, MatchReadService, ServicesModule, StatisticsService, SweepService } from '@app/services';
import { openOffice, publish, register, storeFirm, type Office } from './support/market.js';
import { anHourLater, emptyMarket, enqueue, run } from './support/steps.js';
import { startSystem, type System } from './support/system.js';

/** None of them the work of the firm and the tender of these tests. */
const TRADES = ['Garden plants', 'Laboratory gloves', 'Cleaning of offices', 'Water pumps', 'School furniture'];

let system: System;
let office: Office;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());
beforeEach(async () => {
  await emptyMarket(system);
  system.get(Knowledge).useStatistics(loadKnowledge(system.config.projectRoot).statistics);
  office = await openOffice(system);
});

const hash = (): string => system.get(Knowledge).hashes.textStatisticsHash;
const sweep = async (): Promise<void> => void (await system.get(SweepService).run({ leaseSeconds: 30 }));
const asked = async (): Promise<number> => (await system.rows(`SELECT 1 FROM outbox WHERE topic = 'statistics.count' AND status = 'pending'`)).length;
async function market(firms: number): Promise<void> {
  for (let n = 0; n < firms; n += 1) await storeFirm(system, { description: TRADES[n % TRADES.length]!, classifications: [], activity: undefined, regions: [`MY-${10 + (n % 4)}`] });
}
const stamps = (tender: Tender): Promise<{ hash: string; score: number }[]> =>
  system.rows(`SELECT i.text_statistics_hash AS hash, m.score FROM matches m JOIN match_inputs i ON i.id = m.inputs_id WHERE m.tender_id = $1 ORDER BY m.business_id`, [tender.id]);

describe('the statistics of the market', () => {
  it('are those of the code lists until there are enough firms, and are then counted once', async () => {
    await market(ENOUGH_FIRMS - 1);
    await sweep();
    expect(await asked()).toBe(0);
    await market(1);
    await sweep();
    await sweep();
    expect(await asked()).toBe(1);
    const before = hash();
    await system.drain();
    expect(hash()).not.toBe(before);
    expect(system.get(Knowledge).statistics.documents).toBe(ENOUGH_FIRMS);
    await sweep();
    expect(await asked()).toBe(0);
  });

  it('are counted anew after a week, or when firms are more by a quarter, and the same firms say the same', async () => {
    await market(ENOUGH_FIRMS);
    await sweep();
    await system.drain();
    const first = hash();
    await system.rows(`UPDATE statistics_versions SET made_at = made_at - interval '8 days'`);
    await sweep();
    expect(await asked()).toBe(1);
    await system.drain();
    expect(hash()).toBe(first);
    await market(ENOUGH_FIRMS / 4);
    await sweep();
    expect(await asked()).toBe(1);
    await system.drain();
    expect(hash()).not.toBe(first);
  });

  it('have every open tender matched anew, by the same numbers from either side and in every process', async () => {
    const { owner, firm } = await register(system);
    const tender = await publish(system, office);
    await system.drain();
    const [old] = await stamps(tender);
    await market(ENOUGH_FIRMS);
    await sweep();
    await system.drain();
    const [byTender] = await stamps(tender);
    expect(byTender?.hash).toBe(hash());
    expect(byTender?.hash).not.toBe(old?.hash);
    await run(system, 'match.business', await enqueue(system, 'match.business', { businessId: firm.id, version: firm.version }));
    expect((await stamps(tender))[0]).toEqual(byTender);
    const other: INestApplicationContext = await NestFactory.createApplicationContext(ServicesModule.forRoot(system.config), { logger: false });
    try {
      await other.get(StatisticsService).refresh();
      const targets = [system.get(Knowledge), other.get(Knowledge)].map((knowledge) => bidTargets(tender).map((target) => knowledge.target(target)));
      expect(targets[1]).toEqual(targets[0]);
      const [read] = (await other.get(MatchReadService).list(owner, firm.id, {}, {})).items;
      expect(read?.match.score).toBe(byTender?.score);
    } finally {
      await other.close();
    }
  });

  it('leave no match by older ones: the sweep finds the tender, and its job drops what no longer holds', async () => {
    const { firm } = await register(system);
    const tender = await publish(system, office);
    await market(ENOUGH_FIRMS);
    await sweep();
    await system.drain();
    const [good] = await stamps(tender);
    // What a worker that went by the code lists still wrote, for this firm and for one whose work has nothing to do with it.
    await system.rows(`INSERT INTO match_inputs (rulebook_hash, weights_hash, text_statistics_hash) VALUES ('r', 'w', 'of the code lists')`);
    await system.rows(`UPDATE matches SET score = 99, inputs_id = (SELECT max(id) FROM match_inputs)`);
    const stranger = await storeFirm(system, { description: 'Gloves', classifications: [], activity: undefined });
    await system.rows(
      `INSERT INTO matches (tender_id, business_id, lot_id, business_version, tender_version, role, score, points, coverage, to_confirm, checked, inputs_id)
       SELECT tender_id, $1, lot_id, 1, tender_version, role, score, points, coverage, to_confirm, checked, inputs_id FROM matches WHERE business_id = $2`,
      [stranger.id, firm.id],
    );
    await anHourLater(system);
    await sweep();
    await system.drain();
    expect(await stamps(tender)).toEqual([good]);
  });

  it('are not gone by while a tender is scored by older ones', async () => {
    await register(system);
    const tender = await publish(system, office);
    await market(ENOUGH_FIRMS);
    await sweep();
    await system.drain();
    const statistics = system.get(StatisticsService);
    const refresh = statistics.refresh.bind(statistics);
    system.get(Knowledge).useStatistics(loadKnowledge(system.config.projectRoot).statistics);
    statistics.refresh = () => Promise.resolve();
    await system.rows('DELETE FROM matches');
    try {
      await run(system, 'match.tender', await enqueue(system, 'match.tender', { tenderId: tender.id, version: tender.version }));
    } finally {
      statistics.refresh = refresh;
    }
    expect(await stamps(tender)).toEqual([]);
    await system.drain();
    expect((await stamps(tender)).map((row) => row.hash)).toEqual([hash()]);
  });
});
