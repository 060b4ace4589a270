import { describe, expect, it } from '@jest/globals';
import { messageText, type Message, type Tender } from '@app/domain';
import { DecideTenderService, MarkService, OpeningService } from '@app/services';
import { bidAlone, closeBids, envelopes, moveDeadline, openTogether, setUpOpenings } from './support/bidding.js';
import { publish, register, todayOf } from './support/market.js';

const { system, office, opener, openers } = await setUpOpenings();

const value = { minor: 100_00n, currency: 'MYR' } as const;
const said = async (tender: Tender): Promise<Map<string, { kind: string; message: Message }>> => {
  const rows = await system.rows<{ id: string; kind: string; message: Message }>(`SELECT business_id AS id, kind, message FROM notifications WHERE tender_id = $1 AND kind IN ('tender.awarded', 'bid.feedback') ORDER BY id`, [tender.id]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  return new Map(rows.map(({ id, kind, message }) => [id, { kind, message }]));
};
const lines = (message: Message | undefined): string => (message?.parts ?? []).map(({ text }) => text).join('\n');

describe('after an award of sealed bids', () => {
  it('each losing firm hears how its bid stood and what would have changed it, the winner and who kept the tender that it was awarded', async () => {
    const [winner, dear, failed, watching] = [await register(system), await register(system), await register(system), await register(system, { regions: ['MY-01'], classifications: [{ scheme: 'CPV', id: '79810000' }], description: 'Printing' })];
    const tender = await publish(system, office, { submission: { channel: 'tandem' } });
    await system.drain();
    const mark = { mark: 'kept' } as const;
    await system.get(MarkService).put(watching.owner, watching.firm.id, tender.id, mark);
    const won = await bidAlone(system, tender, winner, envelopes('The winner’s way', { amount: '100.00', currency: 'MYR' }));
    const other = await bidAlone(system, tender, dear, envelopes('A dear way', { amount: '120.00', currency: 'MYR' }));
    const bad = await bidAlone(system, tender, failed, envelopes('A bad way', { amount: '55.00', currency: 'MYR' }));
    await closeBids(system, tender);
    await openTogether(system, opener, openers, tender.id, 'technical');
    for (const [{ bidId }, passed, reasons] of [[won, true, 'Good'], [other, true, 'Good too'], [bad, false, 'No scaffold is named']] as const) await system.get(OpeningService).judge(office.officer, bidId, { passed, reasons });
    await openTogether(system, opener, openers, tender.id, 'price');
    await system.get(DecideTenderService).award(office.officer, tender.id, tender.version, { bidId: won.bidId, value, decidedOn: todayOf(tender) });
    await system.drain();

    const told = await said(tender);
    expect([winner, dear, failed, watching].map(({ firm }) => told.get(firm.id)?.kind)).toEqual(['tender.awarded', 'bid.feedback', 'bid.feedback', 'tender.awarded']);
    const ofDear = told.get(dear.firm.id)?.message;
    expect(ofDear?.text).toBe(`Your bid for "${tender.title}" did not win.`);
    for (const line of [`Awarded to ${winner.firm.name} for 100.00 MYR.`, 'Your price of 120.00 MYR was number 2 from the lowest of the 2 that were opened.', 'where the price decides among those that pass: one below 100.00 MYR.', 'ask the buyer soon']) expect(lines(ofDear)).toContain(line);
    const ofFailed = told.get(failed.firm.id)?.message;
    expect(lines(ofFailed)).toContain('The buyer did not pass your technical envelope: No scaffold is named');
    expect(lines(ofFailed)).toContain('an answer to these reasons');
    // Its price stays sealed, and nobody's technical envelope is told to another.
    expect(lines(ofFailed)).not.toMatch(/55\.00|number/);
    for (const message of [ofDear, ofFailed]) expect(JSON.stringify(message)).not.toMatch(/winner’s way|A dear way|A bad way|Good too/);
    expect(messageText(ofDear!.parts![0]!, 'es')).toBe(`Su oferta para «${tender.title}» no ganó.`);
  });

  it('tells it once, however often the job runs', async () => {
    const before = await system.rows(`SELECT id FROM notifications WHERE kind = 'bid.feedback'`);
    await system.rows(`UPDATE outbox SET status = 'pending', available_at = now() WHERE topic = 'notify.changed'`);
    await system.drain();
    expect(await system.rows(`SELECT id FROM notifications WHERE kind = 'bid.feedback'`)).toHaveLength(before.length);
  });
});

describe('after an award of a tender whose bids go elsewhere', () => {
  it('whoever has noted that it bids hears what is public, and that the rest is for the buyer to say', async () => {
    const [won, lost] = [await register(system), await register(system)];
    const tender = await publish(system, office, { submission: { channel: 'official' } });
    await system.drain();
    for (const { owner, firm } of [won, lost]) await system.get(MarkService).put(owner, firm.id, tender.id, { mark: 'bidding' });
    await moveDeadline(system, tender, new Date(Date.now() - 60_000).toISOString());
    await system.get(DecideTenderService).award(office.officer, tender.id, tender.version, { suppliers: [{ name: won.firm.name, businessId: won.firm.id }], value, decidedOn: todayOf(tender), appealUntil: '2099-01-01' });
    await system.drain();
    const told = await said(tender);
    expect([told.get(won.firm.id)?.kind, told.get(lost.firm.id)?.kind]).toEqual(['tender.awarded', 'bid.feedback']);
    const message = told.get(lost.firm.id)?.message;
    expect(message?.text).toBe(`"${tender.title}", for which you noted that you bid, was awarded to another.`);
    for (const line of [`Awarded to ${won.firm.name} for 100.00 MYR.`, 'is not public', 'appealed until 1 January 2099']) expect(lines(message)).toContain(line);
  });
});
