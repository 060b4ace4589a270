import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { EnvelopeName, Tender } from '@app/domain';
import { joined, pieceName, seal } from '@app/sealing';
import { BidReadService, OpenedDocumentService, OpeningService, VerifyAuditService, type Actor, type SignedReceipt, type StoredBidDocument } from '@app/services';
import { handIn, MIB, PDF, send } from './support/bid-documents.js';
import { agreed, bidAlone, closeBids, openTogether, startOpener, setUpOpenings, type BiddingFirm } from './support/bidding.js';
import { publish, register } from './support/market.js';

const { system, office, opener, openers } = await setUpOpenings();

const SHEET = Buffer.from('item,price\nroof,12500\n');
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const openBy = (id: Tender['id'], envelope: EnvelopeName): Promise<void> => openTogether(system, opener, openers, id, envelope);
const bytesOf = async (actor: Actor | undefined, id: string): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of (await system.get(OpenedDocumentService).open(actor, id)).content) pieces.push(piece);
  return Buffer.concat(pieces);
};
const opened = (it: Tender) => system.rows('SELECT 1 FROM opened_documents o JOIN bids b ON b.id = o.bid_id WHERE b.tender_id = $1 UNION ALL SELECT 1 FROM opened_document_chunks c JOIN bid_documents d ON d.id = c.document_id WHERE d.tender_id = $1', [it.id]);

interface HandedIn {
  readonly one: BiddingFirm;
  readonly plan: StoredBidDocument;
  readonly sheet: StoredBidDocument;
  readonly receipt: SignedReceipt;
}

async function bidWithDocuments(it: Tender): Promise<HandedIn> {
  const one = await register(system);
  const [plan, sheet] = [await send(system, it, one, 'technical', PDF, 'Plan of the roof'), await send(system, it, one, 'price', SHEET, 'Sheet of prices')];
  return { one, plan, sheet, receipt: await handIn(system, it, one, [plan, sheet]) };
}

describe('the documents of an opened envelope', () => {
  it('are open with it, as they were sent, for the buyer’s people and the bidder’s own; those of a price that did not pass stay sealed', async () => {
    const it = await publish(system, office);
    const [good, bad] = [await bidWithDocuments(it), await bidWithDocuments(it)];
    await closeBids(system, it);
    await openBy(it.id, 'technical');
    const read = system.get(BidReadService);
    const seen = await read.list(office.officer, it.id);
    expect(seen.bids.map(({ documents }) => documents.map(({ id, opened: found }) => [id, found?.title, found?.sha256]))).toEqual([[[good.plan.id, 'Plan of the roof', sha(PDF)]], [[bad.plan.id, 'Plan of the roof', sha(PDF)]]]);
    for (const actor of [office.officer, openers[0], good.one.owner]) expect((await bytesOf(actor, good.plan.id)).equals(PDF)).toBe(true);
    for (const actor of [office.officer, good.one.owner]) await expect(bytesOf(actor, good.sheet.id)).rejects.toMatchObject({ code: 'bid_document.not_found' });
    await expect(bytesOf(bad.one.owner, good.plan.id)).rejects.toMatchObject({ code: 'bid_document.not_found' });
    await expect(bytesOf(undefined, good.plan.id)).rejects.toMatchObject({ kind: 'unauthenticated' });
    expect((await read.list(undefined, it.id)).bids.map(({ documents }) => documents)).toEqual([[], []]);
    expect((await read.get(good.one.owner, good.receipt.bidId)).documents.map(({ id, opened: found }) => [id, found?.title])).toEqual([[good.plan.id, 'Plan of the roof'], [good.sheet.id, undefined]]);

    await system.get(OpeningService).judge(office.officer, good.receipt.bidId, { passed: true, reasons: 'Good' });
    await system.get(OpeningService).judge(office.officer, bad.receipt.bidId, { passed: false, reasons: 'Bad' });
    await openBy(it.id, 'price');
    expect((await bytesOf(office.officer, good.sheet.id)).equals(SHEET)).toBe(true);
    expect((await system.get(OpenedDocumentService).open(office.officer, good.sheet.id)).document).toMatchObject({ title: 'Sheet of prices', mediaType: 'text/plain', sizeBytes: SHEET.length, sha256: sha(SHEET) });
    for (const actor of [office.officer, bad.one.owner]) await expect(bytesOf(actor, bad.sheet.id)).rejects.toMatchObject({ code: 'bid_document.not_found' });
    expect(await system.rows('SELECT 1 FROM opened_document_chunks WHERE document_id = $1', [bad.sheet.id])).toEqual([]);
    const records = await system.get(VerifyAuditService).verify();
    expect(records.find(({ tenderId }) => tenderId === it.id)).not.toHaveProperty('fault');
  });

  it.each<[string, string, string]>([
    ['a byte of a piece that was changed', `UPDATE bid_document_chunks SET content = set_byte(content, 500, 255 - get_byte(content, 500)) WHERE document_id = $1 AND number = 1`, 'does not open'],
    ['a title that was changed', `UPDATE bid_documents SET sealed_title = set_byte(sealed_title, 100, 255 - get_byte(sealed_title, 100)) WHERE id = $1`, 'does not open'],
    ['two pieces that changed places', `UPDATE bid_document_chunks c SET content = o.content FROM bid_document_chunks o WHERE c.document_id = $1 AND o.document_id = $1 AND c.number + o.number = 1`, 'does not open'],
    ['a last piece that was taken out', `DELETE FROM bid_document_chunks WHERE document_id = $1 AND number = 2`, 'does not open'],
    ['a piece of another bidder in its place', `UPDATE bid_document_chunks c SET content = o.content FROM bid_document_chunks o JOIN bid_documents d ON d.id = o.document_id WHERE c.document_id = $1 AND o.document_id <> $1 AND o.number = 1 AND c.number = 1 AND d.size_bytes > 1000000`, 'does not open'],
  ])('stay sealed, and all others with them, for %s; put back, two people ask anew and all are open', async (_what, harm, why) => {
    const it = await publish(system, office);
    const [, second] = [await bidWithDocuments(it), await bidWithDocuments(it)];
    const kept = await system.rows<{ number: number; content: Buffer; mac: string }>('SELECT number, content, mac FROM bid_document_chunks WHERE document_id = $1', [second.plan.id]);
    const [title] = await system.rows<{ title: Buffer }>('SELECT sealed_title AS title FROM bid_documents WHERE id = $1', [second.plan.id]);
    await closeBids(system, it);
    await system.rows(harm, [second.plan.id]);
    await openBy(it.id, 'technical');
    const refused = (await system.get(BidReadService).list(office.officer, it.id)).openings[0];
    expect(refused).toMatchObject({ status: 'refused', refusal: expect.stringContaining(`the document ${second.plan.id} of bid ${second.receipt.bidId} ${why}`) });
    expect(await opened(it)).toEqual([]);
    expect(await system.rows(`SELECT 1 FROM bids WHERE tender_id = $1 AND status <> 'submitted'`, [it.id])).toEqual([]);
    const fault = (await system.get(VerifyAuditService).verify()).find(({ tenderId }) => tenderId === it.id)?.fault;
    expect(fault).toMatchObject({ number: second.receipt.audit.number, why: expect.stringContaining(second.plan.id) });

    await system.rows('DELETE FROM bid_document_chunks WHERE document_id = $1', [second.plan.id]);
    for (const { number, content, mac } of kept) await system.rows('INSERT INTO bid_document_chunks (document_id, number, content, mac) VALUES ($1, $2, $3, $4)', [second.plan.id, number, content, mac]);
    await system.rows('UPDATE bid_documents SET sealed_title = $2 WHERE id = $1', [second.plan.id, title!.title]);
    await openBy(it.id, 'technical');
    expect((await bytesOf(office.officer, second.plan.id)).length).toBe(PDF.length);
  });

  it('are those that the envelope names: one that is sealed anew under the same id, by who has the database and the public key, is found out', async () => {
    const it = await publish(system, office);
    const { one, plan } = await bidWithDocuments(it);
    await closeBids(system, it);
    const forged = async (part: string, bytes: Buffer) => joined(await seal(opener.keys[0]!, { tenderId: it.id, bidderId: one.firm.id, documentId: plan.id, envelope: 'technical', part }, bytes));
    const piece = await forged(pieceName(0, 3), Buffer.concat([Buffer.from('%PDF-1.7\nforged'), PDF.subarray(15, MIB)]));
    await system.rows('UPDATE bid_document_chunks SET content = $2 WHERE document_id = $1 AND number = 0', [plan.id, piece]);
    await openBy(it.id, 'technical');
    expect((await system.get(BidReadService).list(office.officer, it.id)).openings[0]).toMatchObject({ status: 'refused', refusal: expect.stringContaining('is not the one that it names') });
    expect(await opened(it)).toEqual([]);
  });

  it.each(['opened a document', 'opened one', 'kept', 'recorded'])('are all open or none where the opener dies when it has %s', async (step) => {
    const it = await publish(system, office);
    const [first] = [await bidWithDocuments(it), await bidAlone(system, it, await register(system))];
    await closeBids(system, it);
    await system.get(OpeningService).open(openers[0], it.id, 'technical');
    const second = system.get(OpeningService).open(openers[1], it.id, 'technical');
    await agreed(system, it.id, 'technical');
    const dying = await startOpener(system, {
      onStep: (name) => {
        if (name === step) throw new Error('killed');
      },
    }, opener.keys);
    await expect(dying.opener.round()).rejects.toThrow('killed');
    await dying.close();
    expect(await opened(it)).toEqual([]);
    expect(await opener.opener.round()).toMatchObject({ bids: 2 });
    await second;
    expect(await system.rows('SELECT number FROM opened_document_chunks WHERE document_id = $1 ORDER BY number', [first.plan.id])).toEqual([0, 1, 2].map((number) => ({ number })));
  });

  it('are held against the record: what is changed after the opening is named with the row of the opening', async () => {
    const it = await publish(system, office);
    const { plan } = await bidWithDocuments(it);
    await closeBids(system, it);
    await openBy(it.id, 'technical');
    await system.rows(`UPDATE opened_document_chunks SET content = set_byte(content, ${MIB - 1}, 255 - get_byte(content, ${MIB - 1})) WHERE document_id = $1 AND number = 1`, [plan.id]);
    const [row] = await system.rows<{ number: number }>(`SELECT number FROM bid_audit WHERE tender_id = $1 AND action = 'opening.opened'`, [it.id]);
    const fault = (await system.get(VerifyAuditService).verify()).find(({ tenderId }) => tenderId === it.id)?.fault;
    expect(fault).toMatchObject({ number: row?.number, why: expect.stringContaining(plan.id) });
  });
});
