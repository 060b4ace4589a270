import { expectStatus, type TestApp } from '../../harness/index.js';

/** A buyer with two tenders: one anybody may bid for, one for micro-enterprises together. Ids are the answer. */
export async function openMarket(system: TestApp): Promise<{ open: string; joint: string }> {
  const officer = await system.person('Officer');
  const { body: buyer } = await expectStatus(officer.post('/v1/buyers', { name: 'Example Council', economy: 'MY' }), 201);
  const publish = async (tender: object): Promise<string> => {
    const draft = await expectStatus(
      officer.post('/v1/tenders', {
        buyerId: buyer['id'],
        description: 'Waterproofing and repair of the roofs of four schools.',
        classifications: [{ scheme: 'CPV', id: '45261900' }],
        value: { amount: '400000.00', currency: 'MYR' },
        tenderPeriod: { endDate: new Date(Date.now() + 21 * 86_400_000).toISOString(), timeZone: 'Asia/Kuala_Lumpur' },
        deliveryRegions: ['MY-10'],
        requirements: [{ id: 'place', kind: 'region', aggregation: 'each', anyOf: ['MY-10', 'MY'] }],
        ...tender,
      }),
      201,
    );
    await expectStatus(officer.post(`/v1/tenders/${String(draft.body['id'])}/publish`, {}, { 'if-match': String(draft.headers['etag']) }), 200);
    return String(draft.body['id']);
  };
  return {
    open: await publish({ title: 'Painting of a town library' }),
    joint: await publish({ title: 'Repair of school roofs in Klang', reservedFor: { sizes: ['micro'] }, jointBid: { allowed: true, required: true, minMembers: 2, maxMembers: 4 } }),
  };
}
