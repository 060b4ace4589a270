import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Business, Tender } from '@app/domain';
import { ConsortiumService, InvitationService, type Actor, type ConsortiumReport, type MemberRequest } from '@app/services';
import { openOffice, publish, register, type Office } from './support/market.js';
import { startSystem, type System } from './support/system.js';

interface Firm {
  readonly owner: Actor;
  readonly firm: Business;
}

let system: System;
let office: Office;
let lead: Firm;
let second: Firm;
let third: Firm;
beforeAll(async () => {
  system = await startSystem();
  office = await openOffice(system);
  lead = await register(system, { name: 'Lead Roofs (demo)' });
  second = await register(system, { name: 'Second Roofs (demo)' });
  third = await register(system, { name: 'Third Roofs (demo)' });
});
afterAll(() => system.close());

const consortia = () => system.get(ConsortiumService);
const invitations = () => system.get(InvitationService);
const POOLED = { id: 'value', kind: 'contract_value', aggregation: 'sum', amount: { minor: 50_000_00n, currency: 'MYR' } } as const;
const joint = (): Promise<Tender> => publish(system, office, { jointBid: { allowed: true, minMembers: 2, maxMembers: 4 }, requirements: [POOLED] });
const part = ({ firm }: Firm, sharePct?: string): MemberRequest => ({ businessId: firm.id, ...(sharePct === undefined ? {} : { sharePct }) });
const form = (tender: Tender, members: readonly MemberRequest[], by = lead) => consortia().create(by.owner, { tenderId: tender.id, leadId: by.firm.id, members });
const invitationTo = ({ invitations: all }: ConsortiumReport, { firm }: Firm) => {
  const found = all.find(({ businessId, status }) => businessId === firm.id && status !== 'withdrawn');
  if (found === undefined) throw new Error('not invited');
  return found.id;
};
const understood = ({ consortium }: ConsortiumReport) => ({ agreementHash: consortium.agreementHash, understood: true });
const accept = (report: ConsortiumReport, firm: Firm) => invitations().accept(firm.owner, invitationTo(report, firm), understood(report));
const consent = (report: ConsortiumReport, { owner, firm }: Firm) => invitations().consent(owner, report.consortium.id, firm.id, understood(report));

describe('a consortium', () => {
  it('is agreed once everybody has consented to the terms as they stand, and a change asks everybody anew', async () => {
    const formed = await form(await joint(), [part(lead, '60'), part(second, '40')]);
    expect(formed.consortium).toMatchObject({ status: 'forming', version: 1 });
    expect(formed.consortium.members.map(({ role, joined, consent: given }) => [role, joined, given])).toEqual([['lead', true, undefined], ['member', false, undefined]]);

    const joined = await accept(formed, second);
    expect(joined.consortium.status).toBe('forming');
    const agreed = await consent(joined, lead);
    expect(agreed.consortium.status).toBe('agreed');
    expect(agreed.assessments[0]?.assessment.role).toBe('joint');

    const changed = await consortia().change(lead.owner, formed.consortium.id, agreed.consortium.version, [part(lead, '55.55'), part(second, '44.45')]);
    expect(changed.consortium.status).toBe('forming');
    expect(changed.consortium.agreementHash).not.toBe(agreed.consortium.agreementHash);
    await expect(consent(agreed, second)).rejects.toMatchObject({ code: 'consortium.changed' });
    await consent(changed, second);
    expect((await consent(changed, lead)).consortium.status).toBe('agreed');
  });

  it('keeps what a firm that is only invited has out of everybody’s sight, and itself out of the buyer’s', async () => {
    const formed = await form(await joint(), [part(lead), part(second)]);
    expect(JSON.stringify(formed.assessments)).not.toContain(second.firm.id);
    expect((await consortia().get(second.owner, formed.consortium.id)).consortium.id).toBe(formed.consortium.id);
    await expect(consortia().get(third.owner, formed.consortium.id)).rejects.toMatchObject({ code: 'consortium.not_found' });
    await expect(consortia().get(office.officer, formed.consortium.id)).rejects.toMatchObject({ code: 'consortium.not_found' });
    expect(JSON.stringify((await accept(formed, second)).assessments)).toContain(second.firm.id);
  });

  it('loses who declines, hears a counter-offer, and asks again on other terms', async () => {
    const formed = await form(await joint(), [part(lead, '50'), part(second, '25'), part(third, '25')]);
    const id = formed.consortium.id;
    expect(await invitations().counter(second.owner, invitationTo(formed, second), { sharePct: '30', reason: 'More work than that' })).toMatchObject({ status: 'countered', counter: { sharePct: '30' } });
    expect(await invitations().decline(third.owner, invitationTo(formed, third), 'No time')).toMatchObject({ status: 'declined', reason: 'No time' });
    const asked = await consortia().invite(lead.owner, id, part(second, '30'));
    expect(asked.invitations.map(({ status }) => status).sort()).toEqual(['declined', 'open', 'withdrawn']);
    await expect(accept(asked, second)).rejects.toMatchObject({ code: 'consortium.shares' });
    const settled = await consortia().change(lead.owner, id, asked.consortium.version, [part(lead, '70')]);
    const joined = await accept(settled, second);
    expect(joined.consortium.members).toHaveLength(2);
    expect((await consent(joined, lead)).consortium.status).toBe('agreed');
    await consortia().leave(second.owner, id, second.firm.id);
    expect((await consortia().get(lead.owner, id)).consortium).toMatchObject({ status: 'forming', members: [{ businessId: lead.firm.id }] });
  });

  it.each<[string, (tender: Tender) => Promise<unknown>, object]>([
    ['shares that are 99.99 together', (tender) => form(tender, [part(lead, '60'), part(second, '39.99')]), { problems: [{ code: 'group.shares' }] }],
    ['shares of three places', (tender) => form(tender, [part(lead, '33.333'), part(second, '66.667')]), { problems: [{ code: 'share.places' }, { code: 'share.places' }] }],
    ['a share for some', (tender) => form(tender, [part(lead, '60'), part(second)]), { problems: [{ code: 'share.some' }] }],
    ['a member that stands there twice', (tender) => form(tender, [part(lead), part(second), part(second)]), { problems: [{ path: 'members[2].businessId', code: 'group.twice' }] }],
    ['a lead that is no member', (tender) => form(tender, [part(second), part(third)]), { problems: [{ path: 'leadId', code: 'consortium.lead_absent' }] }],
    ['a lead alone', (tender) => form(tender, [part(lead)]), { problems: [{ path: 'members', code: 'consortium.alone' }] }],
    ['a firm that there is not', (tender) => form(tender, [part(lead), { businessId: tender.id }]), { problems: [{ path: 'members[1].businessId', code: 'business.not_found' }] }],
    ['another firm’s name', (tender) => consortia().create(second.owner, { tenderId: tender.id, leadId: lead.firm.id, members: [part(lead), part(second)] }), { code: 'business.not_found' }],
  ])('is refused for %s, and nothing is half done', async (_what, act, problem) => {
    const tender = await joint();
    await expect(act(tender)).rejects.toMatchObject(problem);
    expect(await system.rows('SELECT 1 FROM consortia WHERE tender_id = $1', [tender.id])).toEqual([]);
    expect(await system.rows('SELECT 1 FROM bid_commitments WHERE tender_id = $1', [tender.id])).toEqual([]);
  });

  it('is refused where joint bids are, without consent to liability, after the deadline, and for a lead that leaves', async () => {
    const alone = await publish(system, office, { jointBid: { allowed: false } });
    await expect(form(alone, [part(lead), part(second)])).rejects.toMatchObject({ code: 'consortium.not_joint' });
    const tender = await joint();
    const formed = await form(tender, [part(lead), part(second)]);
    const id = invitationTo(formed, second);
    await expect(invitations().accept(second.owner, id, { ...understood(formed), understood: false })).rejects.toMatchObject({ problems: [{ path: 'understood', code: 'consent.not_understood' }] });
    await expect(invitations().accept(third.owner, id, understood(formed))).rejects.toMatchObject({ code: 'invitation.not_found' });
    await expect(consortia().leave(lead.owner, formed.consortium.id, lead.firm.id)).rejects.toMatchObject({ code: 'consortium.lead_leaves' });
    await system.rows(`UPDATE tender_versions SET notice = jsonb_set(notice, '{tenderPeriod,endDate}', to_jsonb((now() - interval '1 second')::text)) WHERE tender_id = $1`, [tender.id]);
    await expect(accept(formed, second)).rejects.toMatchObject({ code: 'tender.not_open' });
  });
});

describe('a firm that is asked into two bids', () => {
  it('is in exactly one after a hundred acceptances at once, and free for the other when the first is dissolved', async () => {
    const tender = await joint();
    const [one, other, invited] = [await register(system), await register(system), await register(system)];
    const reports = [await form(tender, [part(one), part(invited)], one), await form(tender, [part(other), part(invited)], other)] as const;
    const answers = await Promise.allSettled(Array.from({ length: 100 }, (_, at) => accept(reports[at % 2] as ConsortiumReport, invited)));
    const codes = new Set(answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as { code?: string }).code] : [])));
    expect([...codes]).toEqual(['consortium.exclusive']);
    // Accepting again what is accepted changes nothing; so all acceptances of the one were taken, and none of the other.
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
    const members = await system.rows<{ consortium: string }>(`SELECT consortium_id AS consortium FROM consortium_members WHERE business_id = $1 AND joined`, [invited.firm.id]);
    expect(members).toHaveLength(1);
    expect(await system.rows('SELECT 1 FROM bid_commitments WHERE tender_id = $1 AND business_id = $2', [tender.id, invited.firm.id])).toHaveLength(1);

    const [won, lost] = reports[0].consortium.id === members[0]?.consortium ? reports : [reports[1], reports[0]];
    await consortia().dissolve(won.consortium.leadId === one.firm.id ? one.owner : other.owner, won.consortium.id);
    expect((await accept(lost, invited)).consortium.members.every(({ joined }) => joined)).toBe(true);
  });

  it('cannot lead a second one', async () => {
    const tender = await joint();
    await form(tender, [part(lead), part(second)]);
    await expect(form(tender, [part(lead), part(third)])).rejects.toMatchObject({ code: 'consortium.exclusive' });
  });
});
