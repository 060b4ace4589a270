import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding, Lot, LotId, Tender } from '@app/domain';
import { commitToBid, ConsortiumService, InvitationService, type ConsortiumReport } from '@app/services';
import { BidCommitmentRepository, TenderRepository, UnitOfWork } from '@app/store';
import { openOffice, publish, register, type Office } from './support/market.js';
import { startSystem, type System } from './support/system.js';

type Firm = Awaited<ReturnType<typeof register>>;

let system: System;
let peru: Office;
let europe: Office;
let malaysia: Office;
beforeAll(async () => {
  system = await startSystem();
  peru = await openOffice(system, 'PE');
  europe = await openOffice(system, 'DE');
  malaysia = await openOffice(system);
});
afterAll(() => system.close());

const lot = (id: string): Lot => ({ id: id as LotId, title: `Lot ${id}`, classifications: [] });
const LOTS = [lot('north'), lot('south')];
const jointIn = (office: Office, jointBid: object = {}, lots: readonly Lot[] = LOTS): Promise<Tender> => publish(system, office, { value: undefined, lots, jointBid: { allowed: true, ...jointBid } });
const form = (tender: Tender, lead: Firm, other: Firm, lotIds: readonly string[] = []) =>
  system.get(ConsortiumService).create(lead.owner, { tenderId: tender.id, leadId: lead.firm.id, lotIds, members: [{ businessId: lead.firm.id }, { businessId: other.firm.id }] });
const accept = ({ consortium, invitations }: ConsortiumReport, { owner, firm }: Firm) => {
  const id = invitations.find(({ businessId }) => businessId === firm.id)?.id ?? '';
  return system.get(InvitationService).accept(owner, id, { agreementHash: consortium.agreementHash, understood: true });
};
/** As the handing in of a firm's own bid does it. */
const bidAlone = (tender: Tender, { firm }: Firm, lotIds: readonly string[] = []) =>
  system.get(UnitOfWork).run(async () => {
    await system.get(TenderRepository).hold(tender.id);
    await commitToBid(system.get(BidCommitmentRepository), { tender, lotIds: lotIds as LotId[], businessId: firm.id }, system.get(ConsortiumService).rules);
  });
const firms = async (count: number): Promise<Firm[]> => Promise.all(Array.from({ length: count }, () => register(system)));
const EXCLUSIVE = { code: 'consortium.exclusive' };

describe('a firm that would take part in two bids', () => {
  it('may where they are for different lots and the rule tells lots apart, and not for the same lot', async () => {
    const tender = await jointIn(peru);
    const [a, b, c] = (await firms(3)) as [Firm, Firm, Firm];
    const north = await form(tender, a, c, ['north']);
    const south = await form(tender, b, c, ['south']);
    await accept(north, c);
    await accept(south, c);
    await expect(bidAlone(tender, c, ['south'])).rejects.toMatchObject(EXCLUSIVE);
    await expect(form(tender, c, a)).rejects.toMatchObject(EXCLUSIVE);
  });

  it('may not for different lots where the rule is one bid a procedure, and a bid of its own is one', async () => {
    const tender = await jointIn(malaysia);
    const [a, b, c] = (await firms(3)) as [Firm, Firm, Firm];
    await bidAlone(tender, c, ['north']);
    await bidAlone(tender, c, ['south']);
    const south = await form(tender, a, c, ['south']);
    await expect(accept(south, c)).rejects.toMatchObject(EXCLUSIVE);
    await system.get(BidCommitmentRepository).release({ holderId: c.firm.id, tenderId: tender.id });
    await accept(south, c);
    await expect(bidAlone(tender, c, ['north'])).rejects.toMatchObject(EXCLUSIVE);
    await expect(bidAlone(tender, a)).rejects.toMatchObject(EXCLUSIVE);
    await bidAlone(tender, b);
  });

  it('is in one of them when a bid of its own and an acceptance come at once, fifty of each', async () => {
    const tender = await jointIn(malaysia);
    const [a, c] = (await firms(2)) as [Firm, Firm];
    const joint = await form(tender, a, c);
    const answers = await Promise.allSettled(Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? bidAlone(tender, c) : accept(joint, c))));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
    const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as { code?: string }).code] : []));
    expect([...new Set(codes)]).toEqual([EXCLUSIVE.code]);
    expect(await system.rows('SELECT 1 FROM bid_commitments WHERE tender_id = $1 AND business_id = $2', [tender.id, c.firm.id])).toHaveLength(1);
  });

  it('is in one where one bid is for the whole and the other for a lot that the tender itself tells apart', async () => {
    const tender = await jointIn(malaysia, {}, [lot('north'), { ...lot('south'), jointBid: { allowed: true, oneBidPer: 'lot' } }]);
    const [a] = (await firms(1)) as [Firm];
    const answers = await Promise.allSettled([
      ...Array.from({ length: 10 }, () => bidAlone(tender, a, ['south'])),
      ...Array.from({ length: 10 }, async () => form(tender, a, (await firms(1))[0] as Firm, ['north'])),
    ]);
    const holders = await system.rows('SELECT DISTINCT holder_id FROM bid_commitments WHERE tender_id = $1 AND business_id = $2', [tender.id, a.firm.id]);
    expect(holders).toHaveLength(1);
    expect(answers.some(({ status }) => status === 'rejected')).toBe(true);
  });

  it('may where the law only asks about it: its own people are asked, and the other members do not learn of the other bid', async () => {
    const tender = await jointIn(europe);
    const [a, b, c] = (await firms(3)) as [Firm, Firm, Firm];
    await accept(await form(tender, a, c), c);
    const second = await form(tender, b, c);
    await accept(second, c);
    const asked = async ({ owner }: Firm): Promise<Finding | undefined> =>
      (await system.get(ConsortiumService).get(owner, second.consortium.id)).assessments[0]?.assessment.findings.find(({ clause }) => clause === 'jointBid.oneBidPer');
    expect(await asked(c)).toMatchObject({ verdict: 'unknown', members: [{ businessId: c.firm.id, gives: 'in another bid' }] });
    expect(await asked(b)).toMatchObject({ verdict: 'unknown' });
    expect((await asked(b))?.members).toBeUndefined();
  });
});
