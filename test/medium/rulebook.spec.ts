import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BusinessService, DecideTenderService, Knowledge, RateService } from '@app/services';
import { KeptSizeRepository, RateRepository, UnitOfWork } from '@app/store';
import { closeBids } from './support/bidding.js';
import { startSystem, type System } from './support/system.js';
import { openOffice, publish, register, todayOf } from './support/market.js';
import { buildBusiness, decimal, money } from '../factories/index.js';

let system: System;
let rates: RateService;
beforeAll(async () => {
  system = await startSystem();
  rates = system.get(RateService);
});
afterAll(() => system.close());

const HEADER = 'unit,currency,from,until,value,confidence,law,article,year\n';
const table = (...rows: readonly string[]): string => HEADER + rows.map((row) => `${row},high,Central bank,,2026\n`).join('');

describe('rates that come in', () => {
  it('are taken whole or not at all, each row once', async () => {
    await expect(rates.import(table('CLF,CLP,2019-12-31,2019-12-31,28309.94', 'CLF,CLP,2019-12-31,2019-12-31,1'), 'uf.csv')).rejects.toMatchObject({
      code: 'rates.invalid', message: expect.stringContaining('uf.csv row 3 from: overlaps with row 2'),
    });
    expect(await system.get(RateRepository).all()).toEqual([]);
    const text = table('CLF,CLP,2019-12-31,2019-12-31,28309.94', 'USD,CLP,2019-12-31,2019-12-31,744.62');
    expect(await rates.import(text, 'uf.csv')).toEqual({ rows: 2, created: 2, unchanged: 0 });
    expect(await rates.import(text, 'uf.csv')).toEqual({ rows: 2, created: 0, unchanged: 2 });
  });

  it('count from the next look on, a corrected one before the one it corrects, and the rules are kept under their new hash', async () => {
    const knowledge = system.get(Knowledge);
    const before = knowledge.hashes.rulebookHash;
    const figures = [{ metric: 'annual_turnover', value: decimal('100000'), currency: 'USD', year: 2019 }] as const;
    const size = (): string => system.get(BusinessService).size(buildBusiness({ economy: 'CL', employees: undefined, figures })).class;
    expect(size()).toBe('unknown');
    await rates.refresh();
    // 100,000 USD are 74,462,000 pesos, or 2,630 UF.
    expect(size()).toBe('small');
    const after = knowledge.hashes.rulebookHash;
    expect(after).not.toBe(before);
    await rates.import(table('USD,CLP,2019-12-31,2019-12-31,600'), 'usd.csv');
    await rates.refresh();
    expect(size()).toBe('micro');
    const kept = await system.get(UnitOfWork).sql<{ hash: string }>(`SELECT hash FROM artifacts WHERE kind = 'rulebook'`);
    expect(kept.map(({ hash }) => hash)).toEqual(expect.arrayContaining([after, knowledge.hashes.rulebookHash]));
  });

  it('are written by one import at a time', async () => {
    const text = table('EUR,USD,2025-12-31,2025-12-31,1.1');
    const both = await Promise.all([rates.import(text, 'a.csv'), rates.import(text, 'b.csv')]);
    expect(both.map(({ created }) => created).sort((a, b) => a - b)).toEqual([0, 1]);
  });
});

describe('the size class of a winner', () => {
  it('is kept as it was on the day, with what it rested on, and cannot be rewritten', async () => {
    const office = await openOffice(system);
    const { owner, firm } = await register(system);
    const tender = await publish(system, office, { reservedFor: { sizes: ['micro'] } });
    await closeBids(system, tender);
    const decidedOn = todayOf(tender);
    await system.get(DecideTenderService).award(office.officer, tender.id, tender.version, {
      suppliers: [{ name: firm.name, businessId: firm.id }, { name: 'Somebody without a profile' }], value: money('1000.00', 'MYR'), decidedOn,
    });
    await system.get(BusinessService).edit(owner, firm.id, firm.version, { employees: 900, figures: [] });
    const sizes = system.get(KeptSizeRepository);
    const kept = await sizes.ofTender(tender.id);
    expect(kept).toMatchObject([
      { businessId: firm.id, moment: 'award', occurrence: '', businessVersion: firm.version, sizeClass: 'micro', definition: 'MY-SMECORP-2014', basis: 'declared', asOf: new Date().toISOString().slice(0, 10) },
    ]);
    expect(kept[0]!.findings.map(({ clause, verdict }) => [clause, verdict])).toEqual([['size', 'pass'], ['reservedFor.sizes', 'pass']]);
    await sizes.keep({ ...kept[0]!, sizeClass: 'large' });
    expect((await sizes.ofTender(tender.id)).map(({ sizeClass }) => sizeClass)).toEqual(['micro']);
    await expect(system.get(UnitOfWork).sql(`UPDATE kept_sizes SET size_class = 'large'`)).rejects.toThrow(/permission denied/);
  });
});
