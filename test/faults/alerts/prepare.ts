import { idempotencyKey, inLanes } from '../client.js';
import type { Peers } from '../environment/peers.js';
import type { Town } from '../publishing/populate.js';

/** One firm in so many has a system of its own that is told too. */
const HAS_ENDPOINT = 4;
const LANES = 8;

/** Lets all be told at once: the cap of a day is not what is tried here; and gives some firms an endpoint. */
export async function prepareAlerts({ firms }: Town, { hookUrl }: Peers): Promise<void> {
  await inLanes(LANES, firms, async ({ owner, businessId }, index) => {
    await owner.expect(200, { method: 'PUT', path: `/v1/businesses/${businessId}/alerts`, body: { maxPerDay: 100 } });
    if (index % HAS_ENDPOINT !== 0) return;
    await owner.expect(201, { method: 'POST', path: '/v1/webhooks', body: { businessId, url: `${hookUrl}/${businessId}` }, headers: idempotencyKey() });
  });
}
