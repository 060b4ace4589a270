import { describe, expect, it } from '@jest/globals';
import type { BusinessProfile, Lot, LotId, Tender, TenderNotice } from '@app/domain';
import {
  BusinessService,
  ConsortiumService,
  DecideDepartureService,
  DecideTenderService,
  DepartureService,
  MarkService,
  NotificationService,
  OcdsExportService,
  OcdsIdentity,
  OfficerNotificationService,
  OpeningService,
  PaperService,
  readAwards,
  type Actor,
  type DepartureReport,
  type DepartureRequest,
} from '@app/services';
import { presentRelease } from '../../apps/api/src/ocds/present-release.js';
import { buildLot } from '../factories/index.js';
import { agree, bidAlone, bidTogether, closeBids, hireOpener, openTogether, setUpOpener, type BiddingFirm } from './support/bidding.js';
import { openOffice, publish, register, todayOf, type Office } from './support/market.js';

const { system, opener } = await setUpOpener();

/** A joint bid of two, and a third that could step in. */
interface Story {
  readonly office: Office;
  readonly openers: readonly Actor[];
  readonly tender: Tender;
  readonly lead: BiddingFirm;
  readonly second: BiddingFirm;
  readonly third: BiddingFirm;
  readonly id: string;
  readonly bidId: string;
}

async function handedIn(economy = 'MY', notice: Partial<TenderNotice> = {}, third: Partial<BusinessProfile> = {}): Promise<Story> {
  const office = await openOffice(system, economy);
  const openers = [await hireOpener(system, office), await hireOpener(system, office)];
  const tender = await publish(system, office, { jointBid: { allowed: true, required: false, minMembers: 2, maxMembers: 4 }, ...notice });
  const firm = (name: string, more: Partial<BusinessProfile> = {}) => register(system, { name: `${name} (demo)`, economy, ...more });
  const [lead, second] = [await firm('Lead'), await firm('Second')];
  const id = await agree(system, tender, [lead, second], ['60', '40']);
  if (economy === 'CL') for (const paper of ['agreement', 'power_of_attorney'] as const) await add(lead, id, paper);
  const { bidId } = await bidTogether(system, tender, lead.owner, id);
  return { office, openers, tender, lead, second, third: await firm('Third', third), id, bidId };
}

async function add({ owner, firm }: BiddingFirm, id: string, paper: 'agreement' | 'power_of_attorney'): Promise<void> {
  const content = Buffer.from('%PDF-1.7 demo');
  const { paper: announced } = await system.get(PaperService).announce(owner, id, { businessId: firm.id, paper, form: 'private', title: paper, sizeBytes: content.length });
  await system.get(PaperService).putChunk(owner, announced.id, 0, content);
  await system.get(PaperService).complete(owner, announced.id);
}

async function opened(story: Story): Promise<Story> {
  await closeBids(system, story.tender);
  await openTogether(system, opener, story.openers, story.tender.id, 'technical');
  return story;
}

async function award({ office, openers, tender, bidId }: Story, lotId?: LotId): Promise<Tender> {
  await system.get(OpeningService).judge(office.officer, bidId, { passed: true, reasons: 'Good' });
  await openTogether(system, opener, openers, tender.id, 'price');
  return system.get(DecideTenderService).award(office.officer, tender.id, tender.version, { bidId, ...(lotId === undefined ? {} : { lotId }), value: { minor: 100_00n, currency: 'MYR' }, decidedOn: todayOf(tender) });
}

async function awarded(...what: Parameters<typeof handedIn>): Promise<Story> {
  const story = await opened(await handedIn(...what));
  await award(story);
  return story;
}

const departures = () => system.get(DepartureService);
const deciding = () => system.get(DecideDepartureService);
const ask = ({ lead, second, third, id }: Story, more: Partial<DepartureRequest> = {}, by: Actor = lead.owner) =>
  departures().ask(by, id, { leavingId: second.firm.id, newcomer: { businessId: third.firm.id }, reason: 'It was wound up', ...more });
const consent = ({ departure }: DepartureReport, { owner, firm }: BiddingFirm, agreementHash = departure.agreementHash) =>
  departures().consent(owner, departure.id, firm.id, { agreementHash, understood: true });
const members = async ({ lead, id }: Story) => (await system.get(ConsortiumService).get(lead.owner, id)).consortium.members.map(({ businessId, role, sharePct, consent: given }) => [businessId, role, sharePct, given !== undefined]);
const told = async ({ owner, firm }: BiddingFirm) => (await system.get(NotificationService).list(owner, firm.id, {})).items.filter(({ kind }) => kind.startsWith('team.')).map(({ message }) => message.key);

const published = async (tender: Tender) => (await system.get(OcdsExportService).process(system.get(OcdsIdentity).ocidOf(tender))).releases;

describe('a member that leaves a joint bid after the opening', () => {
  it('is out, and another is in with its size kept, once everyone has consented and the buyer agrees', async () => {
    const story = await awarded();
    const { office, tender, lead, second, third } = story;
    const asked = await ask(story);
    expect(asked).toMatchObject({ departure: { status: 'asked', rule: 'unknown', newcomerId: third.firm.id }, buyer: false });
    expect(asked.answer.assessments[0]?.assessment.findings.find(({ clause }) => clause === 'jointBid.changes')?.verdict).toBe('unknown');
    expect((await departures().ofFirm(third.owner, third.firm.id)).map(({ departure }) => departure.id)).toEqual([asked.departure.id]);
    expect([await told(third), (await told(second))[0]]).toEqual([['notification.team.step_in'], 'notification.team.departure']);
    // The buyer learns of it when all have consented.
    await expect(departures().get(office.officer, asked.departure.id)).rejects.toMatchObject({ code: 'departure.not_found' });
    await expect(deciding().approve(office.officer, asked.departure.id, { reason: 'Early' })).rejects.toMatchObject({ code: 'departure.not_found' });
    expect(await deciding().list(office.officer, tender.id)).toEqual([]);

    await expect(consent(asked, third, 'other')).rejects.toMatchObject({ code: 'consortium.changed' });
    await consent(asked, lead);
    expect((await consent(asked, lead)).departure.status).toBe('asked');
    expect((await consent(asked, third)).departure.status).toBe('consented');
    // Who leaves may say that it agrees until the buyer has decided.
    expect((await consent(asked, second)).departure).toMatchObject({ status: 'consented', consents: [{ businessId: lead.firm.id }, { businessId: third.firm.id }, { businessId: second.firm.id }] });
    expect((await system.get(OfficerNotificationService).list(office.officer, office.buyer.id, {})).items.map(({ kind }) => kind)).toEqual(['tender.departure_asked']);
    expect(await members(story)).toEqual([[lead.firm.id, 'lead', '60', true], [second.firm.id, 'member', '40', true]]);

    expect((await deciding().list(office.officer, tender.id)).map(({ departure }) => departure.status)).toEqual(['consented']);
    const done = await deciding().approve(office.officer, asked.departure.id, { reason: 'The work goes on' });
    expect(done.departure).toMatchObject({ status: 'approved', decision: { by: office.officer.accountId, reason: 'The work goes on' } });
    expect(await members(story)).toEqual([[lead.firm.id, 'lead', '60', true], [third.firm.id, 'member', '40', true]]);
    expect((await system.get(ConsortiumService).get(lead.owner, story.id)).consortium).toMatchObject({ status: 'awarded', agreementHash: asked.departure.agreementHash });
    expect((await system.get(ConsortiumService).get(third.owner, story.id)).kept.get(third.firm.id)).toMatchObject({ moment: 'replacement', businessVersion: third.firm.version });
    expect(await system.rows(`SELECT business_id AS id, occurrence FROM kept_sizes WHERE tender_id = $1 AND moment = 'replacement'`, [tender.id])).toEqual([{ id: third.firm.id, occurrence: asked.departure.id }]);
    expect((await system.rows<{ action: string }>('SELECT action FROM bid_audit WHERE tender_id = $1 ORDER BY number', [tender.id])).at(-1)).toEqual({ action: 'members.changed' });
    expect(await told(second)).toContain('notification.team.departure_approved');
    // Once more changes nothing.
    await deciding().approve(office.officer, asked.departure.id, { reason: 'Again' });
    expect((await system.rows(`SELECT 1 FROM bid_audit WHERE tender_id = $1 AND action = 'members.changed'`, [tender.id])).length).toBe(1);
    await expect(deciding().refuse(office.officer, asked.departure.id, { reason: 'After all' })).rejects.toMatchObject({ code: 'departure.illegal_transition' });
  });

  it('changes the award in a release of its own, which says who takes part now and reads back the same; what was published before stays', async () => {
    const story = await awarded();
    const { office, tender, lead, second, third } = story;
    const before = (await published(tender)).map(presentRelease);
    const asked = await ask(story);
    await consent(asked, lead);
    await consent(asked, third);
    expect((await published(tender)).map(presentRelease)).toEqual(before);
    await deciding().approve(office.officer, asked.departure.id, { reason: 'The work goes on' });
    const after = await published(tender);
    const releases = after.map(presentRelease);
    const release = releases.at(-1);
    expect(releases.slice(0, -1)).toEqual(before);
    expect(before.at(-1)).toMatchObject({ tag: ['tenderUpdate', 'award'], awards: [{ suppliers: [{ id: lead.firm.id }, { id: second.firm.id }] }] });
    expect(release).toMatchObject({
      tag: ['tenderUpdate', 'awardUpdate'],
      parties: [{ roles: ['buyer', 'procuringEntity'] }, { id: lead.firm.id, roles: ['supplier'] }, { id: third.firm.id, roles: ['supplier'] }],
      awards: [
        {
          suppliers: [{ id: lead.firm.id }, { id: third.firm.id }],
          amendments: [{ description: 'Second (demo) has left, and Third (demo) has stepped in.', amendsReleaseID: before.at(-1)?.id, releaseID: release?.id }],
          tandem: { members: [{ supplierId: lead.firm.id, role: 'lead', sharePct: '60' }, { supplierId: third.firm.id, role: 'member', sharePct: '40' }] },
        },
      ],
    });
    // Why it left is for the firms and the buyer.
    expect(JSON.stringify(releases)).not.toContain('wound up');
    const decisions = after.at(-1)?.tender.decisions;
    expect(decisions).toMatchObject([{ changes: [{ leaving: { businessId: second.firm.id, role: 'member', sharePct: '40' }, stepsIn: { businessId: third.firm.id } }] }]);
    expect(readAwards(JSON.parse(JSON.stringify(release)))).toEqual(decisions);
  });

  it('is told to the firms that know the tender and are not in the group, once', async () => {
    const story = await awarded();
    const { office, tender, lead, second, third } = story;
    const reader = await register(system, { name: 'Reader (demo)' });
    for (const { owner, firm } of [reader, lead, second, third]) await system.get(MarkService).put(owner, firm.id, tender.id, { mark: 'kept' });
    const asked = await ask(story);
    await consent(asked, lead);
    await consent(asked, third);
    await deciding().approve(office.officer, asked.departure.id, { reason: 'The work goes on' });
    await deciding().approve(office.officer, asked.departure.id, { reason: 'Again' });
    await system.drain();
    const changes = async ({ owner, firm }: BiddingFirm) => (await system.get(NotificationService).list(owner, firm.id, {})).items.filter(({ kind }) => kind === 'tender.suppliers_changed').map(({ message }) => message.text);
    expect(await changes(reader)).toEqual([`"${tender.title}" has a change in its award. A member of the group that won was replaced or has left; those who won are now Lead (demo), Third (demo).`]);
    for (const firm of [lead, second, third]) expect(await changes(firm)).toEqual([]);
  });

  it('changes the award of a lot also while another is undecided', async () => {
    const [north, south] = ['north', 'south'].map((id) => buildLot({ id: id as LotId }));
    const story = await opened(await handedIn('MY', { lots: [north, south] as Lot[] }));
    await award(story, north?.id);
    const asked = await ask(story);
    await consent(asked, story.lead);
    await consent(asked, story.third);
    await deciding().approve(story.office.officer, asked.departure.id, { reason: 'Fine' });
    const decisions = (await published(story.tender)).at(-1)?.tender.decisions;
    expect(decisions).toMatchObject([{ lotId: 'north', suppliers: [{ businessId: story.lead.firm.id }, { businessId: story.third.firm.id }], changes: [{ leaving: { businessId: story.second.firm.id } }] }]);
  });

  it('is refused with the article where the law allows it later alone, and asked of the buyer where it is not known how much is done', async () => {
    const story = await awarded('CL');
    const { office, lead, third } = story;
    await expect(ask(story, { executedPct: '19.99' })).rejects.toMatchObject({
      code: 'departure.barred',
      problems: [{ code: 'departure.not_allowed', message: expect.stringMatching(/Ley 19\.886.*art\. 51.*20 %/) }],
    });
    expect(await system.rows('SELECT 1 FROM departures WHERE consortium_id = $1', [story.id])).toEqual([]);
    const asked = await ask(story);
    expect(asked.departure.rule).toBe('unknown');
    await consent(asked, lead);
    await consent(asked, third);
    await expect(deciding().approve(office.officer, asked.departure.id, { reason: 'Too early', executedPct: '5' })).rejects.toMatchObject({ code: 'departure.barred' });
    expect(await members(story)).toHaveLength(2);
    expect((await deciding().approve(office.officer, asked.departure.id, { reason: 'A fifth is done', executedPct: '20' })).departure.decision?.executedPct).toBe('20');
    const second = await ask({ ...story, second: third, third: story.second }, { executedPct: '30' });
    expect(second.departure.rule).toBe('allowed');
  });

  it('is not asked before the opening, and what the buyer agrees to before the award is who wins', async () => {
    const story = await handedIn();
    const { office, lead, third } = story;
    await expect(ask(story)).rejects.toMatchObject({ code: 'departure.not_opened' });
    await opened(story);
    const asked = await ask(story);
    await consent(asked, lead);
    await consent(asked, third);
    await deciding().approve(office.officer, asked.departure.id, { reason: 'Fine' });
    const { decisions = [] } = await award(story);
    expect(decisions[0]).toMatchObject({ suppliers: [{ businessId: lead.firm.id, role: 'lead', sharePct: '60' }, { name: 'Third (demo)', businessId: third.firm.id, role: 'member', sharePct: '40' }] });
    expect(decisions[0]).not.toHaveProperty('changes');
  });

  it('leaves a group that meets every condition: who steps in is as it is today, who stays as it was when it won', async () => {
    const story = await awarded('MY', { reservedFor: { sizes: ['micro'] } });
    const { lead, third } = story;
    const grow = async ({ owner, firm }: BiddingFirm) => system.get(BusinessService).edit(owner, firm.id, firm.version, { employees: 900, figures: [{ metric: 'annual_turnover', value: '90000000', currency: 'MYR', year: 2025 }] } as never);
    await grow(lead);
    const report = await system.get(ConsortiumService).get(lead.owner, story.id);
    expect(report.assessments[0]?.assessment.findings.find(({ clause }) => clause === 'reservedFor.sizes')).toMatchObject({ verdict: 'pass' });
    expect([lead, story.second].map(({ firm }) => report.kept.get(firm.id))).toMatchObject([{ moment: 'award', sizeClass: 'micro' }, { moment: 'award', sizeClass: 'micro' }]);
    const asked = await ask(story);
    await departures().withdraw(lead.owner, asked.departure.id);
    await grow(third);
    await expect(ask(story)).rejects.toMatchObject({ code: 'departure.barred', problems: expect.arrayContaining([expect.objectContaining({ path: 'reservedFor.sizes', code: 'departure.clause_failed' })]) });
  });

  it('may ask for it itself, and a lead that leaves names who leads afterwards', async () => {
    const story = await awarded();
    const { office, lead, second, third } = story;
    await expect(ask(story, { leavingId: lead.firm.id }, second.owner)).rejects.toMatchObject({ kind: 'forbidden', code: 'departure.not_lead' });
    const own = await ask(story, {}, second.owner);
    expect(own.departure.askedBy).toBe(second.firm.id);
    await expect(ask(story)).rejects.toMatchObject({ code: 'departure.under_way' });
    await expect(departures().withdraw(lead.owner, own.departure.id)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(departures().decline(second.owner, own.departure.id, second.firm.id)).rejects.toMatchObject({ code: 'departure.leaves' });
    expect((await departures().decline(third.owner, own.departure.id, third.firm.id)).departure.status).toBe('declined');
    await expect(consent(own, lead)).rejects.toMatchObject({ code: 'departure.illegal_transition' });

    await expect(ask(story, { leavingId: lead.firm.id })).rejects.toMatchObject({ problems: [{ path: 'leadId', code: 'departure.no_lead' }] });
    const asked = await ask(story, { leavingId: lead.firm.id, leadId: second.firm.id });
    await consent(asked, second);
    await consent(asked, third);
    await deciding().approve(office.officer, asked.departure.id, { reason: 'Fine' });
    const { consortium } = await system.get(ConsortiumService).get(second.owner, story.id);
    expect(consortium).toMatchObject({ leadId: second.firm.id, members: [{ businessId: second.firm.id, role: 'lead', sharePct: '40' }, { businessId: third.firm.id, role: 'member', sharePct: '60' }] });
  });

  it('changes nothing where the buyer refuses, and sets free who would have stepped in', async () => {
    const story = await awarded();
    const { office, lead, third } = story;
    const asked = await ask(story);
    await consent(asked, lead);
    await consent(asked, third);
    const bound = () => system.rows('SELECT 1 FROM bid_commitments WHERE business_id = $1', [third.firm.id]);
    expect(await bound()).not.toEqual([]);
    expect((await deciding().refuse(office.officer, asked.departure.id, { reason: 'Not now' })).departure).toMatchObject({ status: 'refused', decision: { reason: 'Not now' } });
    expect(await members(story)).toContainEqual([story.second.firm.id, 'member', '40', true]);
    expect(await bound()).toEqual([]);
  });

  it('is not replaced by a firm that bid against the group, where the rule keeps a firm to one bid', async () => {
    const story = await handedIn('MY', { jointBid: { allowed: true, required: false, oneBidPer: 'procedure' } });
    await bidAlone(system, story.tender, story.third);
    await opened(story);
    await expect(ask(story)).rejects.toMatchObject({ code: 'departure.barred', problems: expect.arrayContaining([expect.objectContaining({ path: 'jointBid.oneBidPer', code: 'departure.clause_failed' })]) });
  });

  it('is nobody else’s business', async () => {
    const story = await awarded();
    const asked = await ask(story);
    const stranger = await register(system);
    await expect(ask(story, {}, stranger.owner)).rejects.toMatchObject({ code: 'consortium.not_found' });
    await expect(ask(story, {}, story.office.officer)).rejects.toMatchObject({ code: 'consortium.not_found' });
    for (const actor of [stranger.owner, story.office.officer]) await expect(departures().get(actor, asked.departure.id)).rejects.toMatchObject({ code: 'departure.not_found' });
    await expect(departures().get(undefined, asked.departure.id)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(consent(asked, stranger)).rejects.toMatchObject({ code: 'departure.not_found' });
    await expect(departures().withdraw(stranger.owner, asked.departure.id)).rejects.toMatchObject({ code: 'departure.not_found' });
    await expect(departures().ofFirm(stranger.owner, story.lead.firm.id)).rejects.toMatchObject({ code: 'business.not_found' });
    await expect(deciding().list(stranger.owner, story.tender.id)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(deciding().approve(story.lead.owner, asked.departure.id, { reason: 'Ours' })).rejects.toMatchObject({ code: 'departure.buyer_decides' });
  });
});
