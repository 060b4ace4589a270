import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Business, LotId, Tender } from '@app/domain';
import { AmendTenderService, BusinessService, CancelTenderService, SweepService } from '@app/services';
import { MatchRepository, MatchRows, NotificationRepository, OutboxRepository, UnitOfWork, type NewMatch } from '@app/store';
import { eventually } from '../harness/eventually.js';
import { gate } from './support/gate.js';
import { openOffice, publish, register, told, type Office } from './support/market.js';
import { anHourLater, emptyMarket, enqueue, run, waiting } from './support/steps.js';
import { startSystem, type System } from './support/system.js';

/** Only firms of Peru: no effort of a Malaysian firm cures that. */
const PERUVIANS_ONLY = [{ id: 'home', kind: 'economy' as const, aggregation: 'each' as const, anyOf: ['PE'] }];

let system: System;
let office: Office;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());
beforeEach(async () => {
  // Each test has the market for itself.
  await emptyMarket(system);
  office = await openOffice(system);
});

const versionsOf = (tender: Tender): Promise<{ business: string; b: number; t: number }[]> =>
  system.rows('SELECT business_id AS business, business_version AS b, tender_version AS t FROM matches WHERE tender_id = $1 ORDER BY business_id, lot_id', [tender.id]);
const amend = (tender: Tender, patch: Parameters<AmendTenderService['amend']>[3]): Promise<Tender> =>
  system.get(AmendTenderService).amend(office.officer, tender.id, tender.version, patch);

describe('stored matches', () => {
  const match = (firm: Business, tender: Tender, b: number, t: number, score: number): NewMatch => ({
    businessId: firm.id,
    tenderId: tender.id,
    lotId: '',
    businessVersion: b,
    tenderVersion: t,
    role: 'solo',
    score,
    points: [score],
    coverage: 'full',
    toConfirm: 0,
    checked: 0,
    rulebookHash: 'r',
    weightsHash: 'w',
    textStatisticsHash: 's',
  });
  const put = (matches: readonly NewMatch[]): Promise<void> => system.get(MatchRepository).put(matches);
  const scores = async (): Promise<number[]> => (await system.rows<{ score: number }>('SELECT score FROM matches')).map(({ score }) => score);

  it.each([
    ['an older profile', 1, 2],
    ['an older tender', 2, 1],
    ['an older profile and tender', 1, 1],
    ['an older profile with a newer tender', 1, 3],
    ['a newer profile with an older tender', 3, 1],
  ])('are never overwritten by those of %s', async (_what, b, t) => {
    const [{ firm }, tender] = [await register(system), await publish(system, office)];
    await put([match(firm, tender, 2, 2, 80)]);
    await put([match(firm, tender, b, t, 10)]);
    expect(await scores()).toEqual([80]);
  });

  it.each([
    ['the same versions', 2, 2],
    ['a newer profile', 3, 2],
    ['a newer tender', 2, 3],
  ])('are replaced by those of %s', async (_what, b, t) => {
    const [{ firm }, tender] = [await register(system), await publish(system, office)];
    await put([match(firm, tender, 2, 2, 80)]);
    await put([match(firm, tender, b, t, 10)]);
    expect(await scores()).toEqual([10]);
  });

  it('end the same in whatever order many writers finish', async () => {
    const tender = await publish(system, office);
    const firms = await Promise.all(Array.from({ length: 20 }, () => register(system).then(({ firm }) => firm)));
    const writes = [1, 2, 3, 4].flatMap((version) => [firms, [...firms].reverse()].map((order) => order.map((firm) => match(firm, tender, version, version, version * 10))));
    await Promise.all(writes.reverse().map((page) => system.get(UnitOfWork).run(() => put(page))));
    expect(new Set(await scores())).toEqual(new Set([40]));
    expect(await scores()).toHaveLength(20);
  });

  describe('of one tender, written by COPY', () => {
    const putOfTender = async (tender: Tender, matches: readonly NewMatch[]): Promise<void> => {
      const repository = system.get(MatchRepository);
      const rows = new MatchRows(await repository.inputsOf(match({} as Business, tender, 1, 1, 1)));
      for (const each of matches) rows.add(each);
      await system.get(UnitOfWork).run(() => repository.putOfTender(tender.id, 2, rows));
    };
    const firmsOf = async (count: number): Promise<Business[]> =>
      (await Promise.all(Array.from({ length: count }, () => register(system).then(({ firm }) => firm)))).sort((a, b) => (a.id < b.id ? -1 : 1));

    it('are the same as those written row by row', async () => {
      const [[a, b], tender, twin] = [await firmsOf(2), await publish(system, office), await publish(system, office)];
      const some = (of: Tender): NewMatch[] => [
        { ...match(a!, of, 1, 2, 77), points: [40, 30, 0, 7, 0], coverage: 'partial', toConfirm: 3, checked: 12, role: 'near_miss' },
        { ...match(b!, of, 7, 2, 0), lotId: 'Los 1\t\\ \n"ñ" 屋根 🏗' as LotId, points: [] },
      ];
      await putOfTender(tender, some(tender));
      await put(some(twin));
      const rows = (of: Tender): Promise<object[]> =>
        system.rows(
          `SELECT business_id, lot_id, business_version, tender_version, role, score, points, coverage, to_confirm, checked, inputs_id FROM matches
           WHERE tender_id = $1 ORDER BY business_id, lot_id`,
          [of.id],
        );
      expect(await rows(tender)).toEqual(await rows(twin));
      expect(await rows(tender)).toHaveLength(2);
    });

    it('replace older ones and leave newer ones, where the tender has matches already', async () => {
      const [[older, newer, none], tender] = [await firmsOf(3), await publish(system, office)];
      await put([match(older!, tender, 1, 1, 10), match(newer!, tender, 3, 2, 20)]);
      await putOfTender(tender, [older!, newer!, none!].map((firm) => match(firm, tender, 2, 2, 90)));
      expect(await system.rows('SELECT business_id AS id, score FROM matches ORDER BY 1')).toEqual(
        [[older!, 90], [newer!, 20], [none!, 90]].map(([firm, score]) => ({ id: (firm as Business).id, score })),
      );
    });

    it('give way to a firm that is matched by its own job meanwhile', async () => {
      const [firms, tender] = [await firmsOf(5), await publish(system, office)];
      const [written, seen] = [gate(), gate()];
      const own = system.get(UnitOfWork).run(async () => {
        await put([match(firms[3]!, tender, 9, 2, 55)]);
        written.open();
        await seen.opened;
      });
      await written.opened;
      const whole = putOfTender(tender, firms.map((firm) => match(firm, tender, 1, 2, 90)));
      // COPY meets the uncommitted row of the other and waits for its end.
      await eventually(
        () => system.rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'COPY matches%'`),
        (waiting) => waiting.length === 1,
      );
      seen.open();
      await Promise.all([own, whole]);
      expect((await scores()).sort((a, b) => a - b)).toEqual([55, 90, 90, 90, 90]);
    });

    it('are all undone where something after them fails', async () => {
      const [firms, tender] = [await firmsOf(3), await publish(system, office)];
      const repository = system.get(MatchRepository);
      const rows = new MatchRows(await repository.inputsOf(match(firms[0]!, tender, 1, 1, 1)));
      for (const firm of firms) rows.add(match(firm, tender, 1, 2, 50));
      const failing = system.get(UnitOfWork).run(async () => {
        await repository.putOfTender(tender.id, 2, rows);
        await system.get(UnitOfWork).sql('SELECT 1 / 0');
      });
      await expect(failing).rejects.toThrow('division by zero');
      expect(await scores()).toEqual([]);
    });
  });

  it('of older versions are dropped by the newer, and only those', async () => {
    const [{ firm }, { firm: other }, tender, second] = [await register(system), await register(system), await publish(system, office), await publish(system, office)];
    await put([match(firm, tender, 1, 1, 1), match(other, tender, 1, 2, 2), match(firm, second, 2, 2, 3)]);
    const repository = system.get(MatchRepository);
    const none = new MatchRows(await repository.inputsOf(match(firm, tender, 1, 1, 1)));
    await system.get(UnitOfWork).run(() => repository.putOfTender(tender.id, 2, none));
    expect((await scores()).sort((a, b) => a - b)).toEqual([2, 3]);
    await system.get(MatchRepository).dropStaleOfBusiness(other.id, 2);
    expect(await scores()).toEqual([3]);
  });
});

describe('a match job', () => {
  it('writes nothing for a version of the tender that is no longer current', async () => {
    await register(system);
    const tender = await publish(system, office);
    const current = await amend(tender, { title: 'Repair of clinic roofs' });
    const outboxId = await enqueue(system, 'match.tender', { tenderId: tender.id, version: tender.version });
    await run(system, 'match.tender', outboxId);
    expect(await versionsOf(tender)).toEqual([]);
    expect(await system.get(OutboxRepository).findOpen(outboxId)).toBeUndefined();
    await system.drain();
    expect(await versionsOf(tender)).toEqual([expect.objectContaining({ t: current.version })]);
  });

  it('writes nothing when the tender is amended while it scores', async () => {
    await register(system);
    const tender = await publish(system, office);
    const repository = system.get(MatchRepository);
    const outbox = system.get(OutboxRepository);
    const [scored, amended] = [gate(), gate()];
    const settle = outbox.settle.bind(outbox);
    outbox.settle = async (id) => {
      scored.open();
      await amended.opened;
      return settle(id);
    };
    try {
      const running = run(system, 'match.tender', await waiting(system, 'match.tender'));
      await scored.opened;
      await amend(tender, { requirements: PERUVIANS_ONLY });
      amended.open();
      await running;
    } finally {
      outbox.settle = settle;
    }
    expect(await repository.stale(0, 10)).toEqual({ businesses: [], tenders: [] });
    expect(await versionsOf(tender)).toEqual([]);
  });

  it('writes nothing for a version of the profile that is no longer current', async () => {
    const tender = await publish(system, office);
    await system.drain();
    const { owner, firm } = await register(system);
    await system.get(BusinessService).edit(owner, firm.id, 1, { economy: 'PE', regions: ['PE-LIM'] });
    const outboxId = await enqueue(system, 'match.business', { businessId: firm.id, version: 1 });
    await run(system, 'match.business', outboxId);
    expect(await versionsOf(tender)).toEqual([]);
  });

  it('waits until an edit has rested, so that several in a row are matched by the last alone', async () => {
    const tender = await publish(system, office);
    const { owner, firm } = await register(system);
    await system.drain();
    for (const version of [1, 2, 3]) {
      await system.get(BusinessService).edit(owner, firm.id, version, { employees: 3 + version });
      // However slow this machine is: none has rested yet.
      await system.rows(`UPDATE outbox SET available_at = available_at + interval '1 minute' WHERE status = 'pending' AND available_at > created_at`);
    }
    expect(await system.get(OutboxRepository).claim(200)).toEqual([]);
    const put = jest.spyOn(system.get(MatchRepository), 'put');
    await system.drain();
    expect(await versionsOf(tender)).toEqual([{ business: firm.id, b: 4, t: 2 }]);
    expect(put).toHaveBeenCalledTimes(1);
    put.mockRestore();
  });

  it('matches nothing for a buyer that nobody has verified', async () => {
    await register(system);
    await system.rows('UPDATE buyers SET verified_at = NULL');
    const tender = await publish(system, office);
    await system.drain();
    expect(await versionsOf(tender)).toEqual([]);
    expect(await told(system, tender.id)).toEqual([]);
  });

  it('keeps each lot by its own condition', async () => {
    await register(system);
    const lot = (id: string): object => ({ id, title: `Roof ${id}`, classifications: [{ scheme: 'CPV', id: '45261000' }] });
    const tender = await publish(system, office, {
      lots: [lot('a'), lot('b')] as never,
      requirements: [{ ...PERUVIANS_ONLY[0]!, lotId: 'b' as never }],
    });
    await system.drain();
    expect(await system.rows('SELECT lot_id FROM matches WHERE tender_id = $1', [tender.id])).toEqual([{ lot_id: 'a' }]);
    await amend(tender, { lots: [lot('b'), lot('c')] as never });
    await system.drain();
    expect(await system.rows('SELECT lot_id FROM matches WHERE tender_id = $1', [tender.id])).toEqual([{ lot_id: 'c' }]);
  });
});

describe('a tender that changes', () => {
  it('loses the match of a firm that it no longer fits, and tells that firm of the change once a version', async () => {
    const { firm } = await register(system);
    const tender = await publish(system, office);
    await system.drain();
    const second = await amend(tender, { requirements: PERUVIANS_ONLY });
    await system.drain();
    expect(await versionsOf(tender)).toEqual([]);
    const third = await amend(second, { title: 'Repair of clinic roofs' });
    await system.drain();
    for (const { version } of [second, third]) await enqueue(system, 'notify.changed', { tenderId: tender.id, version, kind: 'tender.amended' });
    await system.drain();
    const about = { business: firm.id, tender: tender.id };
    expect(await told(system, tender.id)).toEqual([
      { ...about, kind: 'tender.amended', version: second.version },
      { ...about, kind: 'tender.amended', version: third.version },
      { ...about, kind: 'tender.matched', version: tender.version },
    ]);
  });

  it('is not called changed to a firm that has never heard of an older version', async () => {
    const { firm } = await register(system);
    const tender = await publish(system, office, { requirements: PERUVIANS_ONLY });
    await system.drain();
    const second = await amend(tender, { requirements: [] });
    // The match is told before the change is looked at.
    for (const topic of ['match.tender', 'notify.matched', 'notify.changed']) {
      for (const { id } of await system.rows<{ id: string }>(`SELECT id FROM outbox WHERE topic = $1 AND status = 'pending'`, [topic])) await run(system, topic, id);
    }
    expect(await told(system, tender.id)).toEqual([{ business: firm.id, kind: 'tender.matched', tender: tender.id, version: second.version }]);
  });

  it('is told as changed to a firm that was being told of it just then', async () => {
    const { firm } = await register(system);
    const tender = await publish(system, office);
    const match = await waiting(system, 'match.tender');
    await run(system, 'match.tender', match);
    const notify = await waiting(system, 'notify.matched');
    const notifications = system.get(NotificationRepository);
    const deliver = notifications.deliver.bind(notifications);
    const [owed, release] = [gate(), gate()];
    notifications.deliver = async (notices) => {
      owed.open();
      await release.opened;
      return deliver(notices);
    };
    const telling = run(system, 'notify.matched', notify);
    try {
      await owed.opened;
    } finally {
      notifications.deliver = deliver;
    }
    const amending = amend(tender, { title: 'Repair of clinic roofs' });
    // The amendment waits for the telling, so it cannot be done before the release.
    expect(await Promise.race([amending.then(() => 'amended'), pause().then(() => 'waiting')])).toBe('waiting');
    release.open();
    await Promise.all([telling, amending]);
    await system.drain();
    expect((await told(system, tender.id)).map(({ business, kind }) => [business, kind])).toEqual([
      [firm.id, 'tender.amended'],
      [firm.id, 'tender.matched'],
    ]);
  });

  it('is told as called off once, to those who had heard of it', async () => {
    const { firm } = await register(system);
    await register(system, { economy: 'PE', regions: ['PE-LIM'], classifications: [{ scheme: 'CPV', id: '09100000' }], description: 'Fuel.' });
    const tender = await publish(system, office);
    await system.drain();
    const cancelled = await system.get(CancelTenderService).cancel(office.officer, tender.id, tender.version, 'No budget');
    await enqueue(system, 'notify.changed', { tenderId: tender.id, version: cancelled.version, kind: 'tender.cancelled' });
    await system.drain();
    expect(await told(system, tender.id)).toEqual([
      { business: firm.id, kind: 'tender.cancelled', tender: tender.id, version: cancelled.version },
      { business: firm.id, kind: 'tender.matched', tender: tender.id, version: tender.version },
    ]);
  });

  it('is told to nobody once it is called off', async () => {
    await register(system);
    const tender = await publish(system, office);
    await system.get(CancelTenderService).cancel(office.officer, tender.id, tender.version);
    await system.drain();
    expect(await told(system, tender.id)).toEqual([]);
  });
});

describe('the sweep', () => {
  it('finds and mends matches of versions that have moved on', async () => {
    const { owner, firm } = await register(system);
    const tender = await publish(system, office);
    await system.drain();
    await system.get(BusinessService).edit(owner, firm.id, 1, { employees: 3 });
    const current = await amend(tender, { title: 'Repair of clinic roofs' });
    // As if both jobs had been lost with everything else.
    await system.rows('DELETE FROM outbox');
    const matches = system.get(MatchRepository);
    expect(await matches.stale(60, 10)).toEqual({ businesses: [], tenders: [] });
    await anHourLater(system);
    expect(await matches.stale(60, 10)).toEqual({
      businesses: [{ id: firm.id, version: 2 }],
      tenders: [{ id: tender.id, version: current.version }],
    });
    expect(await system.get(SweepService).run({ leaseSeconds: 60 })).toMatchObject({ staleBusinesses: 1, staleTenders: 1 });
    // Work that waits is not asked for again.
    expect(await matches.stale(60, 10)).toEqual({ businesses: [], tenders: [] });
    await system.drain();
    expect(await versionsOf(tender)).toEqual([{ business: firm.id, b: 2, t: current.version }]);
  });

  it('tells firms that are owed a notice which no waiting work will bring', async () => {
    const { firm } = await register(system);
    const tender = await publish(system, office);
    const match = await waiting(system, 'match.tender');
    await run(system, 'match.tender', match);
    await system.rows('DELETE FROM outbox');
    expect(await system.get(SweepService).run({ leaseSeconds: 60 })).toMatchObject({ owed: 0 });
    await anHourLater(system);
    expect(await system.get(SweepService).run({ leaseSeconds: 60 })).toMatchObject({ owed: 1 });
    expect(await system.get(SweepService).run({ leaseSeconds: 60 })).toMatchObject({ owed: 0 });
    await system.drain();
    expect(await told(system, tender.id)).toEqual([expect.objectContaining({ business: firm.id })]);
    expect(await system.get(SweepService).run({ leaseSeconds: 60 })).toEqual({ redriven: 0, staleBusinesses: 0, staleTenders: 0, owed: 0 });
  });

  it('leaves the repair to whoever holds it already', async () => {
    const [held, release] = [gate(), gate()];
    const holder = system.get(UnitOfWork).run(async () => {
      await system.get(UnitOfWork).sql('SELECT pg_advisory_xact_lock(7263002)');
      held.open();
      await release.opened;
    });
    await held.opened;
    expect(await system.get(SweepService).run({ leaseSeconds: 60 })).toBeUndefined();
    release.open();
    await holder;
  });
});

/** Long enough for a statement that is not blocked to end. */
function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 250));
}
