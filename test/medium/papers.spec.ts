import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Tender, TenderNotice } from '@app/domain';
import { ConsortiumReports, ConsortiumService, PaperService, SweepService, WithdrawBidService, type Actor, type PaperAnnouncement } from '@app/services';
import { agree, bidAlone, bidTogether, envelopes, setUpOpener, type BiddingFirm } from './support/bidding.js';
import { openOffice, publish, register, type Office } from './support/market.js';

const { system } = await setUpOpener();

const PEN = { amount: '1000', currency: 'PEN' };
const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_048_576, 3)]);
const papers = (): PaperService => system.get(PaperService);

interface Pair {
  readonly office: Office;
  readonly tender: Tender;
  readonly lead: BiddingFirm;
  readonly second: BiddingFirm;
  readonly id: string;
}

async function agreed(economy: string, overrides: Partial<TenderNotice> = {}): Promise<Pair> {
  const office = await openOffice(system, economy);
  const tender = await publish(system, office, { jointBid: { allowed: true, required: false }, requirements: [], ...overrides });
  const [lead, second] = [await register(system, { economy, name: 'Lead (demo)' }), await register(system, { economy, name: 'Second (demo)' })];
  return { office, tender, lead, second, id: await agree(system, tender, [lead, second], ['60', '40']) };
}

async function add({ id }: Pair, { owner, firm }: BiddingFirm, more: Partial<PaperAnnouncement> = {}, content = bytes): Promise<string> {
  const { paper, chunkBytes, chunks } = await papers().announce(owner, id, { businessId: firm.id, paper: 'promise', form: 'notarised', title: 'Promise', sizeBytes: content.length, ...more });
  for (let number = 0; number < chunks; number += 1) await papers().putChunk(owner, paper.id, number, content.subarray(number * chunkBytes, (number + 1) * chunkBytes));
  await papers().complete(owner, paper.id);
  return paper.id;
}

const bid = ({ tender, lead, id }: Pair) => bidTogether(system, tender, lead.owner, id, envelopes('How', PEN));

describe('the papers of a joint bid', () => {
  it('are wanted with the bid: without the one that the law asks for nothing is handed in, and the answer names paper and law', async () => {
    const pair = await agreed('PE');
    await expect(bid(pair)).rejects.toMatchObject({
      code: 'bid.incomplete',
      problems: [{ code: 'bid.paper_missing', message: expect.stringMatching(/promise to form the group.*before a notary.*Ley 32069/) }],
    });
    expect(await system.rows('SELECT 1 FROM bids WHERE tender_id = $1', [pair.tender.id])).toHaveLength(0);
    expect((await papers().list(pair.second.owner, pair.id)).due).toMatchObject([
      { document: 'promise', form: 'notarised', when: 'with_bid', here: false },
      { document: 'agreement', when: 'before_contract', here: false },
    ]);
    const plain = await add(pair, pair.second, { form: 'private' });
    await expect(bid(pair)).rejects.toMatchObject({ code: 'bid.incomplete' });
    await papers().remove(pair.second.owner, plain);
    await add(pair, pair.second);
    expect((await papers().list(pair.lead.owner, pair.id)).due[0]).toMatchObject({ here: true });
    expect((await bid(pair)).bidder).toMatchObject({ consortiumId: pair.id });
  });

  it('are no longer asked for in the joint bid’s own assessment once they are here', async () => {
    const pair = await agreed('PE');
    const documents = async () => {
      const { assessments } = await system.get(ConsortiumService).get(pair.lead.owner, pair.id);
      return assessments[0]?.assessment.findings.find(({ clause }) => clause === 'jointBid.documents')?.verdict;
    };
    expect(await documents()).toBe('fail');
    await add(pair, pair.second);
    expect(await documents()).toBe('pass');
  });

  it('do not count before they are complete', async () => {
    const pair = await agreed('PE');
    await papers().announce(pair.lead.owner, pair.id, { businessId: pair.lead.firm.id, paper: 'promise', form: 'notarised', title: 'Promise', sizeBytes: 9 });
    await expect(bid(pair)).rejects.toMatchObject({ code: 'bid.incomplete' });
  });

  it('are a question and no bar where the record of the law is not sure, and concern no firm alone', async () => {
    const unsure = await agreed('VN');
    expect((await papers().list(unsure.lead.owner, unsure.id)).rule).toMatchObject({ confidence: 'low' });
    expect((await bid(unsure)).bidder).toMatchObject({ consortiumId: unsure.id });
    const { tender } = await agreed('PE');
    const alone = await register(system, { economy: 'PE' });
    expect((await bidAlone(system, tender, alone, envelopes('How', PEN))).bidder).toMatchObject({ businessId: alone.firm.id });
  });

  it('are removed by who added them until the bid is in, and again once it is withdrawn', async () => {
    const pair = await agreed('PE');
    const id = await add(pair, pair.second);
    await expect(papers().remove(pair.lead.owner, id)).rejects.toMatchObject({ code: 'paper.not_found' });
    const { bidId } = await bid(pair);
    await expect(papers().remove(pair.second.owner, id)).rejects.toMatchObject({ code: 'paper.bid_is_in' });
    await expect(add(pair, pair.lead)).rejects.toMatchObject({ code: 'paper.bid_is_in' });
    await system.get(WithdrawBidService).withdraw(pair.lead.owner, bidId);
    await papers().remove(pair.second.owner, id);
    expect((await papers().list(pair.second.owner, pair.id)).papers).toEqual([]);
    expect(await system.rows('SELECT 1 FROM paper_chunks WHERE paper_id = $1', [id])).toHaveLength(0);
  });

  it('stay with the group when who added them leaves it', async () => {
    const pair = await agreed('PE');
    const id = await add(pair, pair.second);
    await system.get(ConsortiumService).leave(pair.second.owner, pair.id, pair.second.firm.id);
    await expect(papers().remove(pair.second.owner, id)).rejects.toMatchObject({ code: 'paper.not_found' });
    expect((await papers().list(pair.lead.owner, pair.id)).papers).toMatchObject([{ id }]);
  });

  it('never leave a bid without what it needed, whichever comes first: a removal or the bid', async () => {
    for (let round = 0; round < 5; round += 1) {
      const pair = await agreed('PE');
      const id = await add(pair, pair.second);
      const [handedIn, removed] = await Promise.allSettled([bid(pair), papers().remove(pair.second.owner, id)]);
      expect([handedIn.status, removed.status].sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('are read by the members alone, as they came; for the buyer’s people, rivals and who is only asked there are none', async () => {
    const pair = await agreed('PE');
    const id = await add(pair, pair.second);
    const { paper, content } = await papers().open(pair.lead.owner, id);
    expect(paper).toMatchObject({ title: 'Promise', mediaType: 'application/pdf', sha256: createHash('sha256').update(bytes).digest('hex') });
    const hash = createHash('sha256');
    for await (const piece of content) hash.update(piece);
    expect(hash.digest('hex')).toBe(paper.sha256);
    expect((await papers().list(pair.lead.owner, pair.id)).papers).toMatchObject([{ id, addedBy: 'Second (demo)' }]);

    const asked = await register(system, { economy: 'PE' });
    const lead = await register(system, { economy: 'PE' });
    const forming = await system.get(ConsortiumService).create(lead.owner, { tenderId: pair.tender.id, leadId: lead.firm.id, members: [lead, asked].map(({ firm }) => ({ businessId: firm.id })) });
    await expect(papers().list(asked.owner, forming.consortium.id)).rejects.toMatchObject({ code: 'consortium.not_found' });
    expect((await system.get(ConsortiumReports).get(asked.owner, forming.consortium.id)).own.size).toBe(1);
    for (const actor of [pair.office.officer, lead.owner] satisfies Actor[]) {
      await expect(papers().list(actor, pair.id)).rejects.toMatchObject({ code: 'consortium.not_found' });
      await expect(papers().open(actor, id)).rejects.toMatchObject({ code: 'paper.not_found' });
      await expect(papers().state(actor, id)).rejects.toMatchObject({ code: 'paper.not_found' });
    }
    await bid(pair);
    await expect(papers().open(pair.office.officer, id)).rejects.toMatchObject({ code: 'paper.not_found' });
  });

  it('are told by their bytes: a web page is refused, a piece of the wrong length too, and what was announced is held to its hash', async () => {
    const pair = await agreed('PE');
    await expect(add(pair, pair.lead, {}, Buffer.from('<html><script>1</script></html>'))).rejects.toMatchObject({ code: 'document.type' });
    await expect(add(pair, pair.lead, { sha256: 'a'.repeat(64) })).rejects.toMatchObject({ code: 'document.hash' });
    await expect(add(pair, pair.lead, { sizeBytes: 5 })).rejects.toMatchObject({ code: 'document.chunk_size' });
    expect((await papers().list(pair.lead.owner, pair.id)).due[0]).toMatchObject({ here: false });
    await system.rows(`UPDATE papers SET created_at = created_at - interval '30 days' WHERE consortium_id = $1`, [pair.id]);
    const kept = await add(pair, pair.lead);
    await system.get(SweepService).run({ leaseSeconds: 60 });
    expect((await papers().list(pair.lead.owner, pair.id)).papers.map(({ id }) => id)).toEqual([kept]);
  });
});
