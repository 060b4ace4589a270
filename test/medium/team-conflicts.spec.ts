import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BusinessProfile, Decimal, Link, Tender } from '@app/domain';
import { ConsortiumService, InvitationService, NextCandidateService, NotificationService, OperationService, PartnerExclusionService, TeamSearchService, type ConsortiumReport, type TeamsFound } from '@app/services';
import { UnitOfWork } from '@app/store';
import { openOffice, publish, register, type Office } from './support/market.js';
import { startSystem, type System } from './support/system.js';

type Firm = Awaited<ReturnType<typeof register>>;

const ROOFING = { scheme: 'CPV', id: '45261900' };
const OUTPUT = { id: 'output', kind: 'capability', aggregation: 'sum', classification: ROOFING, quantity: '1000' as Decimal, unit: 'MTK', per: 'MON' } as const;
/** Each market has a region of its own, so that firms of one test are no partners in another. */
const inRegion = (region: string) => ({
  roofer: (name: string, quantity: string, more: Partial<BusinessProfile> = {}): Promise<Firm> =>
    register(system, { name: `${name} of ${region} (demo)`, description: 'Repair of roofs', classifications: [ROOFING], regions: [region], capabilities: [{ classification: ROOFING, quantity: quantity as Decimal, unit: 'MTK', per: 'MON' }], ...more }),
  tender: (): Promise<Tender> =>
    publish(system, office, {
      title: 'Repair of roofs', classifications: [ROOFING], deliveryRegions: [region], jointBid: { allowed: true, required: true, minMembers: 2, maxMembers: 3 },
      requirements: [OUTPUT, { id: 'place', kind: 'region', aggregation: 'each', anyOf: [region] }],
    }),
});

let system: System;
let office: Office;
beforeAll(async () => {
  system = await startSystem();
  office = await openOffice(system);
});
afterAll(() => system.close());

async function teamsFor({ owner, firm }: Firm, tender: Tender): Promise<TeamsFound> {
  await system.drain();
  const { id } = await system.get(TeamSearchService).ask(owner, tender.id, { for: firm.id, limit: 5 });
  await system.drain();
  const found = system.get(TeamSearchService).resultOf(await system.get(OperationService).get(owner, id));
  if (found === undefined) throw new Error('the search is not done');
  return found;
}
const partners = ({ teams }: TeamsFound, own: Firm): string[] => [...new Set(teams.flatMap(({ members }) => members.flatMap(({ businessId }) => (businessId === undefined || businessId === own.firm.id ? [] : [businessId]))))];
const form = (tender: Tender, lead: Firm, ...others: Firm[]): Promise<ConsortiumReport> =>
  system.get(ConsortiumService).create(lead.owner, { tenderId: tender.id, leadId: lead.firm.id, members: [lead, ...others].map(({ firm }) => ({ businessId: firm.id })) });
const invitationOf = ({ invitations }: ConsortiumReport, { firm }: Firm): string => invitations.find(({ businessId, status }) => businessId === firm.id && status === 'open')?.id ?? '';
const accept = (report: ConsortiumReport, firm: Firm) =>
  system.get(InvitationService).accept(firm.owner, invitationOf(report, firm), { agreementHash: report.consortium.agreementHash, understood: true });
const told = async ({ owner, firm }: Firm): Promise<(readonly [string, string])[]> =>
  (await system.get(NotificationService).list(owner, firm.id, {})).items.filter(({ kind }) => kind.startsWith('team.')).map(({ kind, message }) => [kind, message.text] as const);
const sweep = async (): Promise<void> => {
  await system.get(UnitOfWork).run(() => system.get(NextCandidateService).ask());
  await system.drain();
};

describe('the search for a team', () => {
  it('puts no two firms together that stand under common control, or of which one has excluded the other', async () => {
    const { roofer, tender } = inRegion('MY-01');
    const own = await roofer('Own', '500');
    const owner: Link = { party: 'Madam Owner', type: 'individual', pct: '80' as Decimal };
    const sister = await roofer('Sister', '600', { links: [owner] });
    const twin = await roofer('Twin', '600', { links: [owner] });
    const apart = await roofer('Apart', '600');
    const asked = await tender();
    expect(partners(await teamsFor(own, asked), own).sort()).toEqual([sister, twin, apart].map(({ firm }) => firm.id).sort());
    for (const { members } of (await teamsFor(own, asked)).teams) {
      const ids = members.map(({ businessId }) => businessId);
      expect(ids.includes(sister.firm.id) && ids.includes(twin.firm.id)).toBe(false);
    }
    const exclusions = system.get(PartnerExclusionService);
    await exclusions.put(apart.owner, apart.firm.id, own.firm.id);
    await exclusions.put(apart.owner, apart.firm.id, own.firm.id);
    expect(partners(await teamsFor(own, asked), own)).not.toContain(apart.firm.id);
    expect(await exclusions.list(apart.owner, apart.firm.id)).toEqual([{ businessId: own.firm.id, name: own.firm.name }]);
    expect(await exclusions.list(own.owner, own.firm.id)).toEqual([]);
    await exclusions.remove(apart.owner, apart.firm.id, own.firm.id);
    expect(partners(await teamsFor(own, asked), own)).toContain(apart.firm.id);
    await expect(exclusions.put(own.owner, own.firm.id, own.firm.id)).rejects.toMatchObject({ code: 'exclusion.own' });
    await expect(exclusions.put(own.owner, apart.firm.id, own.firm.id)).rejects.toMatchObject({ code: 'business.not_found' });
  });

  it('leaves out firms that another bid for the tender binds, and not those of one’s own', async () => {
    const { roofer, tender } = inRegion('MY-02');
    const [own, partner, lead, taken] = [await roofer('Own', '400'), await roofer('Partner', '300'), await roofer('Lead', '700'), await roofer('Taken', '700')];
    const asked = await tender();
    await system.drain();
    await accept(await form(asked, lead, taken), taken);
    await accept(await form(asked, own, partner), partner);
    const third = await roofer('Third', '400');
    const found = partners(await teamsFor(own, asked), own);
    expect(found).toEqual(expect.arrayContaining([partner.firm.id, third.firm.id]));
    expect(found).not.toContain(taken.firm.id);
    expect(found).not.toContain(lead.firm.id);
  });
});

describe('a firm that was asked and does not answer', () => {
  it('is waited for 48 hours by the database’s clock; then the lead hears once who could take its place', async () => {
    const { roofer, tender } = inRegion('MY-03');
    const [lead, silent, weak] = [await roofer('Lead', '500'), await roofer('Silent', '600'), await roofer('Weak', '100')];
    const shy = await roofer('Shy', '550', { openToPartners: false });
    const asked = await tender();
    await system.drain();
    const report = await form(asked, lead, silent);
    await system.rows(`UPDATE invitations SET created_at = now() - interval '47 hours 59 minutes' WHERE consortium_id = $1`, [report.consortium.id]);
    await sweep();
    expect(await told(lead)).toEqual([]);
    await system.rows(`UPDATE invitations SET created_at = now() - interval '48 hours 1 minute' WHERE consortium_id = $1`, [report.consortium.id]);
    await sweep();
    await sweep();
    const notices = await told(lead);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toEqual(['team.candidate', expect.stringMatching(/^Silent of MY-03 \(demo\) has not answered for 48 hours\. firm-[0-9a-f]{10} could take its place/)]);
    const { next } = await system.get(ConsortiumService).get(lead.owner, report.consortium.id);
    expect([...next.values()]).toEqual([{ pseudonym: expect.stringMatching(/^firm-/) }]);
    expect(JSON.stringify([...next.values(), notices])).not.toContain(shy.firm.id);
    expect([...(await system.get(ConsortiumService).get(silent.owner, report.consortium.id)).next.values()]).toEqual([]);
    expect(await told(weak)).toEqual([]);
  });
});

describe('what the firms of a joint bid are told', () => {
  it('is that they are asked, what the others answered, and that a change asks them anew; each once', async () => {
    const { roofer, tender } = inRegion('MY-04');
    const [lead, second, third] = [await roofer('Lead', '500'), await roofer('Second', '300'), await roofer('Third', '300')];
    const asked = await tender();
    await system.drain();
    const report = await form(asked, lead, second, third);
    expect(await told(second)).toEqual([['team.invited', 'Lead of MY-04 (demo) asks your firm to bid together: "Repair of roofs".']]);
    await accept(report, second);
    await accept(report, second);
    await system.get(InvitationService).decline(third.owner, invitationOf(report, third), undefined);
    expect((await told(lead)).map(([, text]) => text).sort()).toEqual(['Second of MY-04 (demo) is in: "Repair of roofs".', 'Third of MY-04 (demo) does not join: "Repair of roofs".']);
    expect((await told(second)).map(([kind]) => kind).sort()).toEqual(['team.consent', 'team.invited']);
  });
});
