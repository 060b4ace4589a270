import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { LotId, Tender, TenderNotice } from '@app/domain';
import { open } from '@app/opening';
import { AmendTenderService, BidKeysService, BidReadService, ConsortiumService, SubmitBidService, WithdrawBidService, type SignedReceipt } from '@app/services';
import { signatureHolds, type Plain } from '@app/sealing';
import { BidRepository, TenderRepository, UnitOfWork } from '@app/store';
import { eventually } from '../harness/eventually.js';
import { agree, arrive, bidAlone, bidTogether, closeBids, envelopes, moveDeadline, openTogether, PRICE, setUpOpenings, type BiddingFirm } from './support/bidding.js';
import { gate } from './support/gate.js';
import { publish, register } from './support/market.js';

const { system, office, opener, openers } = await setUpOpenings();

const firm = (name?: string): Promise<BiddingFirm> => register(system, name === undefined ? {} : { name });
const tender = (overrides: Partial<TenderNotice> = {}): Promise<Tender> => publish(system, office, overrides);
const joint = (overrides: Partial<TenderNotice> = {}): Promise<Tender> => tender({ jointBid: { allowed: true, required: false, minMembers: 2, maxMembers: 4 }, ...overrides });
const bids = (id: Tender['id']) =>
  system.rows<{ id: string; status: string }>('SELECT id, status FROM bids WHERE tender_id = $1 ORDER BY created_at', [id]);
const actions = async (id: Tender['id']): Promise<string[]> => (await system.rows<{ action: string }>('SELECT action FROM bid_audit WHERE tender_id = $1 ORDER BY number', [id])).map(({ action }) => action);

describe('a sealed bid', () => {
  it('gives a receipt whose signature holds, whose hash is of the stored ciphertext, and that names its place in the record', async () => {
    const [one, it] = [await firm(), await tender()];
    const receipt = await bidAlone(system, it, one);
    const { signature, ...signed } = receipt;
    const keys = await system.get(BidKeysService).list();
    expect(signatureHolds(signed as unknown as Plain, signature, keys.receipts[0]!.publicKey)).toBe(true);
    expect(signatureHolds({ ...signed, receivedAt: '2020-01-01T00:00:00.000Z' }, signature, keys.receipts[0]!.publicKey)).toBe(false);
    expect(receipt).toMatchObject({ tenderId: it.id, bidder: { businessId: one.firm.id }, sealingKeyId: opener.keys[0]!.id, demonstration: true, audit: { number: 1 } });

    const hash = createHash('sha256');
    for (const name of ['technical', 'price']) {
      const { enc, ciphertext } = await system.get(BidReadService).sealed(one.owner, receipt.bidId, name);
      hash.update(enc).update(ciphertext);
    }
    expect(hash.digest('hex')).toBe(receipt.sha256);
    const [row] = await system.rows<{ hash: string }>('SELECT hash FROM bid_audit WHERE tender_id = $1 AND number = 1', [it.id]);
    expect(receipt.audit.hash).toBe(row?.hash);
    expect((await system.get(BidReadService).get(one.owner, receipt.bidId)).receipt).toEqual(receipt);
    const kept = await system.rows(`SELECT moment, occurrence FROM kept_sizes WHERE tender_id = $1 AND business_id = $2`, [it.id, one.firm.id]);
    expect(kept).toEqual([{ moment: 'bid', occurrence: receipt.bidId }]);
  });

  it('is bound to its tender, bid and envelope: what is stored opens with the opener’s key and not in another’s place', async () => {
    const [one, it] = [await firm(), await tender()];
    const { bidId } = await bidAlone(system, it, one);
    const price = await system.get(BidReadService).sealed(one.owner, bidId, 'price');
    const context = { tenderId: it.id, bidId, envelope: 'price' };
    expect(JSON.parse((await open(opener.keys[0]!, context, price)).toString())).toEqual(PRICE);
    await expect(open(opener.keys[0]!, { ...context, envelope: 'technical' }, price)).rejects.toThrow();
    await expect(open(opener.keys[0]!, { ...context, tenderId: 'other' }, price)).rejects.toThrow();
  });

  it('replaces the earlier one of the same bidder, both receipts staying true, and is withdrawn until the deadline', async () => {
    const [one, it] = [await firm(), await tender()];
    const [first, second] = [await bidAlone(system, it, one), await bidAlone(system, it, one, envelopes('Better', { amount: '1', currency: 'MYR' }))];
    expect((await bids(it.id)).map(({ status }) => status)).toEqual(['replaced', 'submitted']);
    const read = system.get(BidReadService);
    expect((await read.get(one.owner, first.bidId)).receipt).toEqual(first);
    await expect(system.get(WithdrawBidService).withdraw(one.owner, first.bidId)).rejects.toMatchObject({ code: 'bid.illegal_transition' });
    expect(await system.get(WithdrawBidService).withdraw(one.owner, second.bidId)).toMatchObject({ status: 'withdrawn' });
    expect(await system.get(WithdrawBidService).withdraw(one.owner, second.bidId)).toMatchObject({ status: 'withdrawn' });
    expect((await read.get(one.owner, second.bidId)).receipt).toEqual(second);
    expect(await actions(it.id)).toEqual(['bid.received', 'bid.received', 'bid.withdrawn']);
    expect((await bidAlone(system, it, one)).bidId).not.toBe(second.bidId);
  });

  it('for another lot takes the place of the one before, whose lot is free for a joint bid again', async () => {
    const lots = ['north', 'south'].map((id) => ({ id: id as LotId, title: `Lot ${id}`, classifications: [] }));
    const [one, two] = [await firm(), await firm()];
    const it = await joint({ value: undefined, lots, jointBid: { allowed: true, required: false, oneBidPer: 'lot' } });
    const alone = (lotId: string) => {
      const price = { lots: [{ lotId, amount: '1000.00', currency: 'MYR' }] };
      return arrive(system, it).then((arrival) => system.get(SubmitBidService).submit(one.owner, it.id, { businessId: one.firm.id, lotIds: [lotId], envelopes: [{ name: 'technical', content: 'Two roofers' }, { name: 'price', content: price }] }, arrival));
    };
    await alone('north');
    await alone('south');
    const lotsHeld = await system.rows<{ lots: string }>(`SELECT DISTINCT lot_id AS lots FROM bid_commitments WHERE tender_id = $1 AND business_id = $2`, [it.id, one.firm.id]);
    expect(lotsHeld).toEqual([{ lots: 'south' }]);
    const form = (lotId: string) => system.get(ConsortiumService).create(one.owner, { tenderId: it.id, leadId: one.firm.id, lotIds: [lotId], members: [{ businessId: one.firm.id }, { businessId: two.firm.id }] });
    await expect(form('south')).rejects.toMatchObject({ code: 'consortium.exclusive' });
    await form('north');
  });

  it('is one of ten that the same firm hands in at once, the last of them', async () => {
    const [one, it] = [await firm(), await tender()];
    const receipts = await Promise.all(Array.from({ length: 10 }, () => bidAlone(system, it, one)));
    expect(new Set(receipts.map(({ bidId }) => bidId)).size).toBe(10);
    const rows = await bids(it.id);
    expect(rows.filter(({ status }) => status === 'submitted')).toHaveLength(1);
    expect(rows.filter(({ status }) => status === 'replaced')).toHaveLength(9);
  });

  it('is seen by nobody else before the opening: rivals and the public see nothing, the buyer’s people how many there are', async () => {
    const [one, rival, it] = [await firm(), await firm(), await tender()];
    const receipt = await bidAlone(system, it, one);
    const read = system.get(BidReadService);
    for (const actor of [undefined, rival.owner]) expect(await read.list(actor, it.id)).toMatchObject({ bids: [], openings: [] });
    expect((await read.list(rival.owner, it.id)).count).toBeUndefined();
    expect(await read.list(office.officer, it.id)).toMatchObject({ bids: [], count: 1 });
    expect((await read.list(one.owner, it.id)).bids).toMatchObject([{ own: true, bid: { id: receipt.bidId }, opened: {} }]);
    for (const actor of [rival.owner, office.officer, openers[0]]) {
      await expect(read.get(actor, receipt.bidId)).rejects.toMatchObject({ code: 'bid.not_found' });
      await expect(read.sealed(actor, receipt.bidId, 'price')).rejects.toMatchObject({ code: 'bid.not_found' });
    }
  });

  it.each<[string, (it: Tender, one: BiddingFirm) => Promise<unknown>, object, Partial<TenderNotice>?]>([
    ['where bids are handed in elsewhere', bidAsked, { code: 'bid.official_channel' }, { submission: { channel: 'official', url: 'https://buyer.example/1' } }],
    ['a firm for which the asker does not speak', async (it, one) => bidAlone(system, it, { owner: (await firm()).owner, firm: one.firm }), { code: 'business.not_found' }],
    ['a price that is none', (it, one) => bidAlone(system, it, one, envelopes('x', { amount: 'cheap', currency: 'MYR' })), { problems: [{ path: 'envelopes[1].content.amount', code: 'money.amount' }] }],
    ['a price envelope that is missing', (it, one) => bidAlone(system, it, one, envelopes().slice(0, 1)), { problems: [{ code: 'envelope.missing' }] }],
    ['a lot that there is not', async (it, one) => system.get(SubmitBidService).submit(one.owner, it.id, { businessId: one.firm.id, lotIds: ['nine'], envelopes: envelopes() }, await arrive(system, it)), { problems: [{ path: 'lotIds[0]', code: 'lot.unknown' }] }],
    ['nobody as bidder', async (it, one) => system.get(SubmitBidService).submit(one.owner, it.id, { envelopes: envelopes() }, await arrive(system, it)), { problems: [{ code: 'bid.bidder' }] }],
    ['a firm that fails a clause', bidAsked, { code: 'bid.incomplete', problems: [{ code: 'bid.clause_failed' }] }, { requirements: [{ id: 'value', kind: 'contract_value', aggregation: 'sum', amount: { minor: 999_999_999_00n, currency: 'MYR' } }] }],
    ['a firm alone where only groups may bid', bidAsked, { code: 'bid.incomplete' }, { jointBid: { allowed: true, required: true, minMembers: 2 } }],
  ])('is refused for %s, and nothing is half done', async (_what, act, problem, overrides = {}) => {
    const [one, it] = [await firm(), await tender(overrides)];
    await expect(act(it, one)).rejects.toMatchObject(problem);
    for (const table of ['bids', 'bid_audit', 'bid_commitments', 'kept_sizes']) expect(await system.rows(`SELECT 1 FROM ${table} WHERE tender_id = $1`, [it.id])).toEqual([]);
  });

  it('is refused for a certificate that has run out, alone or in a joint bid, and taken with one that holds', async () => {
    const it = await joint({ requirements: [{ id: 'iso', kind: 'certification', aggregation: 'each', scheme: 'ISO', certificateId: '9001' }] });
    const certified = (validUntil: string): Promise<BiddingFirm> => register(system, { certifications: [{ scheme: 'ISO', id: '9001', validUntil }] });
    const [valid, expired] = [await certified('2090-01-01'), await certified('2025-01-01')];
    const problem = { code: 'bid.incomplete', problems: [{ code: 'bid.clause_failed', message: expect.stringMatching(/^iso: /) as unknown }] };
    await expect(bidAlone(system, it, expired)).rejects.toMatchObject(problem);
    const id = await agree(system, it, [valid, expired]);
    await expect(bidTogether(system, it, valid.owner, id)).rejects.toMatchObject(problem);
    expect(await bids(it.id)).toEqual([]);
    expect((await system.get(ConsortiumService).get(valid.owner, id)).consortium.status).toBe('agreed');
    await system.get(ConsortiumService).dissolve(valid.owner, id);
    expect((await bidAlone(system, it, valid)).tenderId).toBe(it.id);
  });
});

async function bidAsked(it: Tender, one: BiddingFirm): Promise<SignedReceipt> {
  return bidAlone(system, it, one);
}

/** The deadline is now the next moment after the one that is given, and has passed. The tender's own row is left alone: it may be locked. */
async function justAfter(it: Tender, moment: string): Promise<string> {
  const deadline = new Date(Date.parse(moment) + 1).toISOString();
  await system.rows(`UPDATE tender_versions SET notice = jsonb_set(notice, '{tenderPeriod,endDate}', to_jsonb($2::text)) WHERE tender_id = $1`, [it.id, deadline]);
  await eventually(() => system.rows<{ past: boolean }>('SELECT clock_timestamp() > $1 AS past', [deadline]), ([row]) => row?.past === true);
  return deadline;
}

describe('the deadline', () => {
  it('is held against the moment of arrival, however long the bid then waits for the tender’s lock', async () => {
    const [early, late, it] = [await firm(), await firm(), await tender()];
    const [locked, leave] = [gate(), gate()];
    const officer = system.get(UnitOfWork).run(async () => {
      await system.get(TenderRepository).lock(it.id);
      locked.open();
      await leave.opened;
    });
    await locked.opened;
    const came = await arrive(system, it);
    const deadline = await justAfter(it, came.receivedAt);
    const inTime = system.get(SubmitBidService).submit(early.owner, it.id, { businessId: early.firm.id, envelopes: envelopes() }, came);
    const tooLate = bidAlone(system, it, late).catch((error: unknown) => error);
    await new Promise((done) => setTimeout(done, 200));
    leave.open();
    await officer;
    const receipt = await inTime;
    expect(Date.parse(receipt.receivedAt)).toBeLessThan(Date.parse(deadline));
    expect(await tooLate).toMatchObject({ code: 'bid.late' });
    expect(await bids(it.id)).toMatchObject([{ id: receipt.bidId }]);
    expect(await actions(it.id)).toEqual(expect.arrayContaining(['bid.received', 'bid.refused']));
  });

  it('is held against the moment at which a lead dissolves its joint bid, too: whoever wants to open waits for it, and does not open what was taken back', async () => {
    const it = await joint();
    const [lead, second] = [await firm(), await firm()];
    const id = await agree(system, it, [lead, second]);
    await bidTogether(system, it, lead.owner, id);
    // Near enough for what comes in to be written down, and far enough for a busy machine.
    await moveDeadline(system, it, new Date(Date.now() + 100_000).toISOString());
    const [locked, leave] = [gate(), gate()];
    const officer = system.get(UnitOfWork).run(async () => {
      await system.get(TenderRepository).lock(it.id);
      locked.open();
      await leave.opened;
    });
    await locked.opened;
    const dissolved = system.get(ConsortiumService).dissolve(lead.owner, id);
    const [came] = await eventually(() => system.rows<{ at: Date }>('SELECT received_at AS at FROM bid_arrivals WHERE tender_id = $1', [it.id]), ({ length }) => length === 1);
    const deadline = await justAfter(it, came!.at.toISOString());
    expect(await system.get(BidRepository).underWay(it.id, deadline, 120)).toBe(true);
    leave.open();
    await officer;
    await dissolved;
    expect(await bids(it.id)).toMatchObject([{ status: 'withdrawn' }]);
    expect(await system.get(BidRepository).underWay(it.id, deadline, 120)).toBe(false);
    await moveDeadline(system, it, deadline);
    await system.rows(`SELECT append_bid_audit($1, NULL, 'deadline.moved', $2)`, [it.id, JSON.stringify({ deadline })]);
    await openTogether(system, opener, openers, it.id, 'technical');
    expect((await system.get(BidReadService).list(office.officer, it.id)).openings[0]).toMatchObject({ status: 'opened', bids: 0 });
  });

  it('that an officer moves while a bid waits is the one that counts, and the move is in the record', async () => {
    const [one, it] = [await firm(), await tender()];
    await bidAlone(system, it, one);
    const endDate = '2097-01-01T12:00:00.000Z';
    await system.get(AmendTenderService).amend(office.officer, it.id, it.version, { tenderPeriod: { endDate, timeZone: 'Asia/Kuala_Lumpur' } });
    expect((await bidAlone(system, it, one)).deadline).toBe(endDate);
    expect(await actions(it.id)).toEqual(['bid.received', 'deadline.moved', 'bid.received']);
    await expect(system.get(AmendTenderService).amend(office.officer, it.id, it.version + 1, { submission: { channel: 'official', url: 'https://buyer.example/1' } })).rejects.toMatchObject({
      problems: [{ path: 'submission.channel', code: 'bids.taken' }],
    });
  });

  it('ends withdrawing too', async () => {
    const [one, it] = [await firm(), await tender()];
    const { bidId } = await bidAlone(system, it, one);
    await closeBids(system, it);
    await expect(system.get(WithdrawBidService).withdraw(one.owner, bidId)).rejects.toMatchObject({ code: 'bid.late' });
    await expect(bidAlone(system, it, one)).rejects.toMatchObject({ code: 'bid.late' });
  });
});

describe('a joint bid', () => {
  it('is handed in by its lead once everybody has consented, and binds its members; withdrawn, it is agreed as before', async () => {
    const [lead, second, it] = [await firm('Lead (demo)'), await firm('Second (demo)'), await joint()];
    const id = await agree(system, it, [lead, second]);
    await expect(bidTogether(system, it, second.owner, id)).rejects.toMatchObject({ code: 'bid.not_lead' });
    await expect(bidTogether(system, it, (await firm()).owner, id)).rejects.toMatchObject({ code: 'consortium.not_found' });
    const receipt = await bidTogether(system, it, lead.owner, id);
    expect(receipt.bidder).toEqual({ businessId: lead.firm.id, consortiumId: id });
    const consortium = async () => (await system.get(ConsortiumService).get(lead.owner, id)).consortium;
    expect((await consortium()).status).toBe('bid_submitted');
    await expect(bidAlone(system, it, second)).rejects.toMatchObject({ code: 'consortium.exclusive' });
    await expect(system.get(ConsortiumService).leave(second.owner, id, second.firm.id)).rejects.toMatchObject({ code: 'consortium.bid_submitted' });
    expect((await system.get(BidReadService).get(second.owner, receipt.bidId)).own).toBe(true);
    await bidTogether(system, it, lead.owner, id);
    const [, current] = await bids(it.id);
    await system.get(WithdrawBidService).withdraw(lead.owner, current!.id);
    expect((await consortium()).status).toBe('agreed');
    await bidTogether(system, it, lead.owner, id);
    await system.get(ConsortiumService).dissolve(lead.owner, id);
    expect((await consortium()).status).toBe('dissolved');
    expect((await bids(it.id)).map(({ status }) => status)).toEqual(['replaced', 'withdrawn', 'withdrawn']);
    expect((await bidAlone(system, it, second)).tenderId).toBe(it.id);
  });

  it('is refused while a consent is missing, with who has not consented, and for a firm that bids alone already', async () => {
    const [lead, second, third, it] = [await firm(), await firm('Second Roofs (demo)'), await firm('Third Roofs (demo)'), await joint()];
    const { consortium } = await system.get(ConsortiumService).create(lead.owner, { tenderId: it.id, leadId: lead.firm.id, members: [{ businessId: lead.firm.id }, { businessId: second.firm.id }] });
    await expect(bidTogether(system, it, lead.owner, consortium.id)).rejects.toMatchObject({
      code: 'bid.incomplete',
      problems: expect.arrayContaining([expect.objectContaining({ code: 'bid.invitation_open', message: expect.stringContaining('Second Roofs') })]),
    });
    await bidAlone(system, it, third);
    await expect(agree(system, it, [await firm(), third])).rejects.toMatchObject({ code: 'consortium.exclusive' });
  });

  it('and a member that leaves at the same moment: either the bid is in and the member bound, or the member is gone and there is no bid', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const [lead, second, it] = [await firm(), await firm(), await joint()];
      const id = await agree(system, it, [lead, second]);
      const leave = () => system.get(ConsortiumService).leave(second.owner, id, second.firm.id);
      const submit = () => bidTogether(system, it, lead.owner, id);
      // Nearer and farther from one another, and once one after the other, so that on no machine the same one is always the first.
      const after = (first: Promise<unknown>) => (round % 6 === 5 ? first.catch(() => undefined) : new Promise((done) => setTimeout(done, (round % 6) * 40)));
      const both = (): [Promise<unknown>, Promise<unknown>] => {
        if (round < 6) {
          const leaving = leave();
          return [leaving, after(leaving).then(submit)];
        }
        const submitting = submit();
        return [after(submitting).then(leave), submitting];
      };
      const [left, submitted] = await Promise.allSettled(both());
      const rows = await bids(it.id);
      const members = (await system.rows('SELECT 1 FROM consortium_members WHERE consortium_id = $1', [id])).length;
      expect([left.status, submitted.status].sort()).toEqual(['fulfilled', 'rejected']);
      expect({ bids: rows.length, members }).toEqual(submitted.status === 'fulfilled' ? { bids: 1, members: 2 } : { bids: 0, members: 1 });
      outcomes.add(submitted.status);
    }
    expect(outcomes.size).toBe(2);
  });
});
