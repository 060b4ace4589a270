import { expectStatus, type TestApp } from '../../harness/index.js';
import { hireOpener, openBids, openJointMarket, passDeadline, type JointMarket, type RoofFirm } from './joint-bid.js';

/** A joint bid of the market's three firms, handed in, opened and awarded; its id is `jointId`. */
export interface AwardedJointBid extends JointMarket {
  readonly jointId: string;
}

/**
 * @param system with an opener at work on its `database`
 * @param before the deadline passes
 */
export async function awardedJointBid(system: TestApp, suffix: string, region: string, before: (market: JointMarket) => Promise<unknown> = () => Promise.resolve()): Promise<AwardedJointBid> {
  const market = await openJointMarket(system, suffix, region);
  const jointId = await agreed(market);
  const bidId = String((await expectStatus(market.firms[0].owner.post(`/v1/tenders/${market.tenderId}/bids`, { consortiumId: jointId, envelopes: ENVELOPES }), 201)).body['bidId']);
  const openers = [await hireOpener(system, market, 'first'), await hireOpener(system, market, 'second')] as const;
  await before(market);
  await passDeadline(system.database, market.tenderId);
  await openBids(system, { ...market, openers, bids: [bidId] });
  await award(market, bidId);
  return { ...market, jointId };
}

/** The Swedish form of a date is ISO 8601's. */
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kuala_Lumpur', dateStyle: 'short' });

const ENVELOPES = [
  { name: 'technical', content: 'Three teams, four schools, in the holidays.' },
  { name: 'price', content: { amount: '398765.40', currency: 'MYR' } },
];

async function agreed({ tenderId, firms }: JointMarket): Promise<string> {
  const [lead] = firms;
  const shares = ['50', '30', '20'];
  const members = firms.map(({ id }, index) => ({ businessId: id, sharePct: shares[index] }));
  const { body } = await expectStatus(lead.owner.post('/v1/consortia', { tenderId, leadId: lead.id, members }), 201);
  const understood = { agreementHash: body['agreementHash'], understood: true };
  for (const { id, businessId } of body['invitations'] as unknown as { id: string; businessId: string }[]) {
    const asked = firms.find((firm) => firm.id === businessId) as RoofFirm;
    await expectStatus(asked.owner.post(`/v1/invitations/${id}/accept`, understood), 200);
  }
  await expectStatus(lead.owner.post(`/v1/consortia/${String(body['id'])}/consent`, { businessId: lead.id, ...understood }), 200);
  return String(body['id']);
}

async function award({ tenderId, officer }: JointMarket, bidId: string): Promise<void> {
  const { headers } = await expectStatus(officer.get(`/v1/tenders/${tenderId}`), 200);
  const decision = { bidId, value: { amount: '398765.40', currency: 'MYR' }, decidedOn: TODAY.format(new Date()) };
  await expectStatus(officer.post(`/v1/tenders/${tenderId}/award`, decision, { 'if-match': String(headers['etag']) }), 200);
}
