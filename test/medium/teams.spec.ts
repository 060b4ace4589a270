import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageText, type BusinessProfile, type Decimal, type Requirement, type TenderNotice } from '@app/domain';
import { BusinessService, OperationService, TeamSearchService, type Actor, type TeamsFound } from '@app/services';
import { eventually } from '../harness/eventually.js';
import { withoutChance } from '../harness/without-chance.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { startSystem, type System } from './support/system.js';

const ROOFING = { scheme: 'CPV', id: '45261900' };
const roofs = (quantity: string): BusinessProfile['capabilities'] => [{ classification: ROOFING, quantity: quantity as Decimal, unit: 'MTK', per: 'MON' }];
const POOLED: readonly Requirement[] = [
  { id: 'output', kind: 'capability', aggregation: 'sum', classification: ROOFING, quantity: '1000' as Decimal, unit: 'MTK', per: 'MON' },
  { id: 'quality', kind: 'certification', aggregation: 'any_one', scheme: 'ISO', certificateId: '9001' },
  { id: 'place', kind: 'region', aggregation: 'each', anyOf: ['MY-10'] },
];
const asked: Partial<TenderNotice> = { title: 'Repair of roofs', classifications: [ROOFING], jointBid: { allowed: true, required: true, minMembers: 2, maxMembers: 4 }, requirements: POOLED };
const roofer = (name: string, output: string, more: Partial<BusinessProfile> = {}): Partial<BusinessProfile> => ({
  name,
  economy: 'MY',
  description: 'Repair of roofs',
  classifications: [ROOFING],
  regions: ['MY-10'],
  capabilities: roofs(output),
  openToPartners: true,
  ...more,
});

let system: System;
let office: Office;
beforeAll(async () => {
  system = await startSystem();
  office = await openOffice(system);
});
afterAll(() => system.close());

/** Asks, has the work done here, and reads the answer. */
async function teamsFor(actor: Actor, tenderId: string, businessId: string, limit = 5): Promise<TeamsFound> {
  const operation = await system.get(TeamSearchService).ask(actor, tenderId, { for: businessId, limit });
  await system.drain();
  const done = await system.get(OperationService).get(actor, operation.id);
  const found = system.get(TeamSearchService).resultOf(done);
  if (found === undefined) throw new Error('the search is not done');
  return found;
}

describe('teams for a tender', () => {
  it('are the smallest that meet every clause, with the asker in each, and show no figure of who is not open to partners', async () => {
    const own = await register(system, roofer('Own Roofs (demo)', '450', { openToPartners: false }));
    const open = await register(system, roofer('Open Roofs (demo)', '600', { certifications: [{ scheme: 'ISO', id: '9001' }] }));
    const closed = await register(system, roofer('Closed Roofs (demo)', '613', { certifications: [{ scheme: 'ISO', id: '9001' }], openToPartners: false }));
    await register(system, roofer('Small Roofs (demo)', '100'));
    await register(system, roofer('Far Roofs (demo)', '5000', { regions: ['MY-12'], certifications: [{ scheme: 'ISO', id: '9001' }] }));
    const tender = await publish(system, office, asked);
    await system.drain();

    const found = await teamsFor(own.owner, tender.id, own.firm.id);
    expect(found).toMatchObject({ status: 'optimal', blocking: [], candidates: 3, tenderVersion: tender.version });
    const pairs = found.teams.filter(({ members }) => members.length === 2);
    expect(pairs).toHaveLength(2);
    for (const team of found.teams) {
      expect(team.gapPct).toBe(0);
      expect(team.members.map(({ businessId }) => businessId)).toContain(own.firm.id);
      expect(team.findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
      expect(team.members[0]?.role).toBe('lead');
    }
    const withOpen = pairs.find(({ members }) => members.some(({ businessId }) => businessId === open.firm.id));
    expect(withOpen?.members.find(({ businessId }) => businessId === open.firm.id)).toMatchObject({ name: 'Open Roofs (demo)' });
    expect(withOpen?.findings.find(({ clause }) => clause === 'output')?.have).toContain('1050');

    const withClosed = pairs.find((team) => team !== withOpen);
    const partner = withClosed?.members.find(({ businessId }) => businessId !== own.firm.id);
    expect(partner).toEqual({ pseudonym: expect.stringMatching(/^firm-[0-9a-f]{10}$/), role: expect.any(String), gives: expect.any(Array) });
    expect(partner?.gives.find(({ clause }) => clause === 'output')?.gives).toBe('50 to 75 %');
    expect(partner?.gives.find(({ clause }) => clause === 'output')?.words).toMatchObject({ key: 'band.between', params: { low: 50, high: 75 } });
    // The team's sum would give the partner's figure away to one who knows his own.
    const text = JSON.stringify(withClosed);
    expect(text).not.toContain(closed.firm.id);
    expect(text).not.toContain('Closed Roofs');
    expect(withoutChance(text)).not.toMatch(/613|1063/);
  });

  it('that hang on what nobody knows yet say who has to confirm what', async () => {
    const lonely = await openOffice(system);
    const own = await register(system, roofer('Asking Roofs (demo)', '450', { regions: ['MY-05'] }));
    await register(system, roofer('Silent Roofs (demo)', '1', { regions: ['MY-05'], capabilities: [] }));
    const tender = await publish(system, lonely, {
      ...asked,
      requirements: [POOLED[0] as Requirement, { id: 'place', kind: 'region', aggregation: 'each', anyOf: ['MY-05'] }],
    });
    await system.drain();
    const found = await teamsFor(own.owner, tender.id, own.firm.id);
    expect(found.status).toBe('optimal');
    expect(found.teams[0]?.conditional).toContainEqual(expect.stringMatching(/^if Silent Roofs \(demo\) confirms: 1000 MTK\/MON/));
    expect(found.teams[0]?.conditions?.map((each) => messageText(each, 'es'))).toContainEqual(expect.stringMatching(/^si Silent Roofs \(demo\) lo confirma: 1000 MTK\/MON/));
  });

  it('that cannot be are answered with the fewest clauses that block', async () => {
    const own = await register(system, roofer('Northern Roofs (demo)', '300', { regions: ['MY-09'] }));
    await register(system, roofer('Partner in the north (demo)', '300', { regions: ['MY-09'] }));
    await register(system, roofer('Third in the north (demo)', '300', { regions: ['MY-09'] }));
    const where = { id: 'place', kind: 'region', aggregation: 'each', anyOf: ['MY-09'] } as const;
    const tender = await publish(system, office, { ...asked, requirements: [{ ...(POOLED[0] as Requirement), id: 'output' }, where] });
    await system.drain();
    expect(await teamsFor(own.owner, tender.id, own.firm.id)).toMatchObject({ status: 'infeasible', teams: [], blocking: ['output'], reasons: [{ text: expect.stringMatching(/^All 3 firms found for this tender together reach less than 100 % of this: 1000 MTK\/MON/) }] });
    await system.get(BusinessService).create(own.owner, { ...own.firm, name: 'A fourth one (demo)' });
    await system.drain();
    expect((await teamsFor(own.owner, tender.id, own.firm.id)).teams[0]?.members).toHaveLength(4);
  });

  it('are found for an own firm alone, on an open tender, for a lot that is there', async () => {
    const own = await register(system, roofer('Careful Roofs (demo)', '450'));
    const tender = await publish(system, office, asked);
    const stranger = await system.person();
    const ask = (actor: Actor | undefined, more: object = {}) => system.get(TeamSearchService).ask(actor, tender.id, { for: own.firm.id, limit: 1, ...more });
    await expect(ask(undefined)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(ask(stranger)).rejects.toMatchObject({ code: 'business.not_found' });
    await expect(ask(office.officer)).rejects.toMatchObject({ code: 'business.not_found' });
    await expect(ask(own.owner, { lotId: 'none' })).rejects.toMatchObject({ problems: [{ path: 'lotId', code: 'lot.unknown' }] });
    await system.rows(`UPDATE tenders SET status = 'cancelled' WHERE id = $1`, [tender.id]);
    expect(await system.rows('SELECT 1 FROM operations WHERE request ->> $1 = $2', ['tenderId', tender.id])).toEqual([]);
  });

  it('are answered by a worker while the asker waits', async () => {
    const own = await register(system, roofer('Waiting Roofs (demo)', '450'));
    const tender = await publish(system, office, asked);
    await system.drain();
    await system.startWorker();
    const answered = await eventually(async () => {
      const operation = await system.get(TeamSearchService).ask(own.owner, tender.id, { for: own.firm.id, limit: 2 });
      const found = system.get(TeamSearchService).resultOf(operation);
      if (found === undefined) throw new Error('not within a second yet');
      return found;
    });
    expect(answered.teams).toHaveLength(2);
  });
});
