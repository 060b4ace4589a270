import { asking, Caller, eventually, expectStatus, passDeadline as passRows, type TestApp, type TestDatabase } from '../../harness/index.js';

export const JOINT_PASSWORD = 'three small roofs';

/** A firm whose owner can sign in at the pages. */
export interface RoofFirm {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly owner: Caller;
}

/** A tender that only micro-enterprises may bid on, together, and the firms of the story. */
export interface JointMarket {
  readonly tenderId: string;
  readonly buyerId: string;
  readonly officer: Caller;
  readonly officerEmail: string;
  /** Three of the tender's economy that can do it together, and no two of them alone. */
  readonly firms: readonly [RoofFirm, RoofFirm, RoofFirm];
  /** One of another economy. */
  readonly foreign: RoofFirm;
}

/**
 * The market of one walk: everything is named after `suffix`, so that walks do not meet.
 * @param region of the work and the firms, in which no other walk is: so that firms of one are no partners for another
 * @param endDate when bids have to be in; three weeks from now unless told
 */
export async function openJointMarket(system: TestApp, suffix: string, region: string, endDate = new Date(Date.now() + 21 * 86_400_000).toISOString()): Promise<JointMarket> {
  const firm = (name: string, economy: string, quantity: string, more: object = {}): Promise<RoofFirm> => roofFirm(system, { name, suffix, region, economy, quantity, more });
  const firms = [
    await firm('Klang Roofs', 'MY', '450'),
    await firm('Selangor Tiles', 'MY', '350', { certifications: [{ scheme: 'ISO', id: '9001' }] }),
    await firm('Quiet Gutters', 'MY', '300', { openToPartners: false }),
  ] as const;
  const foreign = await firm('Island Roofs', 'SG', '900');
  const { caller: officer, email: officerEmail } = await account(system, `officer-${suffix}`);
  const { body: buyer } = await expectStatus(officer.post('/v1/buyers', { name: `Example Council ${suffix}`, economy: 'MY' }), 201);
  const draft = await expectStatus(
    officer.post('/v1/tenders', {
      buyerId: buyer['id'], title: `Roofs of four schools, ${suffix}`, description: 'Waterproofing and repair of the roofs of four schools.', mainProcurementCategory: 'works',
      classifications: [{ scheme: 'CPV', id: '45261900' }], value: { amount: '400000.00', currency: 'MYR' }, deliveryRegions: [region],
      tenderPeriod: { endDate, timeZone: 'Asia/Kuala_Lumpur' }, submission: { channel: 'tandem' },
      reservedFor: { sizes: ['micro'] }, jointBid: { allowed: true, required: true, minMembers: 2, maxMembers: 4 },
      requirements: [
        { id: 'output', kind: 'capability', aggregation: 'sum', classification: { scheme: 'CPV', id: '45261900' }, quantity: '1000', unit: 'MTK', per: 'MON' },
        { id: 'quality', kind: 'certification', aggregation: 'any_one', scheme: 'ISO', certificateId: '9001' },
        { id: 'place', kind: 'region', aggregation: 'each', anyOf: [region] },
        { id: 'home', kind: 'economy', aggregation: 'each', anyOf: ['MY'] },
      ],
    }),
    201,
  );
  await expectStatus(officer.post(`/v1/tenders/${String(draft.body['id'])}/publish`, {}, { 'if-match': String(draft.headers['etag']) }), 200);
  return { tenderId: String(draft.body['id']), buyerId: String(buyer['id']), officer, officerEmail, firms, foreign };
}

/** A firm of three people that repairs roofs. */
export interface RoofFirmToFound {
  readonly name: string;
  /** Tells it from those of other walks. */
  readonly suffix: string;
  readonly region: string;
  readonly economy: string;
  /** Square metres of roof a month. */
  readonly quantity: string;
  /** What else its profile says. */
  readonly more?: object;
}

export async function roofFirm(system: TestApp, { name, suffix, region, economy, quantity, more = {} }: RoofFirmToFound): Promise<RoofFirm> {
  const { caller, email } = await account(system, `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${suffix}`);
  const profile = {
    name: `${name} ${suffix} (demo)`, economy, employees: 3, description: 'Repair and waterproofing of roofs of schools',
    figures: [{ metric: 'annual_turnover', value: '180000', currency: economy === 'MY' ? 'MYR' : 'SGD', year: new Date().getUTCFullYear() - 1 }],
    classifications: [{ scheme: 'CPV', id: '45261900' }], regions: [region], languages: ['ms', 'en'],
    activity: { scheme: 'ISIC4', id: '4390' }, openToPartners: true,
    capabilities: [{ classification: { scheme: 'CPV', id: '45261900' }, quantity, unit: 'MTK', per: 'MON' }],
    ...more,
  };
  const { body } = await expectStatus(caller.post('/v1/businesses', profile), 201);
  return { id: String(body['id']), name: profile.name, email, owner: caller };
}

/** Somebody with an account, and how to sign in: with `JOINT_PASSWORD`. */
export async function account(system: TestApp, name: string): Promise<{ caller: Caller; email: string }> {
  const email = `${name}@walk.example`;
  await expectStatus(system.anonymous.post('/v1/accounts', { email, password: JOINT_PASSWORD, name: 'Somebody' }), 201);
  const { body } = await expectStatus(system.anonymous.post('/v1/sessions', { email, password: JOINT_PASSWORD }), 201);
  return { caller: new Caller(system.api, email, String(body['accessToken'])), email };
}

/** Somebody who may open the buyer's bids. @returns the address to sign in with */
export async function hireOpener(system: TestApp, { buyerId, officer, officerEmail }: Pick<JointMarket, 'buyerId' | 'officer' | 'officerEmail'>, name: string): Promise<string> {
  const { email } = await account(system, `${name}-opener-of-${officerEmail.split('@', 1).join()}`);
  await expectStatus(officer.post(`/v1/buyers/${buyerId}/members`, { email, roles: ['opener'] }), 201);
  return email;
}

/** As if the deadline had been a minute ago, in the tender and in the record of its bids. */
export const passDeadline = (database: TestDatabase, tenderId: string): Promise<void> => passRows(asking(database), tenderId);

/** Opens the envelopes of these bids, all of which pass on the technical one. @param openers the addresses of two who may open */
export async function openBids(system: TestApp, { tenderId, officer, openers, bids }: { readonly tenderId: string; readonly officer: Caller; readonly openers: readonly [string, string]; readonly bids: readonly string[] }): Promise<void> {
  const signIn = async (email: string): Promise<Caller> => new Caller(system.api, email, String((await expectStatus(system.anonymous.post('/v1/sessions', { email, password: JOINT_PASSWORD }), 201)).body['accessToken']));
  const [first, second] = [await signIn(openers[0]), await signIn(openers[1])];
  const open = async (envelope: string): Promise<void> => {
    await expectStatus(first.post(`/v1/tenders/${tenderId}/openings`, { envelope }), 202);
    // Asked again for as long as the opener is at work.
    await expectStatus(eventually(() => second.post(`/v1/tenders/${tenderId}/openings`, { envelope }), ({ status }) => status !== 202), 200);
  };
  await open('technical');
  for (const bid of bids) await expectStatus(officer.call('PUT', `/v1/bids/${bid}/technical`, { passed: true, reasons: 'Good' }), 200);
  await open('price');
}
