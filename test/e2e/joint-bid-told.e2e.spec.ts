import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeBackends, eventually, expectStatus, startTestApp, type Caller, type Json, type TestApp } from '../harness/index.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** A Malaysian roofing firm of the given size, by SME Corp.'s definition for construction. */
const roofer = (name: string, employees: number, turnover: string): object => ({
  name,
  economy: 'MY',
  description: 'Roof repair and waterproofing of public buildings',
  employees,
  figures: [{ metric: 'annual_turnover', value: turnover, currency: 'MYR', year: 2025 }],
  classifications: [{ scheme: 'CPV', id: '45261000' }],
  regions: ['MY-10'],
  languages: ['ms', 'en'],
});

async function registerFirm(person: Caller, firm: object): Promise<string> {
  return String((await expectStatus(person.post('/v1/businesses', firm), 201)).body['id']);
}

async function notificationsOf(person: Caller, firm: string): Promise<readonly Json[]> {
  const { body } = await expectStatus(person.get(`/v1/businesses/${firm}/notifications`), 200);
  return body['items'] as unknown as readonly Json[];
}

/** What the firm was told of matches, once there is something; a team that is found with it is told as well, sooner or later. */
function matchNoticesOf(person: Caller, firm: string): Promise<readonly Json[]> {
  return eventually(
    async () => (await notificationsOf(person, firm)).filter(({ kind }) => String(kind) === 'tender.matched'),
    ({ length }) => length > 0,
  );
}

describeBackends('a joint-bid tender reserved for micro-enterprises', (backend) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ redisUrl: backend.redisUrl });
  });
  afterAll(() => app.close());

  it('is told to a micro firm as joint, with reasons that add up, and not to a medium one', async () => {
    const [micro, medium, officer] = await Promise.all([app.person('Micro'), app.person('Medium'), app.person('Officer')]);
    const microFirm = await registerFirm(micro, roofer('Example Roofs (demo)', 3, '200000'));
    const mediumFirm = await registerFirm(medium, roofer('Example Big Roofs (demo)', 60, '15000000'));
    const buyer = (await expectStatus(officer.post('/v1/buyers', { name: 'Majlis Contoh (demo)', economy: 'MY' }), 201)).body['id'];
    const draft = await expectStatus(
      officer.post('/v1/tenders', {
        buyerId: buyer,
        title: 'Repair of school roofs in Klang',
        description: 'Waterproofing and repair of the roofs of four schools.',
        mainProcurementCategory: 'works',
        classifications: [{ scheme: 'CPV', id: '45261900' }],
        value: { amount: '400000.00', currency: 'MYR' },
        tenderPeriod: { endDate: inDays(21), timeZone: 'Asia/Kuala_Lumpur' },
        deliveryRegions: ['MY-10'],
        reservedFor: { sizes: ['micro'] },
        jointBid: { allowed: true, minMembers: 2, maxMembers: 4 },
        requirements: [{ id: 'place', kind: 'region', aggregation: 'each', anyOf: ['MY-10'] }],
      }),
      201,
    );
    const tender = String(draft.body['id']);
    await expectStatus(officer.post(`/v1/tenders/${tender}/publish`, {}, { 'if-match': String(draft.headers['etag']) }), 200);

    const [notice] = await matchNoticesOf(micro, microFirm);
    expect(notice).toMatchObject({ tenderId: tender, role: 'joint' });

    const { body: matches } = await expectStatus(micro.get(`/v1/businesses/${microFirm}/matches`), 200);
    const match = (matches['items'] as unknown as Json[])[0] ?? {};
    const fit = match['fit'] as unknown as { points: number }[];
    expect(match).toMatchObject({ role: 'joint', tender: { id: tender } });
    expect(fit.reduce((sum, { points }) => sum + points, 0)).toBe(match['score']);
    expect(match['findings']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ clause: 'reservedFor.sizes', verdict: 'pass' }),
        expect.objectContaining({ clause: 'jointBid.minMembers', verdict: 'fail' }),
      ]),
    );

    const { body: why } = await expectStatus(medium.get(`/v1/businesses/${mediumFirm}/tenders/${tender}/why`), 200);
    expect(why).toMatchObject({ told: false });
    expect(await notificationsOf(medium, mediumFirm)).toEqual([]);
  });

  it('is also told to a micro firm that registers after it was published', async () => {
    const late = await app.person('Late');
    const firm = await registerFirm(late, roofer('Example Late Roofs (demo)', 2, '90000'));
    const notices = await matchNoticesOf(late, firm);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ role: 'joint' });
  });
});
