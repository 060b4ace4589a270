import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BusinessProfile, Decimal, LotId, Requirement, Tender, TenderNotice } from '@app/domain';
import { ALL_LOTS, ConsortiumService, NextCandidateService, OperationService, TeamSearchService, type TeamsFound, type TeamsRequest } from '@app/services';
import { UnitOfWork } from '@app/store';
import { buildLot } from '../factories/index.js';
import type { BiddingFirm as Firm } from './support/bidding.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { startSystem, type System } from './support/system.js';

const ROOFING = { scheme: 'CPV', id: '45261900' };
const PAINTING = { scheme: 'CPV', id: '45442110' };
const does = (classification: typeof ROOFING, quantity: string): NonNullable<BusinessProfile['capabilities']>[number] => ({ classification, quantity: quantity as Decimal, unit: 'MTK', per: 'MON' });
const output = (lotId: string, classification: typeof ROOFING, quantity: string): Requirement => ({
  id: `output-${lotId}`, lotId: lotId as LotId, kind: 'capability', aggregation: 'sum', classification, quantity: quantity as Decimal, unit: 'MTK', per: 'MON',
});
const lot = (id: string, title: string, classification = ROOFING) => buildLot({ id: id as LotId, title, classifications: [classification] });
const ROOFS = output('roofs', ROOFING, '1000');
const WALLS = output('walls', PAINTING, '500');

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());

/** Firms and tenders of one place, so that each test has its own. */
async function place(region: string) {
  const office: Office = await openOffice(system);
  const own = { id: 'place', kind: 'region', aggregation: 'each', anyOf: [region] } as const;
  return {
    firm: (name: string, capabilities: BusinessProfile['capabilities'], more: Partial<BusinessProfile> = {}): Promise<Firm> =>
      register(system, { name: `${name} (demo)`, economy: 'MY', description: 'Repair of roofs and painting of walls', classifications: capabilities.map(({ classification }) => classification), regions: [region], capabilities, openToPartners: true, ...more }),
    tender: (requirements: readonly Requirement[], lots: TenderNotice['lots'], more: Partial<TenderNotice> = {}): Promise<Tender> =>
      publish(system, office, { title: 'Repair of roofs and painting of walls', classifications: [ROOFING, PAINTING], jointBid: { allowed: true, required: false, minMembers: 2, maxMembers: 3, oneBidPer: 'lot' }, requirements: [...requirements, own], lots, ...more }),
  };
}
async function teamsFor({ owner, firm }: Firm, tender: Tender, request: Partial<TeamsRequest>): Promise<TeamsFound> {
  await system.drain();
  const { id } = await system.get(TeamSearchService).ask(owner, tender.id, { for: firm.id, limit: 5, ...request });
  await system.drain();
  const found = system.get(TeamSearchService).resultOf(await system.get(OperationService).get(owner, id));
  if (found === undefined) throw new Error('the search is not done');
  return found;
}
const groups = ({ teams }: TeamsFound): string[][] => teams.map(({ members }) => members.map(({ name = '?' }) => name.replace(' (demo)', '')).sort());
const both = [lot('roofs', 'Roofs'), lot('walls', 'Walls', PAINTING)];

describe('a team for several lots', () => {
  it('is the smallest that meets every clause of each, also of firms that could bid for one of them alone', async () => {
    const { firm, tender } = await place('MY-01');
    const roofer = await firm('Roofer', [does(ROOFING, '1200')]);
    await firm('Painter', [does(PAINTING, '800')], { openToPartners: false });
    await firm('Halves', [does(PAINTING, '300')]);
    const it = await tender([ROOFS, WALLS], both);

    const found = await teamsFor(roofer, it, { lotIds: ['walls', 'roofs'] });
    expect(found).toMatchObject({ status: 'optimal', lotIds: ['roofs', 'walls'], blocking: [] });
    expect(found.lotId).toBeUndefined();
    const [first] = found.teams;
    expect(first?.members.map(({ name, pseudonym, role }) => [name ?? pseudonym, role])).toEqual([['Roofer (demo)', 'lead'], [expect.stringMatching(/^firm-/), 'member']]);
    expect(first?.gapPct).toBe(0);
    const of = (clause: string) => first?.findings.filter((finding) => finding.clause === clause).map(({ lotId, verdict }) => [lotId, verdict]);
    expect(of('output-roofs')).toEqual([['roofs', 'pass']]);
    expect(of('output-walls')).toEqual([['walls', 'pass']]);
    // What is the same for each of the lots is told once.
    expect(of('place')).toEqual([[undefined, 'pass']]);
    expect(first?.findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);

    const pseudonym = first?.members[1]?.pseudonym ?? '';
    const { consortium } = await system.get(ConsortiumService).create(roofer.owner, { tenderId: it.id, leadId: roofer.firm.id, lotIds: ['roofs', 'walls'], members: [{ businessId: roofer.firm.id }, { pseudonym }] });
    expect(consortium.members).toHaveLength(2);
  });

  it('whose firm for one lot does not answer is told of another for that lot, whichever it is', async () => {
    const { firm, tender } = await place('MY-07');
    const roofer = await firm('Roofer', [does(ROOFING, '1200')]);
    const silent = await firm('Silent', [does(PAINTING, '800')]);
    const other = await firm('Other', [does(PAINTING, '700')]);
    const it = await tender([ROOFS, WALLS], both);
    await system.drain();
    const { consortium } = await system.get(ConsortiumService).create(roofer.owner, { tenderId: it.id, leadId: roofer.firm.id, lotIds: ['roofs', 'walls'], members: [{ businessId: roofer.firm.id }, { businessId: silent.firm.id }] });
    await system.rows(`UPDATE invitations SET created_at = now() - interval '49 hours' WHERE consortium_id = $1`, [consortium.id]);
    const ask = () => system.get(UnitOfWork).run(() => system.get(NextCandidateService).ask());
    expect([await ask(), await ask()]).toEqual([1, 0]);
    await system.drain();
    expect(await system.rows('SELECT next_business_id AS next FROM invitations WHERE consortium_id = $1', [consortium.id])).toEqual([{ next: other.firm.id }]);
  });

  it('for all lots says which lot nobody can be found for', async () => {
    const { firm, tender } = await place('MY-02');
    const roofer = await firm('Roofer', [does(ROOFING, '1200')]);
    await firm('Second roofer', [does(ROOFING, '900')]);
    const found = await teamsFor(roofer, await tender([ROOFS, WALLS], both), { lotIds: [ALL_LOTS] });
    expect(found).toMatchObject({ status: 'infeasible', teams: [], blocking: ['output-walls'] });
    expect(found.reasons?.map(({ text }) => text)).toEqual([expect.stringMatching(/^Lot Walls: /)]);
  });

  it('leaves out who is bound to another bid for one of them, and keeps it for the others', async () => {
    const { firm, tender } = await place('MY-03');
    const own = await firm('Own', [does(ROOFING, '600')]);
    const bound = await firm('Bound', [does(ROOFING, '600'), does(PAINTING, '600')]);
    const other = await firm('Other', [does(PAINTING, '600')]);
    const it = await tender([ROOFS, WALLS], both);
    await system.drain();
    await system.get(ConsortiumService).create(bound.owner, { tenderId: it.id, leadId: bound.firm.id, lotIds: ['walls'], members: [{ businessId: bound.firm.id }, { businessId: other.firm.id }] });
    expect(groups(await teamsFor(own, it, { lotId: 'roofs' }))[0]).toEqual(['Bound', 'Own']);
    expect(await teamsFor(own, it, { lotIds: ['roofs', 'walls'] })).toMatchObject({ status: 'infeasible', teams: [] });
  });

  it('asks the buyer whether the same output may serve two lots, where it is not enough for both', async () => {
    const { firm, tender } = await place('MY-04');
    const own = await firm('Own', [does(ROOFING, '600')]);
    await firm('Half', [does(ROOFING, '600')]);
    const lots = [lot('north', 'North'), lot('south', 'South')];
    const it = await tender([output('north', ROOFING, '1000'), output('south', ROOFING, '700')], lots);
    const [team] = (await teamsFor(own, it, { lotIds: ['north', 'south'] })).teams;
    expect(team?.conditional).toContainEqual(expect.stringMatching(/^if the buyer confirms: the same may serve 2 lots at once: 1000 MTK\/MON/));
    const [enough] = (await teamsFor(own, await tender([output('north', ROOFING, '700'), output('south', ROOFING, '500')], lots), { lotIds: ['north', 'south'] })).teams;
    expect(enough?.members).toHaveLength(2);
    expect(enough?.conditional ?? []).not.toContainEqual(expect.stringContaining('the same may serve'));
  });

  it('keeps the narrowest of the lots’ own bounds', async () => {
    const { firm, tender } = await place('MY-05');
    const own = await firm('Own', [does(ROOFING, '400')]);
    for (const name of ['One', 'Two', 'Three']) await firm(name, [does(ROOFING, '400')]);
    const bounds = (minMembers: number, maxMembers: number) => ({ jointBid: { allowed: true, required: true, minMembers, maxMembers } });
    const lots = [{ ...lot('small', 'Small'), ...bounds(2, 3) }, { ...lot('large', 'Large'), ...bounds(3, 4) }];
    const it = await tender([output('small', ROOFING, '700'), output('large', ROOFING, '700')], lots);
    expect((await teamsFor(own, it, { lotId: 'small' })).teams[0]?.members).toHaveLength(2);
    expect(new Set(groups(await teamsFor(own, it, { lotIds: ['small', 'large'] })).map(({ length }) => length))).toEqual(new Set([3]));
  });

  it('is not looked for where the lots are not named as they should be', async () => {
    const { firm, tender } = await place('MY-06');
    const own = await firm('Own', [does(ROOFING, '400')]);
    const it = await tender([ROOFS], Array.from({ length: 31 }, (_, at) => lot(at === 0 ? 'roofs' : `lot-${at}`, `Lot ${at}`)));
    const ask = (request: Partial<TeamsRequest>) => system.get(TeamSearchService).ask(own.owner, it.id, { for: own.firm.id, limit: 1, ...request });
    const refused = (code: string) => ({ problems: [{ path: 'lotIds', code }] });
    await expect(ask({ lotIds: ['roofs', 'none'] })).rejects.toMatchObject(refused('lot.unknown'));
    await expect(ask({ lotIds: ['roofs', ALL_LOTS] })).rejects.toMatchObject(refused('lot.unknown'));
    await expect(ask({ lotIds: [] })).rejects.toMatchObject(refused('lot.unknown'));
    await expect(ask({ lotId: 'roofs', lotIds: ['lot-1'] })).rejects.toMatchObject(refused('lot.twice'));
    await expect(ask({ lotIds: [ALL_LOTS] })).rejects.toMatchObject(refused('lots.too_many'));
    expect((await ask({ lotIds: ['roofs', 'lot-1', 'roofs'] })).status).toBeDefined();
  });
});
