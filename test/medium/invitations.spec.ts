import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BusinessProfile, Decimal, Tender } from '@app/domain';
import { ConsortiumReports, ConsortiumService, InvitationService, type ConsortiumReport } from '@app/services';
import { Pseudonyms } from '../../libs/services/src/team/pseudonyms.js';
import { presentConsortium } from '../../apps/api/src/consortium/present-consortium.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { startSystem, type System } from './support/system.js';

type Firm = Awaited<ReturnType<typeof register>>;

const ROOFING = { scheme: 'CPV', id: '45261900' };
const OUTPUT = { id: 'output', kind: 'capability', aggregation: 'sum', classification: ROOFING, quantity: '1000' as Decimal, unit: 'MTK', per: 'MON' } as const;
const roofer = (name: string, quantity: string, more: Partial<BusinessProfile> = {}): Promise<Firm> =>
  register(system, { name, description: 'Repair of roofs', classifications: [ROOFING], capabilities: [{ classification: ROOFING, quantity: quantity as Decimal, unit: 'MTK', per: 'MON' }], openToPartners: false, ...more });

let system: System;
let office: Office;
let lead: Firm;
let shy: Firm;
let other: Firm;
let tender: Tender;
beforeAll(async () => {
  system = await startSystem();
  office = await openOffice(system);
  lead = await roofer('Lead Roofs (demo)', '600');
  shy = await roofer('Shy Roofs (demo)', '270');
  other = await roofer('Other Roofs (demo)', '130', { openToPartners: true });
});
afterAll(() => system.close());

const consortia = () => system.get(ConsortiumService);
const invitations = () => system.get(InvitationService);
const pseudonym = ({ firm }: Firm) => system.get(Pseudonyms).of(tender.id, firm.id);
const begin = async (): Promise<ConsortiumReport> => {
  tender = await publish(system, office, { title: 'Repair of roofs', classifications: [ROOFING], jointBid: { allowed: true, required: true }, requirements: [OUTPUT] });
  await system.drain();
  return consortia().create(lead.owner, { tenderId: tender.id, leadId: lead.firm.id, shareByOffers: true, members: [{ businessId: lead.firm.id }, { pseudonym: pseudonym(shy) }, { businessId: other.firm.id }] });
};
const invitationOf = ({ invitations: all }: ConsortiumReport, { firm }: Firm): string => all.find(({ businessId, status }) => businessId === firm.id && status === 'open')?.id ?? '';
const seenBy = async ({ owner }: Firm, { consortium }: ConsortiumReport): Promise<string> => JSON.stringify(presentConsortium(await consortia().get(owner, consortium.id)));

describe('a firm that is asked by its pseudonym', () => {
  it('knows who asks, and is known to nobody until it says that it is interested', async () => {
    const report = await begin();
    for (const firm of [lead, other]) {
      const seen = await seenBy(firm, report);
      expect(seen).toContain(pseudonym(shy));
      expect(seen).not.toContain(shy.firm.id);
      expect(seen).not.toContain('Shy Roofs');
    }
    const own = await seenBy(shy, report);
    expect(own).toContain('Lead Roofs');
    expect(own).toContain('Shy Roofs');
    await invitations().showInterest(shy.owner, invitationOf(report, shy));
    expect(await seenBy(lead, report)).toContain('Shy Roofs');
    expect(await seenBy(other, report)).not.toContain(pseudonym(shy));
    await expect(invitations().showInterest(other.owner, invitationOf(report, shy))).rejects.toMatchObject({ code: 'invitation.not_found' });
  });

  it('stays unknown when it declines', async () => {
    const report = await begin();
    await invitations().decline(shy.owner, invitationOf(report, shy), undefined);
    const seen = await seenBy(lead, report);
    expect(seen).toContain(pseudonym(shy));
    expect(seen).not.toContain(shy.firm.id);
  });

  it('is found only where it could be in a team for that tender', async () => {
    await begin();
    const ask = (member: object) => consortia().create(other.owner, { tenderId: tender.id, leadId: other.firm.id, members: [{ businessId: other.firm.id }, member] });
    await expect(ask({ pseudonym: 'firm-0000000000' })).rejects.toMatchObject({ problems: [{ path: 'members[1]', code: 'member.pseudonym' }] });
    await expect(ask({})).rejects.toMatchObject({ problems: [{ path: 'members[1]', code: 'member.unnamed' }] });
    await expect(ask({ businessId: shy.firm.id, pseudonym: pseudonym(shy) })).rejects.toMatchObject({ problems: [{ path: 'members[1]', code: 'member.unnamed' }] });
  });
});

describe('shares that are proposed', () => {
  it('go by what each brings, count what a firm does not show by its band, and split the value to the last cent', async () => {
    const report = await begin();
    // 600 of 1,000, a band that begins at 250, and 130: of 980 together.
    expect(report.consortium.members.map(({ sharePct }) => sharePct)).toEqual(['61.22', '25.51', '13.27']);
    const values = [...(report.values ?? [])].map(([, { minor }]) => minor);
    expect(values.reduce((sum, minor) => sum + minor, 0n)).toBe(tender.value?.minor);
    // Its own people see what it would have by its real figure once it is in.
    const joined = await invitations().accept(shy.owner, invitationOf(report, shy), { agreementHash: report.consortium.agreementHash, understood: true });
    expect([...(joined.proposal ?? [])].map(([, share]) => share)).toEqual(['60', '27', '13']);
  });
});

describe('an invitation', () => {
  it('is taken back by the lead alone, and not once it is accepted', async () => {
    const report = await begin();
    const id = invitationOf(report, other);
    await expect(invitations().withdraw(other.owner, id)).rejects.toMatchObject({ code: 'invitation.not_found' });
    const without = await invitations().withdraw(lead.owner, id);
    expect(without.consortium.members.map(({ businessId }) => businessId)).toEqual([lead.firm.id, shy.firm.id]);
    expect(without.consortium.version).toBeGreaterThan(report.consortium.version);
    const shares = await consortia().change(lead.owner, report.consortium.id, without.consortium.version, [{ businessId: lead.firm.id, sharePct: '70' }, { pseudonym: pseudonym(shy), sharePct: '30' }]);
    await expect(invitations().accept(other.owner, id, { agreementHash: shares.consortium.agreementHash, understood: true })).rejects.toMatchObject({ code: 'invitation.illegal_transition' });
    await invitations().accept(shy.owner, invitationOf(report, shy), { agreementHash: shares.consortium.agreementHash, understood: true });
    await expect(invitations().withdraw(lead.owner, invitationOf(report, shy))).rejects.toMatchObject({ code: 'invitation.illegal_transition' });
  });
});

describe('the joint bids of a firm', () => {
  it('are listed for its people with what is asked of it, the youngest first', async () => {
    const first = await begin();
    const second = await begin();
    const list = (firm: Firm, limit = 2) => system.get(ConsortiumReports).list(firm.owner, firm.firm.id, { limit });
    const shown = await list(shy);
    expect(shown.items.map(({ consortium, invitation, leadName }) => [consortium.id, invitation?.status, leadName])).toEqual([
      [second.consortium.id, 'open', 'Lead Roofs (demo)'],
      [first.consortium.id, 'open', 'Lead Roofs (demo)'],
    ]);
    const page = await list(shy, 1);
    const next = await system.get(ConsortiumReports).list(shy.owner, shy.firm.id, { limit: 1, cursor: page.next ?? '' });
    expect(next.items.map(({ consortium }) => consortium.id)).toEqual([first.consortium.id]);
    const which = async (wanted: object) => (await system.get(ConsortiumReports).list(shy.owner, shy.firm.id, { limit: 2, ...wanted })).items.map(({ consortium }) => consortium.id);
    expect(await which({ tenderId: first.consortium.tenderId })).toEqual([first.consortium.id]);
    expect(await which({ leadId: lead.firm.id })).toEqual([second.consortium.id, first.consortium.id]);
    expect(await which({ tenderId: first.consortium.tenderId, leadId: shy.firm.id })).toEqual([]);
    await expect(system.get(ConsortiumReports).list(lead.owner, shy.firm.id, {})).rejects.toMatchObject({ code: 'business.not_found' });
    await expect(system.get(ConsortiumReports).list(office.officer, shy.firm.id, {})).rejects.toMatchObject({ code: 'business.not_found' });
  });
});
