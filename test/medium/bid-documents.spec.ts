import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readEnvelope, type Tender, type TenderNotice } from '@app/domain';
import { open } from '@app/opening';
import { parted, pieceName, signatureHolds, TITLE, type Plain } from '@app/sealing';
import { BidDocumentService, BidKeysService, BidReadService, OpenedDocumentService, SweepService, WithdrawBidService, type StoredBidDocument } from '@app/services';
import { announce, handIn, MIB, PDF, put, send, WORDS, type Sender } from './support/bid-documents.js';
import { agree, closeBids, hireOpener, setUpOpenings, type BiddingFirm } from './support/bidding.js';
import { publish, register } from './support/market.js';

const { system, office, opener } = await setUpOpenings();

const documents = (): BidDocumentService => system.get(BidDocumentService);
const firm = (): Promise<BiddingFirm> => register(system);
const tender = (overrides: Partial<TenderNotice> = {}): Promise<Tender> => publish(system, office, overrides);
const joint = (): Promise<Tender> => tender({ jointBid: { allowed: true, required: false, minMembers: 2, maxMembers: 4 } });
const small = Buffer.from('A short text');
const sent = (it: Tender, sender: Sender, envelope: 'technical' | 'price' = 'technical') => send(system, it, sender, envelope, small);
const sealedBytes = async (sender: Sender, { id }: StoredBidDocument): Promise<Buffer[]> => {
  const bytes: Buffer[] = [];
  for await (const piece of await documents().sealed(sender.owner, id)) bytes.push(piece);
  return bytes;
};

describe('a document of a sealed bid', () => {
  it('is sealed piece by piece as it comes, its title too: bytes and title are in no table, and open with the opener’s key in their own place', async () => {
    const [one, it] = [await firm(), await tender()];
    const id = await announce(system, it, one, { title: 'A title for the opener' });
    expect(await documents().state(one.owner, id)).toMatchObject({ chunkBytes: MIB, chunks: 3, received: [] });
    for (const number of [2, 0, 1]) await put(system, one.owner, id, number);
    const document = await documents().complete(one.owner, id);
    expect(document).toMatchObject({ mediaType: 'application/pdf', sizeBytes: PDF.length, envelope: 'technical' });

    const [title, ...pieces] = await sealedBytes(one, document);
    expect(pieces).toHaveLength(3);
    const hash = createHash('sha256');
    for (const bytes of [title!, ...pieces]) hash.update(bytes);
    expect(document.sha256).toBe(hash.digest('hex'));
    const place = { tenderId: it.id, bidderId: one.firm.id, documentId: id, envelope: 'technical' };
    const [key] = opener.keys;
    expect((await open(key!, { ...place, part: TITLE }, parted(title!))).toString()).toBe('A title for the opener');
    const opened = await Promise.all(pieces.map((piece, number) => open(key!, { ...place, part: pieceName(number, 3) }, parted(piece))));
    expect(Buffer.concat(opened).equals(PDF)).toBe(true);

    const tables = await system.rows<{ name: string }>(`SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`);
    const needles = [WORDS, Buffer.from(WORDS).toString('hex'), 'A title for the opener', Buffer.from('A title for the opener').toString('hex'), createHash('sha256').update(PDF).digest('hex')];
    for (const { name } of tables) {
      const found = await system.rows(`SELECT 1 FROM ${name} t WHERE ${needles.map((_, index) => `position($${index + 1} IN t::text) > 0`).join(' OR ')}`, needles);
      expect([name, found]).toEqual([name, []]);
    }
  });

  it('leaves nothing of its bytes in the memory that they came in', async () => {
    const [one, it] = [await firm(), await tender()];
    const id = await announce(system, it, one, { sizeBytes: small.length });
    const bytes = Buffer.from(small);
    await documents().putChunk(one.owner, id, 0, bytes);
    expect(bytes.equals(Buffer.alloc(small.length))).toBe(true);
  });

  it('goes on where it broke off: the same piece again is fine, another under its number is not, and what is whole stays so', async () => {
    const [one, it] = [await firm(), await tender()];
    const id = await announce(system, it, one);
    await put(system, one.owner, id, 0);
    await put(system, one.owner, id, 0);
    const other = Buffer.from(PDF.subarray(0, MIB));
    other.writeUInt8(1, MIB - 1);
    await expect(documents().putChunk(one.owner, id, 0, other)).rejects.toMatchObject({ code: 'document.chunk_differs' });
    await expect(documents().putChunk(one.owner, id, 1, Buffer.alloc(5))).rejects.toMatchObject({ code: 'document.chunk_size' });
    await expect(documents().putChunk(one.owner, id, 3, Buffer.alloc(5))).rejects.toMatchObject({ code: 'document.chunk_size' });
    await expect(documents().complete(one.owner, id)).rejects.toMatchObject({ code: 'document.chunks_missing', message: expect.stringContaining('1, 2') });
    expect((await documents().state(one.owner, id)).received).toEqual([0]);
    for (const number of [1, 2]) await put(system, one.owner, id, number);
    await documents().complete(one.owner, id);
    await expect(documents().complete(one.owner, id)).rejects.toMatchObject({ code: 'document.complete' });
    await expect(put(system, one.owner, id, 0)).rejects.toMatchObject({ code: 'document.complete' });
  });

  it.each<[string, Uint8Array]>([['a web page', Buffer.from('<!DOCTYPE html><p>x')], ['a program', Buffer.from('7f454c4602010100', 'hex')]])('is told from its first piece before that is sealed: %s is refused, and nothing of it kept', async (_what, bytes) => {
    const [one, it] = [await firm(), await tender()];
    const id = await announce(system, it, one, { sizeBytes: bytes.length, format: 'application/pdf' });
    await expect(put(system, one.owner, id, 0, Buffer.from(bytes))).rejects.toMatchObject({ code: 'document.type' });
    expect((await documents().state(one.owner, id)).received).toEqual([]);
  });

  it('is taken until the deadline, where bids are handed in here, and sixty of a bidder at most', async () => {
    const [one, it] = [await firm(), await tender()];
    const id = await announce(system, it, one);
    await system.rows(
      `INSERT INTO bid_documents (id, tender_id, bidder_id, business_id, envelope, key_id, sealed_title, size_bytes, created_by)
       SELECT gen_random_uuid(), tender_id, bidder_id, business_id, envelope, key_id, sealed_title, size_bytes, created_by FROM bid_documents, generate_series(2, 60) WHERE id = $1`,
      [id],
    );
    await expect(announce(system, it, one)).rejects.toMatchObject({ code: 'document.too_many' });
    await announce(system, it, await firm());
    await closeBids(system, it);
    for (const act of [() => announce(system, it, one), () => put(system, one.owner, id, 0), () => documents().complete(one.owner, id)]) await expect(act()).rejects.toMatchObject({ code: 'bid.late' });
    const elsewhere = await tender({ submission: { channel: 'official', url: 'https://buyer.example/1' } });
    await expect(announce(system, elsewhere, one)).rejects.toMatchObject({ code: 'bid.official_channel' });
    await expect(documents().announce(one.owner, it.id, { envelope: 'technical', title: 'x', sizeBytes: 1 })).rejects.toMatchObject({ problems: [{ code: 'bid.bidder' }] });
  });

  it('is of who hands the bid in: for rivals, the buyer’s people and other members there is none', async () => {
    const it = await joint();
    const [lead, second, rival, officer] = [await firm(), await firm(), await firm(), await hireOpener(system, office)];
    const consortiumId = await agree(system, it, [lead, second]);
    const document = await sent(it, { ...lead, consortiumId });
    expect((await documents().list(lead.owner, it.id, { consortiumId })).map(({ id }) => id)).toEqual([document.id]);
    expect(await documents().list(lead.owner, it.id, { businessId: lead.firm.id })).toEqual([]);
    await expect(sent(it, { ...second, consortiumId })).rejects.toMatchObject({ code: 'bid.not_lead' });
    await expect(sent(it, { ...rival, consortiumId })).rejects.toMatchObject({ code: 'consortium.not_found' });
    await expect(sent(it, { owner: rival.owner, firm: lead.firm })).rejects.toMatchObject({ code: 'business.not_found' });
    await expect(documents().list(rival.owner, it.id, { consortiumId })).rejects.toMatchObject({ code: 'consortium.not_found' });
    for (const actor of [second.owner, rival.owner, office.officer, officer]) {
      const tries = [() => documents().state(actor, document.id), () => documents().sealed(actor, document.id), () => documents().remove(actor, document.id), () => put(system, actor, document.id, 0), () => documents().complete(actor, document.id)];
      for (const act of [...tries, () => system.get(OpenedDocumentService).open(actor, document.id)]) await expect(act()).rejects.toMatchObject({ code: 'bid_document.not_found' });
    }
    await expect(system.get(OpenedDocumentService).open(lead.owner, document.id)).rejects.toMatchObject({ code: 'bid_document.not_found' });
  });
});

describe('a bid that names documents', () => {
  it('has them in its receipt, in the record and, with their hashes, in the sealed envelope', async () => {
    const [one, it] = [await firm(), await tender()];
    const [plan, sheet] = [await send(system, it, one), await sent(it, one, 'price')];
    const receipt = await handIn(system, it, one, [sheet, plan]);
    const { signature, ...signed } = receipt;
    expect(receipt.documents).toEqual([{ id: plan.id, envelope: 'technical', sha256: plan.sha256 }, { id: sheet.id, envelope: 'price', sha256: sheet.sha256 }]);
    expect(signatureHolds(signed as unknown as Plain, signature, (await system.get(BidKeysService).list()).receipts[0]!.publicKey)).toBe(true);
    const [row] = await system.rows<{ detail: string }>('SELECT detail FROM bid_audit WHERE tender_id = $1', [it.id]);
    expect(JSON.parse(row!.detail)).toMatchObject({ documents: receipt.documents });
    const price = await system.get(BidReadService).sealed(one.owner, receipt.bidId, 'price');
    const text = await open(opener.keys[0]!, { tenderId: it.id, bidId: receipt.bidId, envelope: 'price' }, price);
    expect(readEnvelope(text.toString())).toMatchObject({ documents: [{ id: sheet.id, sha256: sheet.sha256, sizeBytes: small.length, mediaType: 'text/plain' }] });
    const report = await system.get(BidReadService).get(one.owner, receipt.bidId);
    expect(report.documents.map(({ id, envelope, opened }) => [id, envelope, opened])).toEqual([[plan.id, 'technical', undefined], [sheet.id, 'price', undefined]]);
    expect(await system.get(BidReadService).list(office.officer, it.id)).toMatchObject({ bids: [] });
  });

  it('is refused where one is not whole, not its own or not the one it means, with the exact place, and nothing is half done', async () => {
    const [one, other, it] = [await firm(), await firm(), await tender()];
    const whole = await sent(it, one);
    const half = { ...whole, id: await announce(system, it, one) };
    const theirs = await sent(it, other);
    const elsewhere = await sent(await tender(), one);
    const refused = async (documents: StoredBidDocument[], path: string, code: string): Promise<void> => {
      await expect(handIn(system, it, one, documents)).rejects.toMatchObject({ kind: 'invalid', problems: [{ path, code }] });
    };
    await refused([whole, half], 'envelopes[0].documents[1].id', 'bid_document.not_whole');
    await refused([theirs], 'envelopes[0].documents[0].id', 'bid_document.unknown');
    await refused([elsewhere], 'envelopes[0].documents[0].id', 'bid_document.unknown');
    await refused([{ ...whole, envelope: 'price' }], 'envelopes[1].documents[0].id', 'bid_document.other_envelope');
    await refused([{ ...whole, sha256: 'a'.repeat(64) }], 'envelopes[0].documents[0].sha256', 'bid_document.differs');
    expect(await system.rows('SELECT 1 FROM bids WHERE tender_id = $1 UNION ALL SELECT 1 FROM bid_audit WHERE tender_id = $1', [it.id])).toEqual([]);
    expect((await handIn(system, it, one, [whole])).documents).toHaveLength(1);
  });

  it('keeps them: they are not removed, the next bid may name them again or leave them out, and withdrawing frees none that a receipt names', async () => {
    const [one, it] = [await firm(), await tender()];
    const [first, second] = [await sent(it, one), await sent(it, one)];
    await handIn(system, it, one, [first]);
    await expect(documents().remove(one.owner, first.id)).rejects.toMatchObject({ code: 'bid_document.bound' });
    await documents().remove(one.owner, second.id);
    await expect(documents().state(one.owner, second.id)).rejects.toMatchObject({ code: 'bid_document.not_found' });
    expect(await system.rows('SELECT 1 FROM bid_document_chunks WHERE document_id = $1', [second.id])).toEqual([]);
    const again = await handIn(system, it, one, [first]);
    expect(again.documents).toHaveLength(1);
    await system.get(WithdrawBidService).withdraw(one.owner, again.bidId);
    await expect(documents().remove(one.owner, first.id)).rejects.toMatchObject({ code: 'bid_document.bound' });
    expect((await handIn(system, it, one, [])).documents).toBeUndefined();
  });

  it('never stands without one that it names, whichever comes first: a removal or the bid', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [one, it] = [await firm(), await tender()];
      const document = await sent(it, one);
      const [handedIn, removed] = await Promise.allSettled([handIn(system, it, one, [document]), documents().remove(one.owner, document.id)]);
      expect([handedIn.status, removed.status].sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('is what the sweep keeps documents for: after the deadline those that no bid names are gone, and what was left half sent a day ago', async () => {
    const [one, it, running] = [await firm(), await tender(), await tender()];
    const [bound, left] = [await sent(it, one), await sent(it, one)];
    await handIn(system, it, one, [bound]);
    const [waiting, half, fresh] = [await sent(running, one), await announce(system, running, one), await announce(system, running, one)];
    await system.rows(`UPDATE bid_documents SET created_at = now() - interval '25 hours' WHERE id = ANY($1)`, [[waiting.id, half]]);
    const remaining = async (): Promise<unknown> => (await system.rows<{ id: string }>('SELECT id FROM bid_documents WHERE business_id = $1 ORDER BY id', [one.firm.id])).map(({ id }) => id);
    await system.get(SweepService).run({ leaseSeconds: 60 });
    expect(await remaining()).toEqual([bound.id, left.id, waiting.id, fresh].sort());
    await system.rows(`UPDATE tenders SET closes_at = now() - interval '2 hours' WHERE id = $1`, [it.id]);
    await system.get(SweepService).run({ leaseSeconds: 60 });
    expect(await remaining()).toEqual([bound.id, waiting.id, fresh].sort());
  });
});
