import { Caller, expectStatus } from '../../harness/index.js';
import type { RunningPages } from './pages.js';

export const PAIR_PASSWORD = 'two small papers';

/** Two firms of Peru in one joint bid, the second of which has joined, and the buyer of its tender. */
export interface JointPair {
  readonly tenderId: string;
  readonly first: Caller;
  readonly second: Caller;
  readonly leadId: string;
  readonly secondId: string;
  readonly jointId: string;
  readonly agreementHash: string;
  /** How each signs in. */
  readonly email: Readonly<Record<'first' | 'second' | 'buyer', string>>;
}

/** @param tag tells it from other pairs */
export async function jointPair({ system: { anonymous, api } }: RunningPages, tag: string): Promise<JointPair> {
  const email = { first: `first-${tag}@pair.example`, second: `second-${tag}@pair.example`, buyer: `buyer-${tag}@pair.example` };
  const somebody = async (address: string): Promise<Caller> => {
    await expectStatus(anonymous.post('/v1/accounts', { email: address, password: PAIR_PASSWORD, name: 'Somebody' }), 201);
    const { body } = await expectStatus(anonymous.post('/v1/sessions', { email: address, password: PAIR_PASSWORD }), 201);
    return new Caller(api, address, String(body['accessToken']));
  };
  const [first, second, buyer] = [await somebody(email.first), await somebody(email.second), await somebody(email.buyer)];
  const firm = async (caller: Caller, name: string) => String((await expectStatus(caller.post('/v1/businesses', { name, economy: 'PE' }), 201)).body['id']);
  const [leadId, secondId] = [await firm(first, 'Techos (demo)'), await firm(second, 'Canaletas (demo)')];
  const buyerId = String((await expectStatus(buyer.post('/v1/buyers', { name: 'Example Council', economy: 'PE' }), 201)).body['id']);
  const notice = {
    buyerId, title: 'Roofs', description: 'Roofs of schools', mainProcurementCategory: 'services', classifications: [{ scheme: 'CPV', id: '45261900' }],
    tenderPeriod: { endDate: new Date(Date.now() + 21 * 86_400_000).toISOString(), timeZone: 'America/Lima' }, submission: { channel: 'tandem' }, jointBid: { allowed: true },
  };
  const draft = await expectStatus(buyer.post('/v1/tenders', notice), 201);
  const tenderId = String(draft.body['id']);
  await expectStatus(buyer.post(`/v1/tenders/${tenderId}/publish`, {}, { 'if-match': String(draft.headers['etag']) }), 200);
  const members = [{ businessId: leadId, sharePct: '60' }, { businessId: secondId, sharePct: '40' }];
  const joint = (await expectStatus(first.post('/v1/consortia', { tenderId, leadId, members }), 201)).body;
  const agreementHash = String(joint['agreementHash']);
  const [invitation] = joint['invitations'] as unknown as { id: string }[];
  await expectStatus(second.post(`/v1/invitations/${invitation?.id ?? ''}/accept`, { agreementHash, understood: true }), 200);
  return { tenderId, first, second, leadId, secondId, jointId: String(joint['id']), agreementHash, email };
}
