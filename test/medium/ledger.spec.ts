import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Business, Tender } from '@app/domain';
import { AlertService, AmendTenderService, BusinessService, MarkService, NotificationService, SweepService, type Actor } from '@app/services';
import { NotificationRepository, type NewNotification } from '@app/store';
import { openOffice, publish, register, told, type Office } from './support/market.js';
import { anHourLater, emptyMarket, enqueue, run, waiting } from './support/steps.js';
import { startSystem, type System } from './support/system.js';

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

const amend = (tender: Tender, patch: Parameters<AmendTenderService['amend']>[3]): Promise<Tender> =>
  system.get(AmendTenderService).amend(office.officer, tender.id, tender.version, patch);

describe('the delivery ledger', () => {
  const noticeTo = (firm: Business, tender: Tender, occurrence = 'first'): NewNotification => ({
    id: randomUUID(),
    deliveryId: randomUUID(),
    key: { recipient: `business:${firm.id}`, channel: 'in_app', kind: 'tender.matched', subject: `tender:${tender.id}`, occurrence },
    businessId: firm.id,
    tenderId: tender.id,
    tenderVersion: tender.version,
    lotIds: [],
    message: { key: 'k', params: {}, text: 'A tender.' },
  });
  const rowsOf = async (): Promise<[number, number]> => {
    const [row] = await system.rows<{ d: number; n: number }>('SELECT (SELECT count(*)::int FROM deliveries) AS d, (SELECT count(*)::int FROM notifications) AS n');
    return [row!.d, row!.n];
  };
  const setUp = async (count = 1): Promise<{ firms: { owner: Actor; firm: Business }[]; tender: Tender }> => {
    const firms = [];
    for (let i = 0; i < count; i += 1) firms.push(await register(system));
    return { firms, tender: await publish(system, office) };
  };

  it('gives one row and one notification for a key that comes twice', async () => {
    const { firms, tender } = await setUp();
    const { firm } = firms[0]!;
    const notifications = system.get(NotificationRepository);
    expect(await notifications.deliver([noticeTo(firm, tender)])).toBe(1);
    expect(await notifications.deliver([noticeTo(firm, tender)])).toBe(0);
    expect(await notifications.deliver([noticeTo(firm, tender), noticeTo(firm, tender)])).toBe(0);
    expect(await rowsOf()).toEqual([1, 1]);
    expect(await notifications.deliver([noticeTo(firm, tender, 'day-2')])).toBe(1);
    expect(await rowsOf()).toEqual([2, 2]);
  });

  it('takes a key once that stands twice in one batch', async () => {
    const { firms, tender } = await setUp();
    expect(await system.get(NotificationRepository).deliver([noticeTo(firms[0]!.firm, tender), noticeTo(firms[0]!.firm, tender)])).toBe(1);
    expect(await rowsOf()).toEqual([1, 1]);
  });

  it('tells each firm of a batch once, though twenty handlers run it at once', async () => {
    const { firms, tender } = await setUp(6);
    const match = await waiting(system, 'match.tender');
    await run(system, 'match.tender', match);
    await system.rows('DELETE FROM outbox');
    const businessIds = firms.map(({ firm }) => firm.id);
    const ids: string[] = [];
    // Half of them share an outbox row, half have one of their own.
    for (let i = 0; i < 10; i += 1) ids.push(await enqueue(system, 'notify.matched', { tenderId: tender.id, businessIds: i % 2 ? businessIds : [...businessIds].reverse() }));
    await Promise.all([...ids, ...ids].map((id) => run(system, 'notify.matched', id)));
    await system.drain();
    expect((await told(system, tender.id)).map(({ business }) => business)).toEqual([...businessIds].sort());
    expect(await rowsOf()).toEqual([6, 6]);
    expect(await system.rows(`SELECT 1 FROM outbox WHERE status <> 'done'`)).toEqual([]);
  });

  it('says nothing of a tender that the firm has hidden, amended or not', async () => {
    const { firms, tender } = await setUp();
    const [{ owner, firm }] = firms as [{ owner: Actor; firm: Business }];
    await system.get(MarkService).put(owner, firm.id, tender.id, { mark: 'hidden', reason: 'too far' });
    await system.drain();
    expect(await told(system, tender.id)).toEqual([]);
    await system.get(MarkService).put(owner, firm.id, tender.id, { mark: 'kept' });
    await anHourLater(system);
    await system.get(SweepService).run({ leaseSeconds: 60 });
    await system.drain();
    expect(await told(system, tender.id)).toHaveLength(1);
    await system.get(MarkService).put(owner, firm.id, tender.id, { mark: 'hidden' });
    await amend(tender, { title: 'Repair of clinic roofs' });
    await system.drain();
    expect((await told(system, tender.id)).map(({ kind }) => kind)).toEqual(['tender.matched']);
  });

  it('keeps to the threshold of the firm, and a lower one tells of what now passes it', async () => {
    const { owner, firm } = await register(system);
    await system.get(AlertService).put(owner, firm.id, { minScore: 100 });
    const tender = await publish(system, office, { deliveryRegions: ['MY-12'] });
    await system.drain();
    const [{ score }] = (await system.rows<{ score: number }>('SELECT score FROM matches')) as [{ score: number }];
    expect(score).toBeLessThan(100);
    expect(await told(system, tender.id)).toEqual([]);
    await system.get(AlertService).put(owner, firm.id, { minScore: score + 1 });
    await system.drain();
    expect(await told(system, tender.id)).toEqual([]);
    await system.get(AlertService).put(owner, firm.id, { minScore: score });
    await system.drain();
    expect(await told(system, tender.id)).toHaveLength(1);
    await system.get(AlertService).put(owner, firm.id, { minScore: 0 });
    await system.drain();
    expect(await told(system, tender.id)).toHaveLength(1);
  });

  it('owes only what is matched between current versions', async () => {
    const { firms, tender } = await setUp();
    const [{ owner, firm }] = firms as [{ owner: Actor; firm: Business }];
    const match = await waiting(system, 'match.tender');
    await run(system, 'match.tender', match);
    const notifications = system.get(NotificationRepository);
    expect(await notifications.owed(tender.id, [firm.id])).toHaveLength(1);
    const edited = await system.get(BusinessService).edit(owner, firm.id, 1, { employees: 3 });
    expect(await notifications.owed(tender.id, [firm.id])).toEqual([]);
    await system.rows('UPDATE matches SET business_version = $1', [edited.version]);
    expect(await notifications.owed(tender.id, [firm.id])).toHaveLength(1);
    await amend(tender, { title: 'Repair of clinic roofs' });
    expect(await notifications.owed(tender.id, [firm.id])).toEqual([]);
  });

  it('owes nothing for a near miss, after the deadline, or twice', async () => {
    const { firms, tender } = await setUp();
    const { firm } = firms[0]!;
    await system.drain();
    const notifications = system.get(NotificationRepository);
    expect(await notifications.owed(tender.id, [firm.id])).toEqual([]);
    await system.rows('TRUNCATE officer_notifications, notifications, deliveries');
    expect(await notifications.owed(tender.id, [firm.id])).toHaveLength(1);
    await system.rows(`UPDATE matches SET role = 'near_miss'`);
    expect(await notifications.owed(tender.id, [firm.id])).toEqual([]);
    await system.rows(`UPDATE matches SET role = 'joint'`);
    await system.rows(`UPDATE tenders SET closes_at = now()`);
    expect(await notifications.owed(tender.id, [firm.id])).toEqual([]);
  });
});

describe('the list of notices', () => {
  it('shows each once, newest first, page by page, though many came in one instant', async () => {
    const { owner, firm } = await register(system);
    for (let i = 0; i < 9; i += 1) await publish(system, office);
    await system.drain();
    await system.rows(`UPDATE notifications SET created_at = '2026-11-20T00:00:00.123457Z' WHERE id IN (SELECT id FROM notifications ORDER BY id LIMIT 5)`);
    const service = system.get(NotificationService);
    const all = (await service.list(owner, firm.id, {})).items;
    expect(all).toHaveLength(9);
    expect(all.map(({ createdAt }) => createdAt)).toEqual([...all.map(({ createdAt }) => createdAt)].sort().reverse());
    for (const limit of [1, 4, 8]) {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await service.list(owner, firm.id, { cursor, limit });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      }
      expect(seen).toEqual(all.map(({ id }) => id));
    }
    const forged = Buffer.from(JSON.stringify(['2026-02-30 00:00:00+00', all[0]!.id])).toString('base64url');
    await expect(service.list(owner, firm.id, { cursor: forged })).rejects.toMatchObject({ code: 'cursor.invalid' });
  });
});
