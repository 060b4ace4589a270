import { describe, expect, it } from '@jest/globals';
import type { BusinessProfile, Decimal, Tender } from '@app/domain';
import { DepartureService, PartnerExclusionService, SuccessorsService } from '@app/services';
import { agree, bidTogether, closeBids, hireOpener, openTogether, setUpOpener, type BiddingFirm } from './support/bidding.js';
import { openOffice, publish, register, type Office } from './support/market.js';

const { system, opener } = await setUpOpener();

const ROOFING = { scheme: 'CPV', id: '45261900' };
const roofer = (region: string) => (name: string, quantity: string, more: Partial<BusinessProfile> = {}): Promise<BiddingFirm> =>
  register(system, {
    name: `${name} of ${region} (demo)`, description: 'Repair of roofs', classifications: [ROOFING], regions: [region], openToPartners: true,
    capabilities: [{ classification: ROOFING, quantity: quantity as Decimal, unit: 'MTK', per: 'MON' }], ...more,
  });

/** A tender that asks for 1000 square metres a month together. */
const roofs = (office: Office, region: string): Promise<Tender> =>
  publish(system, office, {
    title: 'Repair of roofs', classifications: [ROOFING], deliveryRegions: [region], submission: { channel: 'tandem' }, jointBid: { allowed: true, required: true, minMembers: 2, maxMembers: 3, oneBidPer: 'procedure' },
    requirements: [{ id: 'output', kind: 'capability', aggregation: 'sum', classification: ROOFING, quantity: '1000' as Decimal, unit: 'MTK', per: 'MON' }],
  });

const successors = () => system.get(SuccessorsService);

describe('who could step in for a member that leaves', () => {
  it('is who is open to partners, free, apart from nobody who stays, and leaves the group failing nothing', async () => {
    const office = await openOffice(system);
    const openers = [await hireOpener(system, office), await hireOpener(system, office)];
    const firm = roofer('MY-08');
    const [lead, second] = [await firm('Lead', '600'), await firm('Second', '400')];
    const [able, weak, shy, taken, rival, apart] = [
      await firm('Able', '450'), await firm('Weak', '390'), await firm('Shy', '500', { openToPartners: false }), await firm('Taken', '500'), await firm('Rival', '500'), await firm('Apart', '500'),
    ];
    const tender = await roofs(office, 'MY-08');
    await system.drain();
    await system.get(PartnerExclusionService).put(apart.owner, apart.firm.id, lead.firm.id);
    const id = await agree(system, tender, [lead, second], ['60', '40']);
    await bidTogether(system, tender, lead.owner, id);
    const theirs = await agree(system, tender, [rival, taken]);
    await bidTogether(system, tender, rival.owner, theirs);
    await expect(successors().of(lead.owner, id, second.firm.id)).rejects.toMatchObject({ code: 'departure.not_opened' });
    await closeBids(system, tender);
    await openTogether(system, opener, openers, tender.id, 'technical');

    const found = await successors().of(lead.owner, id, second.firm.id);
    expect(found).toEqual({ leavingId: second.firm.id, leadId: lead.firm.id, open: [{ businessId: able.firm.id, name: able.firm.name, score: expect.any(Number), toConfirm: expect.any(Number) }], others: 1 });
    expect(found.open[0]?.score).toBeGreaterThanOrEqual(40);
    for (const { firm: left } of [weak, shy, taken, rival, apart]) expect(JSON.stringify(found)).not.toContain(left.id);
    // The firm that leaves may look for one itself; the lead may leave too, and then another leads.
    expect(await successors().of(second.owner, id, second.firm.id)).toEqual(found);
    expect(await successors().of(lead.owner, id, lead.firm.id)).toMatchObject({ leadId: second.firm.id, open: [], others: 0 });

    // What is proposed is taken as it is.
    const asked = await system.get(DepartureService).ask(lead.owner, id, { leavingId: second.firm.id, newcomer: { businessId: able.firm.id }, reason: 'It was wound up' });
    expect(asked.departure.newcomerId).toBe(able.firm.id);
  });

  it('is told to those who may ask for the change alone', async () => {
    const office = await openOffice(system);
    const openers = [await hireOpener(system, office), await hireOpener(system, office)];
    const firm = roofer('MY-09');
    const [lead, second] = [await firm('Lead', '600'), await firm('Second', '400')];
    // Too far away to be a candidate itself.
    const stranger = await roofer('MY-01')('Stranger', '500');
    const tender = await roofs(office, 'MY-09');
    await system.drain();
    const id = await agree(system, tender, [lead, second]);
    await bidTogether(system, tender, lead.owner, id);
    await closeBids(system, tender);
    await openTogether(system, opener, openers, tender.id, 'technical');
    await expect(successors().of(undefined, id, second.firm.id)).rejects.toMatchObject({ kind: 'unauthenticated' });
    for (const actor of [stranger.owner, office.officer]) await expect(successors().of(actor, id, second.firm.id)).rejects.toMatchObject({ code: 'consortium.not_found' });
    await expect(successors().of(second.owner, id, lead.firm.id)).rejects.toMatchObject({ kind: 'forbidden', code: 'departure.not_lead' });
    await expect(successors().of(lead.owner, id, stranger.firm.id)).rejects.toMatchObject({ code: 'input.invalid', problems: [{ path: 'leavingId', code: 'consortium.no_member' }] });
  });
});
