import { describe, expect, it } from '@jest/globals';
import type { Decimal, LotId, Tender, TenderNotice } from '@app/domain';
import { DecideTenderService, DocumentService, MemberService, OpeningService, RivalPatternsService, WithdrawBidService, type Actor, type RivalReport } from '@app/services';
import { money } from '../factories/index.js';
import { handIn, send } from './support/bid-documents.js';
import { agree, bidAlone, bidTogether, closeBids, envelopes, hireOpener, openTogether, setUpOpenings } from './support/bidding.js';
import { openOffice, publish, register, todayOf } from './support/market.js';

type Openers = readonly [Actor, Actor];
const JOINT = { jointBid: { allowed: true, required: false }, requirements: [] };

const { system, office, opener, openers } = await setUpOpenings();

const look = (actor: Actor | undefined, { id }: Tender): Promise<RivalReport> => system.get(RivalPatternsService).look(actor, id);
const found = ({ signs }: RivalReport) => signs.map(({ screen, bids }) => [screen.name, bids.length]);
const joint = (overrides: Partial<TenderNotice> = {}): Promise<Tender> => publish(system, office, { ...JOINT, ...overrides });
const price = (amount: string) => ({ amount, currency: 'MYR' });

const open = ({ id }: Tender, envelope: 'technical' | 'price', people: Openers = openers): Promise<void> => openTogether(system, opener, people, id, envelope);

/** Closed, opened, all judged good enough, prices opened. */
async function openAll(tender: Tender, bidIds: readonly string[], officer = office.officer, people = openers): Promise<void> {
  await closeBids(system, tender);
  await open(tender, 'technical', people);
  for (const id of bidIds) await system.get(OpeningService).judge(officer, id, { passed: true, reasons: 'Meets all' });
  await open(tender, 'price', people);
}

describe('what between rival bids is worth a question', () => {
  it('is told to the buyer’s owner and officers after the technical opening and never before, and to nobody else', async () => {
    const tender = await joint();
    const [one, other] = [await register(system), await register(system)];
    const text = (who: string) => `${who} calls +60 3 5550 0100 first.`;
    const [first, second] = [await bidAlone(system, tender, one, envelopes(text('One'), price('100.00'))), await bidAlone(system, tender, other, envelopes(text('The other'), price('100.00')))];
    await expect(look(office.officer, tender)).rejects.toMatchObject({ code: 'patterns.not_opened' });
    await closeBids(system, tender);
    await expect(look(office.officer, tender)).rejects.toMatchObject({ code: 'patterns.not_opened' });
    await open(tender, 'technical');
    const before = await look(office.officer, tender);
    expect(found(before)).toEqual([['same_contact', 2]]);
    expect(before.pricesOpened).toBe(false);
    for (const { bidId } of [first, second]) await system.get(OpeningService).judge(office.officer, bidId, { passed: true, reasons: 'Good' });
    await open(tender, 'price');
    expect(found(await look(office.officer, tender))).toEqual([['same_contact', 2], ['same_price', 2]]);
    for (const { owner } of [one, other]) await expect(look(owner, tender)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(look(openers[0], tender)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(look(undefined, tender)).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it('shuts nobody out: states, judgements and the record are as before', async () => {
    const tender = await joint();
    const [one, other] = [await register(system), await register(system)];
    const ids = [(await bidAlone(system, tender, one, envelopes('One', price('70.00')))).bidId, (await bidAlone(system, tender, other, envelopes('Other', price('70.00')))).bidId];
    await openAll(tender, ids);
    const rows = () => system.rows(`SELECT b.id, b.status, j.passed, (SELECT max(number) FROM bid_audit WHERE tender_id = $1) AS last FROM bids b JOIN bid_judgements j ON j.bid_id = b.id WHERE b.tender_id = $1 ORDER BY b.id`, [tender.id]);
    const before = await rows();
    expect(found(await look(office.officer, tender))).toEqual([['same_price', 2]]);
    expect(await rows()).toEqual(before);
  });

  it('sees people who act for both, a common owner, and a bid taken back for a place in the winner’s', async () => {
    const owned = { links: [{ party: 'Example Holding', type: 'parent', pct: '100' as Decimal }] };
    const [lead, kin, turncoat] = [await register(system, { name: 'Lead Roofs (demo)', ...owned }), await register(system, { name: 'Kin Roofs (demo)', ...owned }), await register(system, { name: 'Turn Roofs (demo)' })];
    const rival = await register(system, { name: 'Rival Roofs (demo)' });
    await system.get(MemberService).invite(rival.owner, { kind: 'business', id: rival.firm.id }, { email: `${lead.owner.accountId}@demo.example`, roles: ['viewer'] });
    const tender = await joint();
    const taken = await bidAlone(system, tender, turncoat, envelopes('Alone', price('95.00')));
    await system.get(WithdrawBidService).withdraw(turncoat.owner, taken.bidId);
    const group = await bidTogether(system, tender, lead.owner, await agree(system, tender, [lead, turncoat]), envelopes('Together', price('90.00')));
    const [second, third] = [await bidAlone(system, tender, kin, envelopes('Kin', price('110.00'))), await bidAlone(system, tender, rival, envelopes('Rival', price('120.00')))];
    await openAll(tender, [group.bidId, second.bidId, third.bidId]);
    const report = await look(office.officer, tender);
    const about = (name: string) => report.signs.filter(({ screen }) => screen.name === name).map(({ bids, params }) => [[...bids].sort(), params]);
    expect(about('same_people')).toEqual([[[group.bidId, third.bidId].sort(), { count: 1 }]]);
    expect(about('same_control').map(([bids]) => bids)).toEqual([[group.bidId, second.bidId].sort()]);
    expect(about('withdrawn_joined')).toEqual([[[group.bidId, taken.bidId].sort(), { firms: 'Turn Roofs (demo)' }]]);
    expect(JSON.stringify(report.signs)).not.toContain(lead.owner.accountId);
  });

  it('sees the same document in two bids, unless it is one that the buyer handed out', async () => {
    const tender = await joint();
    const form = Buffer.from('%PDF-1.7\nThe form of the buyer');
    const uploads = system.get(DocumentService);
    const { document } = await uploads.announce(office.officer, tender.id, { title: 'Form 3', sizeBytes: form.length });
    await uploads.putChunk(office.officer, document.id, 0, form);
    await uploads.complete(office.officer, document.id);
    const bids = [];
    for (const title of ['Our method', 'Annex']) {
      const firm = await register(system);
      const files = [[form, 'Form 3, filled in'], [Buffer.from('%PDF-1.7\nHow the roof is laid'), title], [Buffer.from(`%PDF-1.7\n${title}`), 'Cover letter']] as const;
      const documents = [];
      for (const [bytes, name] of files) documents.push(await send(system, tender, firm, 'technical', bytes, name));
      bids.push(await handIn(system, tender, firm, documents));
    }
    await closeBids(system, tender);
    await open(tender, 'technical');
    const { signs } = await look(office.officer, tender);
    expect(signs.filter(({ screen }) => screen.name === 'same_document').map(({ params }) => params['count'])).toEqual([1]);
    expect(signs.find(({ screen }) => screen.name === 'same_document')?.bids).toEqual(bids.map(({ bidId }) => bidId).sort());
  });

  it('is nothing about a loyal group, of one owner and bidding together again and again; and counts earlier tenders of this buyer alone', async () => {
    const town = await openOffice(system);
    const people: Openers = [await hireOpener(system, town), await hireOpener(system, town)];
    const kin = { links: [{ party: 'One Holding', type: 'parent', pct: '60' as Decimal }] };
    const [lead, second, stranger] = [await register(system, kin), await register(system, kin), await register(system)];
    for (let round = 0; round < 5; round += 1) {
      const tender = await publish(system, town, JOINT);
      const group = await bidTogether(system, tender, lead.owner, await agree(system, tender, [lead, second]), envelopes('As always', price(`9${round}.00`)));
      const alone = await bidAlone(system, tender, stranger, envelopes('Something else', price(`15${round}.10`)));
      await openAll(tender, [group.bidId, alone.bidId], town.officer, people);
      const report = await look(town.officer, tender);
      // The stranger has lost four times to the same bidder by then: that is about the two of them, and not about the group.
      expect([report.earlierTenders, found(report)]).toEqual([round, round < 4 ? [] : [['always_losing', 2]]]);
      const award = { bidId: group.bidId, value: money('90.00', 'MYR'), decidedOn: todayOf(tender) };
      await system.get(DecideTenderService).award(town.officer, tender.id, tender.version, award);
    }
  });

  it('is told lot by lot: the same price for one lot, another for the other', async () => {
    const lots = ['north', 'south'].map((id) => ({ id: id as LotId, title: id, classifications: [] }));
    const tender = await joint({ lots, requirements: [] });
    const bid = async (south: string) => {
      const one = await register(system);
      return (await bidAlone(system, tender, one, envelopes('Work', { lots: [{ lotId: 'north', ...price('50.00') }, { lotId: 'south', ...price(south) }] }))).bidId;
    };
    const ids = [await bid('60.00'), await bid('61.00')];
    await openAll(tender, ids);
    expect((await look(office.officer, tender)).signs.map(({ screen, lotId }) => [screen.name, lotId])).toEqual([['same_price', 'north']]);
  });
});
