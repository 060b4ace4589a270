import type { Answers } from '../answers.js';
import { Client, idempotencyKey, inLanes } from '../client.js';
import type { System } from '../environment/system.js';

/** A buyer with two openers, and firms of one owner; all act by API keys, which no machine's clock lets run out. */
export interface BidTown {
  readonly buyerId: string;
  readonly officer: string;
  readonly openers: readonly [string, string];
  readonly owner: string;
  readonly firms: readonly string[];
  /** Publishes a tender whose bids are handed in here. @returns its id */
  publish(endDate: string, more?: object): Promise<string>;
}

const LANES = 16;
const SCOPES = ['business', 'tender', 'buyer'];

export async function settleTown({ apiUrl }: System, firms: number, answers: Answers): Promise<BidTown> {
  const keyOf = async (client: Client): Promise<string> =>
    String((await client.expect(201, { method: 'POST', path: '/v1/api-keys', body: { name: 'faults', scopes: SCOPES } })).body['key']);
  const owner = await Client.register(apiUrl, 'Owner', answers);
  const officer = await Client.register(apiUrl, 'Officer', answers);
  const buyer = await officer.expect(201, { method: 'POST', path: '/v1/buyers', body: { name: 'Majlis Contoh', economy: 'MY' }, headers: idempotencyKey() });
  const buyerId = String(buyer.body['id']);
  const openers: string[] = [];
  for (const name of ['Opener one', 'Opener two']) {
    const opener = await Client.register(apiUrl, name, answers);
    await officer.expect(201, { method: 'POST', path: `/v1/buyers/${buyerId}/members`, body: { email: opener.email, roles: ['opener'] } });
    openers.push(await keyOf(opener));
  }
  const registered: string[] = [];
  await inLanes(LANES, Array.from({ length: firms }, (_, number) => number), async (number) => {
    const body = {
      name: `Bumbung Contoh ${number}`,
      economy: 'MY',
      employees: 3,
      figures: [{ metric: 'annual_turnover', value: '200000', currency: 'MYR', year: 2025 }],
      activity: { scheme: 'ISIC4', id: '4330' },
      description: 'Roof repair',
      classifications: [{ scheme: 'CPV', id: '45261000' }],
      regions: ['MY-10'],
    };
    registered.push(String((await owner.expect(201, { method: 'POST', path: '/v1/businesses', body, headers: idempotencyKey() })).body['id']));
  });
  return {
    buyerId,
    officer: await keyOf(officer),
    openers: openers as unknown as BidTown['openers'],
    owner: await keyOf(owner),
    firms: registered,
    publish: async (endDate, more = {}) => {
      const notice = {
        buyerId,
        title: 'Roof repair',
        description: 'Repair of tiled roofs',
        mainProcurementCategory: 'works',
        classifications: [{ scheme: 'CPV', id: '45261900' }],
        tenderPeriod: { endDate },
        deliveryRegions: ['MY-10'],
        submission: { channel: 'tandem' },
        ...more,
      };
      const { body, etag } = await officer.expect(201, { method: 'POST', path: '/v1/tenders', body: notice, headers: idempotencyKey() });
      await officer.expect(200, { method: 'POST', path: `/v1/tenders/${String(body['id'])}/publish`, headers: { 'if-match': etag } });
      return String(body['id']);
    },
  };
}

/** A bid of a firm alone. @param documents sent before, of the technical envelope */
export const bidOf = (businessId: string, canary: string, documents?: readonly object[]): object => ({
  businessId,
  envelopes: [
    { name: 'technical', content: { method: `two teams ${canary}` }, documents },
    { name: 'price', content: { amount: '12500.00', currency: 'MYR', note: canary } },
  ],
});
