import { describe, expect, it } from '@jest/globals';
import type { Tender, TenderNotice } from '@app/domain';
import { BidReadService, DecideTenderService, ExtendTenderService, OpeningService, VerifyAuditService, type Actor, type SignedReceipt } from '@app/services';
import { BidRepository } from '@app/store';
import { agree, agreed, bidAlone, bidTogether, closeBids, envelopes, moveDeadline, openTogether, startOpener, setUpOpenings, type BiddingFirm } from './support/bidding.js';
import { publish, register, todayOf } from './support/market.js';

const { system, office, opener, openers } = await setUpOpenings();

const firm = (name?: string): Promise<BiddingFirm> => register(system, name === undefined ? {} : { name });
const tender = (overrides: Partial<TenderNotice> = {}): Promise<Tender> => publish(system, office, overrides);
const joint = (overrides: Partial<TenderNotice> = {}): Promise<Tender> => tender({ jointBid: { allowed: true, required: false, minMembers: 2, maxMembers: 4 }, ...overrides });
const bids = (id: Tender['id']) =>
  system.rows<{ id: string; status: string }>('SELECT id, status FROM bids WHERE tender_id = $1 ORDER BY created_at', [id]);
const actions = async (id: Tender['id']): Promise<string[]> => (await system.rows<{ action: string }>('SELECT action FROM bid_audit WHERE tender_id = $1 ORDER BY number', [id])).map(({ action }) => action);
const openBy = (id: Tender['id'], envelope: 'technical' | 'price', people: readonly Actor[] = openers): Promise<void> => openTogether(system, opener, people, id, envelope);

describe('an opening', () => {
  it('takes two different openers after the deadline, envelope by envelope, and opens the prices of those alone that passed', async () => {
    const [good, bad, it] = [await firm('Good (demo)'), await firm('Bad (demo)'), await tender()];
    const first = await bidAlone(system, it, good, envelopes('Good work', { amount: '100.00', currency: 'MYR' }));
    const other = await bidAlone(system, it, bad, envelopes('Bad work', { amount: '99.00', currency: 'MYR' }));
    await closeBids(system, it);
    const opening = system.get(OpeningService);
    await expect(opening.open(openers[0], it.id, 'price')).rejects.toMatchObject({ code: 'opening.technical_first' });
    expect(await opening.open(openers[0], it.id, 'technical')).toMatchObject({ status: 'wanted', voices: [{ accountId: openers[0].accountId }] });
    await expect(opening.open(openers[0], it.id, 'technical')).rejects.toMatchObject({ code: 'opening.same_person' });
    expect(await opener.opener.round()).toBeUndefined();
    const second = opening.open(openers[1], it.id, 'technical');
    await agreed(system, it.id, 'technical');
    await opener.opener.round();
    expect(await second).toMatchObject({ status: 'opened', bids: 2 });

    const read = system.get(BidReadService);
    const seen = await read.list(office.officer, it.id);
    expect(seen.bids.map(({ opened }) => opened.technical?.content)).toEqual(['Good work', 'Bad work']);
    expect(JSON.stringify(seen.bids.map(({ opened }) => opened.price))).toBe('[null,null]');
    const open = await read.list(undefined, it.id);
    expect(open.bids.map(({ bid, opened }) => [bid.bidders[0]?.name, opened.technical?.content])).toEqual([['Good (demo)', undefined], ['Bad (demo)', undefined]]);

    await expect(opening.open(openers[0], it.id, 'price')).rejects.toMatchObject({ code: 'opening.undecided' });
    await expect(opening.judge(openers[0], first.bidId, { passed: true, reasons: 'Good' })).rejects.toMatchObject({ kind: 'forbidden' });
    await opening.judge(office.officer, first.bidId, { passed: true, reasons: 'Meets all' });
    await opening.judge(office.officer, other.bidId, { passed: false, reasons: 'No method' });
    await openBy(it.id, 'price', [openers[1], openers[0]]);
    const record = await read.list(undefined, it.id);
    expect(record.bids.map(({ opened, judgement }) => [opened.price?.content, judgement?.passed])).toEqual([[{ amount: '100.00', currency: 'MYR' }, true], [undefined, false]]);
    expect(record.openings.map(({ envelope, status, bids: count }) => [envelope, status, count])).toEqual([['technical', 'opened', 2], ['price', 'opened', 1]]);
    await expect(opening.judge(office.officer, other.bidId, { passed: true, reasons: 'After all' })).rejects.toMatchObject({ code: 'opening.price_wanted' });
    expect(await opening.open(openers[0], it.id, 'price')).toMatchObject({ status: 'opened' });
  });

  it('refuses and writes down every attempt before the deadline, of whoever it was', async () => {
    const [one, it] = [await firm(), await tender()];
    await bidAlone(system, it, one);
    const opening = system.get(OpeningService);
    await expect(opening.open(openers[0], it.id, 'technical')).rejects.toMatchObject({ code: 'tender.deadline_ahead' });
    await expect(opening.open(office.officer, it.id, 'price')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(opening.open(one.owner, it.id, 'price')).rejects.toMatchObject({ code: 'tender.not_found' });
    const denied = await system.rows<{ detail: string; who: string }>(`SELECT detail, account_id AS who FROM bid_audit WHERE tender_id = $1 AND action = 'opening.denied' ORDER BY number`, [it.id]);
    expect(denied.map(({ who, detail }) => [who, (JSON.parse(detail) as { why: string }).why])).toEqual([
      [openers[0].accountId, 'tender.deadline_ahead'],
      [office.officer.accountId, 'access.role'],
      [one.owner.accountId, 'tender.not_found'],
    ]);
    expect(await opener.opener.round()).toBeUndefined();
  });

  it('waits for a bid that came in time and is still being stored', async () => {
    const it = await tender();
    await closeBids(system, it);
    await system.rows(`INSERT INTO bid_arrivals (id, tender_id, received_at) SELECT gen_random_uuid(), id, closes_at - interval '1 millisecond' FROM tenders WHERE id = $1`, [it.id]);
    await system.rows(`UPDATE tenders SET closes_at = now() - interval '1 second' WHERE id = $1`, [it.id]);
    const deadline = new Date(Date.now() - 1_000).toISOString();
    await moveDeadline(system, it, deadline);
    await system.rows(`UPDATE bid_arrivals SET received_at = $2::timestamptz - interval '1 millisecond' WHERE tender_id = $1`, [it.id, deadline]);
    await expect(system.get(OpeningService).open(openers[0], it.id, 'technical')).rejects.toMatchObject({ code: 'opening.bids_under_way' });
    await system.rows('DELETE FROM bid_arrivals WHERE tender_id = $1', [it.id]);
    expect(await system.get(OpeningService).open(openers[0], it.id, 'technical')).toMatchObject({ status: 'wanted' });
  });

  it('is not done by the opener where rows were changed past the service: the deadline, the voices, the ciphertext', async () => {
    const opening = system.get(OpeningService);
    const agreed = `INSERT INTO openings (tender_id, envelope, status, agreed_at) VALUES ($1, 'technical', 'agreed', now())`;
    const refusal = async (id: Tender['id']) => {
      expect(await opener.opener.round()).toMatchObject({ tenderId: id, refusal: expect.any(String) });
      expect(await system.rows('SELECT 1 FROM opened_envelopes o JOIN bids b ON b.id = o.bid_id WHERE b.tender_id = $1', [id])).toEqual([]);
      expect(await actions(id)).toContain('opening.refused');
      return (await system.rows<{ refusal: string }>('SELECT refusal FROM openings WHERE tender_id = $1', [id]))[0]?.refusal;
    };

    const early = await tender();
    await bidAlone(system, early, await firm());
    await system.rows(agreed, [early.id]);
    expect(await refusal(early.id)).toContain('deadline is ahead');

    const moved = await tender();
    await bidAlone(system, moved, await firm());
    await moveDeadline(system, moved, new Date(Date.now() - 60_000).toISOString());
    await system.rows(agreed, [moved.id]);
    expect(await refusal(moved.id)).toContain('moved past the record');

    const alone = await tender();
    await bidAlone(system, alone, await firm());
    await closeBids(system, alone);
    await opening.open(openers[0], alone.id, 'technical');
    await system.rows(`UPDATE openings SET status = 'agreed', agreed_at = now() WHERE tender_id = $1`, [alone.id]);
    expect(await refusal(alone.id)).toContain('two different openers');

    const changed = await tender();
    const { bidId } = await bidAlone(system, changed, await firm());
    await bidAlone(system, changed, await firm());
    await closeBids(system, changed);
    await system.rows(`UPDATE bid_envelopes SET ciphertext = set_byte(ciphertext, 7, 255 - get_byte(ciphertext, 7)), sha256 = sha256 WHERE bid_id = $1 AND name = 'technical'`, [bidId]);
    await openBy(changed.id, 'technical');
    expect((await system.get(BidReadService).list(office.officer, changed.id)).openings[0]).toMatchObject({ status: 'refused', refusal: expect.stringContaining('ciphertext was changed') });
    // Once what was wrong is mended two people ask anew.
    await system.rows(`UPDATE bid_envelopes SET ciphertext = set_byte(ciphertext, 7, 255 - get_byte(ciphertext, 7)) WHERE bid_id = $1 AND name = 'technical'`, [bidId]);
    await openBy(changed.id, 'technical');
    expect((await system.get(BidReadService).list(office.officer, changed.id)).openings[0]).toMatchObject({ status: 'opened', bids: 2 });
  });

  it.each(['claimed', 'read', 'opened one', 'kept', 'recorded'])('leaves all or nothing where the opener dies when it has %s, and is done by the next', async (step) => {
    const it = await joint();
    const [lead, second, other] = [await firm(), await firm(), await firm()];
    const consortium = await agree(system, it, [lead, second]);
    await bidTogether(system, it, lead.owner, consortium);
    await bidAlone(system, it, other);
    await closeBids(system, it);
    const opening = system.get(OpeningService);
    await opening.open(openers[0], it.id, 'technical');
    const second2 = opening.open(openers[1], it.id, 'technical');
    await agreed(system, it.id, 'technical');
    const dying = await startOpener(system, {
      onStep: (name) => {
        if (name === step) throw new Error('killed');
      },
    }, opener.keys);
    await expect(dying.opener.round()).rejects.toThrow('killed');
    await dying.close();
    expect(await system.rows('SELECT 1 FROM opened_envelopes o JOIN bids b ON b.id = o.bid_id WHERE b.tender_id = $1', [it.id])).toEqual([]);
    expect((await bids(it.id)).map(({ status }) => status)).toEqual(['submitted', 'submitted']);
    expect(await opener.opener.round()).toMatchObject({ bids: 2 });
    await second2;
    expect((await bids(it.id)).map(({ status }) => status)).toEqual(['opened', 'opened']);
    expect((await system.rows<{ status: string }>('SELECT status FROM consortia WHERE id = $1', [consortium]))[0]?.status).toBe('opened');
  });

  it('opens nothing where a bid was taken back after it was read, and what is left the next time', async () => {
    const it = await tender();
    const { bidId } = await bidAlone(system, it, await firm());
    await bidAlone(system, it, await firm());
    await closeBids(system, it);
    const opening = system.get(OpeningService);
    await opening.open(openers[0], it.id, 'technical');
    const second = opening.open(openers[1], it.id, 'technical');
    await agreed(system, it.id, 'technical');
    const overtaken = await startOpener(system, {
      onStep: async (name) => {
        if (name === 'read') await system.get(BidRepository).setStatus(bidId, 'submitted', 'withdrawn');
      },
    }, opener.keys);
    await expect(overtaken.opener.round()).rejects.toThrow('a bid was taken back while the envelopes were opened');
    await overtaken.close();
    expect(await system.rows('SELECT 1 FROM opened_envelopes o JOIN bids b ON b.id = o.bid_id WHERE b.tender_id = $1', [it.id])).toEqual([]);
    expect((await bids(it.id)).map(({ status }) => status)).toEqual(['withdrawn', 'submitted']);
    expect(await opener.opener.round()).toMatchObject({ bids: 1 });
    await second;
    expect((await bids(it.id)).map(({ status }) => status)).toEqual(['withdrawn', 'opened']);
    await expect(system.get(BidRepository).setStatus(bidId, 'submitted', 'replaced')).rejects.toMatchObject({ kind: 'conflict', code: 'bid.changed' });
  });

  it('ends moving the deadline', async () => {
    const it = await tender();
    await closeBids(system, it);
    await system.get(OpeningService).open(openers[0], it.id, 'technical');
    await expect(system.get(ExtendTenderService).extend(office.officer, it.id, it.version, { endDate: '2097-01-01T12:00:00+08:00', reason: 'Outage', outage: true })).rejects.toMatchObject({ code: 'opening.wanted' });
  });
});

describe('an award', () => {
  it('is to a bid that was opened with its price and passed; its firms are the suppliers, with roles and shares, and every bid learns what became of it', async () => {
    const it = await joint();
    const [lead, second, other] = [await firm('Lead (demo)'), await firm('Second (demo)'), await firm('Other (demo)')];
    const consortium = await agree(system, it, [lead, second], ['60.5', '39.5']);
    const won = await bidTogether(system, it, lead.owner, consortium);
    const lost = await bidAlone(system, it, other);
    await closeBids(system, it);
    const decide = system.get(DecideTenderService);
    const decidedOn = todayOf(it);
    const value = { minor: 100_00n, currency: 'MYR' } as const;
    const award = (input: object) => decide.award(office.officer, it.id, it.version, { value, decidedOn, ...input });
    await expect(award({ suppliers: [{ name: 'Somebody' }] })).rejects.toMatchObject({ code: 'award.bid_required' });
    await expect(award({ bidId: won.bidId })).rejects.toMatchObject({ code: 'award.not_opened' });
    await openBy(it.id, 'technical');
    await system.get(OpeningService).judge(office.officer, won.bidId, { passed: true, reasons: 'Good' });
    await system.get(OpeningService).judge(office.officer, lost.bidId, { passed: false, reasons: 'Bad' });
    await openBy(it.id, 'price');
    await expect(award({ bidId: lost.bidId })).rejects.toMatchObject({ code: 'award.not_passed' });
    await expect(award({ bidId: it.id })).rejects.toMatchObject({ problems: [{ path: 'bidId', code: 'award.bid_unknown' }] });
    const awarded = await award({ bidId: won.bidId });
    expect(awarded).toMatchObject({
      status: 'complete',
      decisions: [
        {
          bidId: won.bidId,
          suppliers: [
            { name: 'Lead (demo)', businessId: lead.firm.id, role: 'lead', sharePct: '60.5' },
            { name: 'Second (demo)', businessId: second.firm.id, role: 'member', sharePct: '39.5' },
          ],
        },
      ],
    });
    expect((await bids(it.id)).map(({ status }) => status)).toEqual(['awarded', 'not_awarded']);
    expect((await system.rows<{ status: string }>('SELECT status FROM consortia WHERE id = $1', [consortium]))[0]?.status).toBe('awarded');
    expect((await system.rows(`SELECT 1 FROM kept_sizes WHERE tender_id = $1 AND moment = 'award'`, [it.id])).length).toBe(2);
    expect((await system.get(BidReadService).list(undefined, it.id)).bids.map(({ bid }) => bid.status)).toEqual(['awarded', 'not_awarded']);
  });
});

describe('the record of a tender’s bids', () => {
  /** A tender with ten rows and everything opened. */
  async function written(): Promise<{ it: Tender; receipts: SignedReceipt[] }> {
    const it = await tender();
    const receipts = [await bidAlone(system, it, await firm()), await bidAlone(system, it, await firm())];
    await closeBids(system, it);
    await openBy(it.id, 'technical');
    for (const { bidId } of receipts) await system.get(OpeningService).judge(office.officer, bidId, { passed: true, reasons: 'Good' });
    return { it, receipts };
  }
  const verify = async (it: Tender, marks: readonly SignedReceipt[] = []) => {
    const records = await system.get(VerifyAuditService).verify(new Map([[it.id, marks.map(({ audit }) => audit)]]));
    return records.find(({ tenderId }) => tenderId === it.id);
  };

  it('holds as it was written', async () => {
    const { it, receipts } = await written();
    expect(await verify(it, receipts)).toMatchObject({ rows: 8 });
    expect((await verify(it, receipts))?.fault).toBeUndefined();
  });

  it.each<[string, string, number]>([
    ['a row that was changed', `UPDATE bid_audit SET detail = replace(detail, 'Good', 'Bad') WHERE tender_id = $1 AND number = 7`, 7],
    ['a time that was changed', `UPDATE bid_audit SET at = at - interval '1 microsecond' WHERE tender_id = $1 AND number = 3`, 3],
    ['a person who was changed', `UPDATE bid_audit SET account_id = NULL WHERE tender_id = $1 AND number = 1`, 1],
    ['a row that was taken out', `DELETE FROM bid_audit WHERE tender_id = $1 AND number = 5`, 5],
    ['a row that was moved on', `UPDATE bid_audit SET number = 9 WHERE tender_id = $1 AND number = 8`, 8],
    ['an end that was cut off before a bid', `DELETE FROM bid_audit WHERE tender_id = $1 AND number >= 2`, 2],
    ['a ciphertext that was changed', `UPDATE bid_envelopes e SET ciphertext = set_byte(ciphertext, 0, 255 - get_byte(ciphertext, 0)) FROM bids b WHERE b.id = e.bid_id AND b.tender_id = $1 AND b.audit_number = 2`, 2],
    ['an opened content that was changed', `UPDATE opened_envelopes o SET content = '"Something else"' FROM bids b WHERE b.id = o.bid_id AND b.tender_id = $1`, 6],
  ])('names the first broken row for %s', async (_what, sql, number) => {
    const { it } = await written();
    await system.rows(sql, [it.id]);
    expect((await verify(it))?.fault).toMatchObject({ number });
  });

  it('names a row that a receipt knows, even where the bid was deleted with it and the whole was written anew', async () => {
    const { it, receipts } = await written();
    const clear = ['DELETE FROM bid_judgements j USING bids b WHERE b.id = j.bid_id AND b.tender_id = $1', 'DELETE FROM opened_envelopes o USING bids b WHERE b.id = o.bid_id AND b.tender_id = $1', 'DELETE FROM bid_envelopes e USING bids b WHERE b.id = e.bid_id AND b.tender_id = $1', 'DELETE FROM bids WHERE tender_id = $1', 'DELETE FROM bid_audit WHERE tender_id = $1'];
    for (const sql of clear) await system.rows(sql, [it.id]);
    expect((await verify(it))?.fault).toBeUndefined();
    expect((await verify(it, receipts))?.fault).toMatchObject({ number: 1, why: expect.stringContaining('receipt') });
    await system.rows(`SELECT append_bid_audit($1, NULL, 'bid.received', '{}'), append_bid_audit($1, NULL, 'bid.received', '{}')`, [it.id]);
    expect((await verify(it, receipts))?.fault).toMatchObject({ number: 1, why: expect.stringContaining('written anew') });
  });
});
