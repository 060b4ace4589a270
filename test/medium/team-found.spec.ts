import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BusinessProfile, Decimal, Message, Requirement, Tender, TenderNotice } from '@app/domain';
import { AlertService, AmendTenderService, MarkService, SweepService, TellTeamsService } from '@app/services';
import { tellTeams } from '@app/jobs';
import { UnitOfWork } from '@app/store';
import { startMailPeer, type MailPeer } from '../harness/mail-peer.js';
import { withoutChance } from '../harness/without-chance.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { emptyMarket, enqueue, sendDue } from './support/steps.js';
import { startSystem, type System } from './support/system.js';

const ROOFING = { scheme: 'CPV', id: '45261900' };
const POOLED: readonly Requirement[] = [
  { id: 'output', kind: 'capability', aggregation: 'sum', classification: ROOFING, quantity: '1000' as Decimal, unit: 'MTK', per: 'MON' },
  { id: 'quality', kind: 'certification', aggregation: 'any_one', scheme: 'ISO', certificateId: '9001' },
];
const asked: Partial<TenderNotice> = { title: 'Repair of roofs', classifications: [ROOFING], jointBid: { allowed: true, minMembers: 2, maxMembers: 3 }, requirements: POOLED };
const roofer = (name: string, output: string, more: Partial<BusinessProfile> = {}): Partial<BusinessProfile> => ({
  name, economy: 'MY', description: 'Repair of roofs', classifications: [ROOFING], regions: ['MY-10'],
  capabilities: [{ classification: ROOFING, quantity: output as Decimal, unit: 'MTK', per: 'MON' }],
  ...more,
});
const CERTIFIED = { certifications: [{ scheme: 'ISO', id: '9001' }] };

let system: System;
let peer: MailPeer;
let office: Office;
beforeAll(async () => {
  peer = await startMailPeer();
  system = await startSystem({ smtpUrl: peer.url });
});
afterAll(async () => {
  await system.close();
  await peer.close();
});
beforeEach(async () => {
  await emptyMarket(system);
  peer.taken.length = 0;
  office = await openOffice(system);
});

/** A minute of the service's life: what waits is done, the sweep looks, and what it asks for is done. */
const aMinute = async (): Promise<void> => {
  await system.drain();
  await system.get(SweepService).run({ leaseSeconds: 30 });
  await system.drain();
};
const anHourLater = async (): Promise<void> => void (await system.rows(`UPDATE team_watches SET asked_at = asked_at - interval '2 hours', wanted_at = wanted_at - interval '1 hour'`));
const told = (tender: Tender): Promise<{ businessId: string; version: number; message: Message }[]> =>
  system.rows(`SELECT business_id AS "businessId", tender_version AS version, message FROM notifications WHERE kind = 'team.found' AND tender_id = $1 ORDER BY created_at, business_id`, [tender.id]);

describe('firms that only a team can take to a tender', () => {
  it('hear once that a proved team with them exists, why not alone, and nothing of who the others are', async () => {
    const own = await register(system, roofer('Own Roofs (demo)', '450'));
    const other = await register(system, roofer('Other Roofs (demo)', '613', CERTIFIED));
    const stranger = await register(system, roofer('Far too small Roofs (demo)', '1', { economy: 'SG', regions: ['SG-01'] }));
    const tender = await publish(system, office, asked);
    await aMinute();
    const notices = await told(tender);
    expect(new Set(notices.map(({ businessId }) => businessId))).toEqual(new Set([own.firm.id, other.firm.id]));
    const message = notices.find(({ businessId }) => businessId === own.firm.id)!.message;
    expect(message.text).toMatch(/^You cannot reach "Repair of roofs" alone, but together with one other firm: such a team meets all that the tender itself asks \(\d conditions checked\)\. \d questions of law are to be confirmed\.$/);
    const said = JSON.stringify(message);
    for (const own of ['450', '9001', 'nobody has been asked yet', 'Why you']) expect(said).toContain(own);
    expect(withoutChance(said)).not.toMatch(/613|1063/);
    for (const secret of [other.firm.id, other.firm.name, stranger.firm.name]) expect(said).not.toContain(secret);
    await anHourLater();
    await system.rows(`UPDATE team_watches SET wanted_at = now()`);
    await aMinute();
    expect(await told(tender)).toHaveLength(2);
  });

  it('hear all, each once, though one job asks a few of them and some can be in no team', async () => {
    const lacking: string[] = [];
    for (let n = 0; n < 4; n += 1) lacking.push((await register(system, roofer(`Lacking Roofs ${n} (demo)`, '450'))).firm.id);
    // Asked as often as the others, and of no use to any team: a job that began anew each time would never come past them.
    for (let n = 0; n < 3; n += 1) await register(system, roofer(`Tiny Roofs ${n} (demo)`, '1'));
    const holder = await register(system, roofer('Certified Roofs (demo)', '613', CERTIFIED));
    const tender = await publish(system, office, asked);
    await system.drain();
    const hear = [...lacking, holder.firm.id].sort();
    for (const most of [1, 2, 3, 8]) {
      // Time is no matter here: on a busy machine a search could be cut off.
      const limits = { most, oneMs: 600_000, allMs: 600_000 };
      await system.rows(`DELETE FROM notifications WHERE kind = 'team.found'`);
      await system.rows(`DELETE FROM deliveries WHERE kind = 'team.found'`);
      let jobs = 0;
      for (let id: string | undefined = await enqueue(system, tellTeams.name, { tenderId: tender.id, version: tender.version }); id !== undefined; jobs += 1) {
        const [row] = await system.rows<{ payload: unknown }>('SELECT payload FROM outbox WHERE id = $1', [id]);
        const payload = tellTeams.parse(row!.payload);
        await system.get(TellTeamsService).run(payload, id, limits);
        // Once more, as after a kill.
        await system.get(TellTeamsService).run(payload, id, limits);
        const next = await system.rows<{ id: string }>(`SELECT id FROM outbox WHERE topic = $1 AND status = 'pending'`, [tellTeams.name]);
        expect(next.length).toBeLessThanOrEqual(1);
        // While a round goes on no other begins.
        await system.rows(`UPDATE team_watches SET wanted_at = clock_timestamp(), asked_at = now() - interval '2 hours'`);
        expect(await system.get(UnitOfWork).run(() => system.get(TellTeamsService).ask())).toBe(next.length === 0 ? 1 : 0);
        if (next.length === 0) await system.rows(`DELETE FROM outbox WHERE topic = $1 AND status = 'pending'`, [tellTeams.name]);
        id = next[0]?.id;
      }
      expect([most, (await told(tender)).map(({ businessId }) => businessId).sort()]).toEqual([most, hear]);
      if (most < 3) expect(jobs).toBeGreaterThan(1);
    }
  });

  it('hear nothing while nobody has what they lack, and hear when somebody comes who has', async () => {
    const own = await register(system, roofer('Own Roofs (demo)', '450'));
    await register(system, roofer('Other Roofs (demo)', '613'));
    const tender = await publish(system, office, asked);
    await aMinute();
    expect(await told(tender)).toEqual([]);
    const late = await register(system, roofer('Late Roofs (demo)', '700', CERTIFIED));
    await aMinute();
    // A tender is searched at most once an hour, however many firms come.
    expect(await told(tender)).toEqual([]);
    await system.rows(`UPDATE team_watches SET asked_at = asked_at - interval '2 hours'`);
    await aMinute();
    expect((await told(tender)).map(({ businessId }) => businessId)).toEqual(expect.arrayContaining([own.firm.id, late.firm.id]));
  });

  it('hear again of a new version, by the settings of the kind, and not of a tender that they have hidden', async () => {
    const own = await register(system, roofer('Own Roofs (demo)', '450'));
    const quiet = await register(system, roofer('Quiet Roofs (demo)', '613', CERTIFIED));
    const hiding = await register(system, roofer('Hiding Roofs (demo)', '614', CERTIFIED));
    await system.get(AlertService).put(quiet.owner, quiet.firm.id, { kinds: { 'team.found': 'off' } });
    const tender = await publish(system, office, asked);
    await system.get(MarkService).put(hiding.owner, hiding.firm.id, tender.id, { mark: 'hidden' });
    await aMinute();
    const first = await told(tender);
    expect(first.map(({ businessId }) => businessId)).toEqual(expect.arrayContaining([own.firm.id]));
    expect(first.map(({ businessId }) => businessId)).not.toContain(hiding.firm.id);
    await system.get(AmendTenderService).amend(office.officer, tender.id, tender.version, { title: 'Repair of flat roofs' });
    await aMinute();
    const versions = (await told(tender)).filter(({ businessId }) => businessId === own.firm.id).map(({ version }) => version);
    expect(versions).toEqual([tender.version, tender.version + 1]);
    await sendDue(system);
    const subjects = peer.taken.filter(({ mail }) => mail.subject?.startsWith('A team could bid')).map(({ mail }) => mail.subject);
    expect(subjects).toEqual(expect.arrayContaining(['A team could bid: Repair of flat roofs']));
    expect(await system.rows(`SELECT 1 FROM deliveries WHERE kind = 'team.found' AND channel = 'email' AND business_id = $1 AND state = 'sent'`, [quiet.firm.id])).toEqual([]);
  });
});
