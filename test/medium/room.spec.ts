import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tender } from '@app/domain';
import { ConsortiumService, InvitationService, MemberService, PartnerBoardService, RoomService, type ConsortiumReport } from '@app/services';
import { Pseudonyms } from '../../libs/services/src/team/pseudonyms.js';
import { closeBids } from './support/bidding.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { startSystem, type System } from './support/system.js';

type Firm = Awaited<ReturnType<typeof register>>;

let system: System;
let office: Office;
let lead: Firm;
let second: Firm;
let shy: Firm;
let outsider: Firm;
let tender: Tender;
beforeAll(async () => {
  system = await startSystem();
  office = await openOffice(system);
  lead = await register(system, { name: 'Lead Roofs (demo)' });
  second = await register(system, { name: 'Second Roofs (demo)' });
  shy = await register(system, { name: 'Shy Roofs (demo)', openToPartners: false });
  outsider = await register(system, { name: 'Outside Roofs (demo)' });
  // One that no firm can meet alone, so that they match in the role of a member.
  tender = await publish(system, office, {
    jointBid: { allowed: true, required: true }, classifications: [{ scheme: 'CPV', id: '45261000' }],
    requirements: [{ id: 'value', kind: 'contract_value', aggregation: 'sum', amount: { minor: 900_000_00n, currency: 'MYR' } }],
  });
  await system.drain();
});
afterAll(() => system.close());

const room = () => system.get(RoomService);
const board = () => system.get(PartnerBoardService);
const form = (): Promise<ConsortiumReport> =>
  system.get(ConsortiumService).create(lead.owner, {
    tenderId: tender.id, leadId: lead.firm.id,
    members: [{ businessId: lead.firm.id }, { businessId: second.firm.id }, { pseudonym: system.get(Pseudonyms).of(tender.id, shy.firm.id) }],
  });
const invitationOf = ({ invitations }: ConsortiumReport, { firm }: Firm): string => invitations.find(({ businessId }) => businessId === firm.id)?.id ?? '';

describe('the room of a joint bid', () => {
  it('opens stage by stage: to those who are named, and to one that was asked by its pseudonym once it lets itself be known', async () => {
    const report = await form();
    const id = report.consortium.id;
    await room().say(lead.owner, id, lead.firm.id, 'Who of us does the gutters?');
    await room().say(second.owner, id, second.firm.id, 'We do.');
    await expect(room().read(shy.owner, id, {})).rejects.toMatchObject({ code: 'consortium.not_found' });
    await expect(room().say(shy.owner, id, shy.firm.id, 'We could too.')).rejects.toMatchObject({ code: 'consortium.not_found' });
    await system.get(InvitationService).showInterest(shy.owner, invitationOf(report, shy));
    await room().say(shy.owner, id, shy.firm.id, 'We could too.');
    const { messages } = await room().read(shy.owner, id, {});
    expect(messages.map(({ name, text }) => [name, text])).toEqual([
      ['Shy Roofs (demo)', 'We could too.'],
      ['Second Roofs (demo)', 'We do.'],
      ['Lead Roofs (demo)', 'Who of us does the gutters?'],
    ]);
    const page = await room().read(lead.owner, id, { limit: 2 });
    expect((await room().read(lead.owner, id, { limit: 2, cursor: page.next ?? '' })).messages.map(({ text }) => text)).toEqual(['Who of us does the gutters?']);

    await system.get(ConsortiumService).dissolve(lead.owner, id);
    await expect(room().say(lead.owner, id, lead.firm.id, 'Still there?')).rejects.toMatchObject({ code: 'consortium.settled' });
    expect((await room().read(lead.owner, id, {})).messages).toHaveLength(3);
  });

  it('is not there for officers of the buyer, nor for other firms, nor for an officer in the name of a firm', async () => {
    const report = await form();
    const id = report.consortium.id;
    await room().say(lead.owner, id, lead.firm.id, 'Our price is nobody’s business.');
    for (const actor of [office.officer, outsider.owner]) {
      await expect(room().read(actor, id, {})).rejects.toMatchObject({ code: 'consortium.not_found' });
      await expect(room().say(actor, id, lead.firm.id, 'Hello')).rejects.toMatchObject({ code: 'business.not_found' });
      await expect(room().explain(actor, id, lead.firm.id, 'Because')).rejects.toMatchObject({ code: 'business.not_found' });
    }
    await expect(room().say(outsider.owner, id, outsider.firm.id, 'Hello')).rejects.toMatchObject({ code: 'consortium.not_found' });
    await expect(room().read(undefined, id, {})).rejects.toMatchObject({ kind: 'unauthenticated' });
    await system.get(ConsortiumService).dissolve(lead.owner, id);
  });

  it('records for each member why it cannot bid alone, in its own words, the last of which count', async () => {
    const report = await form();
    const id = report.consortium.id;
    await room().explain(lead.owner, id, lead.firm.id, 'Too small');
    await room().explain(lead.owner, id, lead.firm.id, 'We can do 500,000 of 900,000.');
    expect((await room().read(lead.owner, id, {})).reasons).toEqual([{ businessId: lead.firm.id, name: 'Lead Roofs (demo)', reason: 'We can do 500,000 of 900,000.', at: expect.any(String) }]);
    await expect(room().explain(second.owner, id, second.firm.id, 'Not in yet')).rejects.toMatchObject({ code: 'consortium.not_found' });
    await system.get(InvitationService).accept(second.owner, invitationOf(report, second), { agreementHash: report.consortium.agreementHash, understood: true });
    expect((await room().read(second.owner, id, {})).reasons.map(({ name, reason }) => [name, reason])).toEqual([['Lead Roofs (demo)', 'We can do 500,000 of 900,000.'], ['Second Roofs (demo)', undefined]]);
    await system.get(ConsortiumService).dissolve(lead.owner, id);
  });
});

describe('the partner board of a tender', () => {
  it('shows firms what others bring and seek, by name or pseudonym, one entry a firm', async () => {
    await board().post(lead.owner, tender.id, { businessId: lead.firm.id, brings: 'Roofers', seeks: 'Somebody', region: 'MY-10' });
    await board().post(lead.owner, tender.id, { businessId: lead.firm.id, brings: 'Twelve roofers', seeks: 'A firm with scaffolds', region: 'MY-10' });
    await board().post(shy.owner, tender.id, { businessId: shy.firm.id, brings: 'Scaffolds', seeks: 'A lead' });
    const { entries: seen } = await board().read(lead.owner, tender.id, lead.firm.id);
    expect(seen.map(({ name, pseudonym, own, brings, region }) => [name ?? pseudonym, own, brings, region])).toEqual([
      [system.get(Pseudonyms).of(tender.id, shy.firm.id), false, 'Scaffolds', undefined],
      ['Lead Roofs (demo)', true, 'Twelve roofers', 'MY-10'],
    ]);
    expect(JSON.stringify(seen)).not.toContain(shy.firm.id);
    await board().takeDown(shy.owner, tender.id, shy.firm.id);
    expect((await board().read(outsider.owner, tender.id, outsider.firm.id)).entries).toHaveLength(1);
  });

  it('shows where firms are that could take part, and singles none out: no place beside a pseudonym, no count below five', async () => {
    await board().post(shy.owner, tender.id, { businessId: shy.firm.id, brings: 'Scaffolds', seeks: 'A lead', region: 'MY-14' });
    const before = await board().read(outsider.owner, tender.id, outsider.firm.id);
    expect(before.entries.find(({ pseudonym }) => pseudonym !== undefined)).not.toHaveProperty('region');
    expect(before.regions).toEqual([{ region: 'MY-10', delivery: true, entries: 1 }]);
    expect((await board().read(shy.owner, tender.id, shy.firm.id)).regions.map(({ region }) => region)).toEqual(['MY-10', 'MY-14']);
    await register(system, { name: 'Fifth Roofs (demo)' });
    await system.drain();
    expect((await board().read(outsider.owner, tender.id, outsider.firm.id)).regions).toEqual([{ region: 'MY-10', delivery: true, atLeast: 5, entries: 1 }]);
    await board().takeDown(shy.owner, tender.id, shy.firm.id);
  });

  it('is not there for the buyer’s people, whatever firm they belong to besides', async () => {
    await expect(board().read(office.officer, tender.id, lead.firm.id)).rejects.toMatchObject({ code: 'business.not_found' });
    const own = await register(system, { name: 'Roofs of an officer (demo)' });
    await system.get(MemberService).invite(office.officer, { kind: 'buyer', id: office.buyer.id }, { email: `${own.owner.accountId}@demo.example`, roles: ['viewer'] });
    await expect(board().read(own.owner, tender.id, own.firm.id)).rejects.toMatchObject({ code: 'tender.not_found' });
    await expect(board().post(own.owner, tender.id, { businessId: own.firm.id, brings: 'A look', seeks: 'Names' })).rejects.toMatchObject({ code: 'tender.not_found' });
  });

  it('takes entries while bids can be made, where groups may bid', async () => {
    const alone = await publish(system, office, { jointBid: { allowed: false } });
    const entry = { businessId: lead.firm.id, brings: 'Roofers', seeks: 'Others' };
    await expect(board().post(lead.owner, alone.id, entry)).rejects.toMatchObject({ code: 'consortium.not_joint' });
    const closed = await publish(system, office, { jointBid: { allowed: true } });
    await closeBids(system, closed);
    await expect(board().post(lead.owner, closed.id, entry)).rejects.toMatchObject({ code: 'tender.not_open' });
    await expect(board().post(outsider.owner, tender.id, entry)).rejects.toMatchObject({ code: 'business.not_found' });
  });
});
