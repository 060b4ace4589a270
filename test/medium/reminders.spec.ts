import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Business, Tender } from '@app/domain';
import { AlertService, MarkService, SweepService, type Actor } from '@app/services';
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

const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
/** The sweep of a worker that has just started: it looks at dates and at firms. */
const sweep = async (): Promise<void> => {
  Object.assign(system.get(SweepService), { lookedAtFirms: Number.NEGATIVE_INFINITY });
  await system.get(SweepService).run({ leaseSeconds: 60 });
};
const told = (kind: string): Promise<{ text: string; occurrence: string }[]> =>
  system.rows(`SELECT n.message ->> 'text' AS text, d.occurrence FROM notifications n JOIN deliveries d ON d.id = n.delivery_id WHERE n.kind = $1 ORDER BY n.created_at, d.occurrence`, [kind]);
/** As if so many days had passed: the deadline is nearer, and what was told of it was told of that same deadline. */
const sooner = async (days: number): Promise<void> => {
  await system.rows(`UPDATE tenders SET closes_at = closes_at - make_interval(days => $1)`, [days]);
  await system.rows(
    `UPDATE deliveries SET occurrence = to_char(left(occurrence, 16)::timestamp - make_interval(days => $1), 'YYYY-MM-DD"T"HH24:MI') || substr(occurrence, 17) WHERE kind = 'tender.closing'`,
    [days],
  );
};

describe('a reminder of a deadline', () => {
  const keep = async (mark: 'kept' | 'bidding' | 'hidden' = 'kept', days = 10): Promise<{ owner: Actor; firm: Business; tender: Tender }> => {
    const { owner, firm } = await register(system);
    const tender = await publish(system, office, { tenderPeriod: { endDate: inDays(days - 0.01), timeZone: 'Asia/Kuala_Lumpur' } });
    await system.drain();
    await system.get(MarkService).put(owner, firm.id, tender.id, { mark });
    return { owner, firm, tender };
  };

  it('comes 7, 3 and 1 days before, once each, for tenders that the firm keeps', async () => {
    const { tender } = await keep();
    const steps: number[] = [];
    for (let day = 0; day < 10; day += 1) {
      await sweep();
      await sweep();
      steps.push((await told('tender.closing')).length);
      await sooner(1);
    }
    //             10 9  8  7  6  5  4  3  2  1 days before
    expect(steps).toEqual([0, 0, 0, 1, 1, 1, 1, 2, 2, 3]);
    const [first, , last] = await told('tender.closing');
    expect(first!.text).toMatch(new RegExp(`^You keep "${tender.title}": bids until .*\\(\\+08:00\\), in 7 days\\.$`));
    expect(last!.text).toContain('within a day');
  });

  it('comes once where nobody was there for the steps before', async () => {
    await keep('bidding', 2);
    await sweep();
    expect(await told('tender.closing')).toHaveLength(1);
  });

  it('comes anew for a deadline that was moved, and not at all for what is hidden, closed or called off', async () => {
    await keep('kept', 2);
    await sweep();
    await system.rows(`UPDATE tenders SET closes_at = closes_at + interval '5 days'`);
    await sweep();
    expect(await told('tender.closing')).toHaveLength(2);
    await emptyMarket(system);
    office = await openOffice(system);
    await keep('hidden', 2);
    await keep('kept', 2);
    await system.rows(`UPDATE tenders SET status = 'cancelled'`);
    await sweep();
    expect(await told('tender.closing')).toEqual([]);
  });

  it('comes also for a meeting that one must attend', async () => {
    const { owner, firm } = await register(system);
    const milestones = [
      { type: 'briefing', title: 'Site visit', dueDate: inDays(2.5), mandatory: true },
      { type: 'briefing', title: 'Coffee', dueDate: inDays(2.5) },
      { type: 'briefing', title: 'Second visit', dueDate: inDays(9), mandatory: true },
    ];
    const tender = await publish(system, office, { milestones });
    await system.drain();
    await system.get(MarkService).put(owner, firm.id, tender.id, { mark: 'kept' });
    await sweep();
    await sweep();
    const all = await told('tender.briefing');
    expect(all).toHaveLength(1);
    expect(all[0]!.text).toMatch(/you must attend "Site visit" on .*, in 3 days\. Without it you cannot bid\.$/);
  });
});

describe('a certificate that runs out', () => {
  it('is told of 30 days before and 7 days before, once each', async () => {
    const day = (days: number): string => inDays(days).slice(0, 10);
    await register(system, { certifications: [{ scheme: 'ISO', id: '9001', validUntil: day(20) }, { scheme: 'ISO', id: '14001', validUntil: day(5) }, { scheme: 'ISO', id: '27001', validUntil: day(90) }, { scheme: 'ISO', id: '1' }, { scheme: 'ISO', id: '2', validUntil: day(-5) }] });
    await sweep();
    await sweep();
    expect((await told('certificate.expiring')).map(({ occurrence }) => occurrence)).toEqual([`ISO 14001 ${day(5)} 7`, `ISO 9001 ${day(20)} 30`]);
  });
});

describe('a firm that hears nothing for four weeks', () => {
  it('is told once what would change that', async () => {
    const { owner, firm } = await register(system);
    await system.get(AlertService).put(owner, firm.id, { minScore: 100 });
    await publish(system, office, { deliveryRegions: ['MY-12'] });
    await system.drain();
    const [{ score }] = (await system.rows<{ score: number }>('SELECT score FROM matches')) as [{ score: number }];
    await system.rows('UPDATE alert_settings SET min_score = $1', [score + 5]);
    await sweep();
    expect(await told('firm.quiet')).toEqual([]);
    await system.rows(`UPDATE businesses SET created_at = now() - interval '29 days'`);
    await sweep();
    await sweep();
    const all = await told('firm.quiet');
    expect(all).toHaveLength(1);
    expect(all[0]!.text).toBe(`Nothing was found for you for four weeks. Alerts that begin at ${score - 10} instead of ${score + 5} would have brought 1 tenders.`);
  });
});
