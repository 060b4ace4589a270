import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listRoutes } from '../../../apps/api/src/access/route-list.js';
import { startOpener, type WorkingOpener } from '../../harness/index.js';
import { ROLES, ROUTE_MATRIX } from './route-matrix.js';
import type { Places, Role } from './route-matrix.js';
import { FIRM, expectStatus, noticeOf, signInAgain, signUp } from './support/people.js';
import type { Person } from './support/people.js';
import { closeTender } from './support/move-time.js';
import { today } from './support/town.js';
import { startApi } from './support/start-api.js';
import type { ApiRequest, RunningApi } from './support/start-api.js';

let api: RunningApi;
let opener: WorkingOpener;
let business: string;
let buyer: string;
const people = new Map<Role, Person>();
/** Somebody who belongs to none of it, with a firm. */
let outsider: Person;
let partner: string;
/** Of the joint bid that was made last. */
let agreement = '';
let count = 0;
/** Cells that a token surely outlasts. */
const CELLS_A_TOKEN = 150;
/** What cells look at that change nothing. */
const shared = new Map<keyof Places, Promise<Places>>();
const BYTES = { 'content-type': 'application/octet-stream' };

const as = (role: Role): string | undefined => people.get(role)?.token;
const make = async (url: string, body: object, role: Role, status = 201) =>
  String((await expectStatus(status, api.send({ method: 'POST', url, body, token: as(role) }))).body['id']);

beforeAll(async () => {
  api = await startApi();
  // Without its key nothing can be sealed.
  opener = await startOpener(api.database);
  for (const role of ROLES.slice(1)) people.set(role, await signUp(api, role));
  business = await make('/v1/businesses', FIRM, 'owner');
  buyer = await make('/v1/buyers', { name: 'Town', economy: 'MY' }, 'owner');
  // The stranger is a tenant too: a firm and a buyer of their own open nothing of others.
  await make('/v1/businesses', FIRM, 'stranger');
  await make('/v1/buyers', { name: 'Other town', economy: 'MY' }, 'stranger');
  outsider = await signUp(api);
  partner = String((await expectStatus(201, api.send({ method: 'POST', url: '/v1/businesses', body: FIRM, token: outsider.token }))).body['id']);
  for (const role of ['editor', 'viewer'] as const) {
    const body = { email: people.get(role)?.email, roles: [role] };
    await make(`/v1/businesses/${business}/members`, body, 'owner');
    await make(`/v1/buyers/${buyer}/members`, body, 'owner');
  }
  await make(`/v1/buyers/${buyer}/members`, { email: people.get('officer')?.email, roles: ['officer'] }, 'owner');
  // Seven passwords are hashed: on a busy machine that takes longer than a test may.
}, 120_000);
afterAll(async () => {
  await opener.close();
  await api.stop();
});

/** Fresh for each cell that changes something, so that no cell sees what another did; those that only look, or are refused, look at the same. */
async function placesFor(wanted: keyof Places, changes: boolean): Promise<Places> {
  count += 1;
  if (count % CELLS_A_TOKEN === 0) {
    for (const [role, person] of people) people.set(role, await signInAgain(api, person));
    outsider = await signInAgain(api, outsider);
  }
  const made = changes ? undefined : shared.get(wanted);
  const making = made ?? places(wanted);
  if (!changes) shared.set(wanted, making);
  const place = await making;
  // Where the cell is about no joint bid, the terms of any.
  return { ...place, agreement: place.agreement || agreement, newcomer: `newcomer-${count}@example.org` };
}

async function places(wanted: keyof Places): Promise<Places> {
  const draft = await make('/v1/tenders', noticeOf(buyer), 'owner');
  const published = await make('/v1/tenders', noticeOf(buyer), 'owner');
  const etag = await etagOf(`/v1/tenders/${published}`);
  await expectStatus(
    200,
    api.send({ method: 'POST', url: `/v1/tenders/${published}/publish`, token: as('owner'), headers: { 'if-match': etag } }),
  );
  const base: Places = { business, buyer, draft, published, closed: '', awarded: '', enquiry: '', upload: '', file: '', completed: '', paper: '', paperSent: '', paperComplete: '', roomFile: '', roomFileSent: '', roomFileComplete: '', tandem: '', bidDocument: '', bidDocumentSent: '', bidDocumentComplete: '', webhook: '', joint: '', consortium: '', invitation: '', agreement: '', partner, newcomer: '' };
  const made = { ...base, [wanted]: await MADE[wanted]?.(base) ?? base[wanted] };
  return { ...made, agreement };
}

/** A file of five bytes, this far on its way. */
async function uploadTo(tender: string, until: 'announced' | 'sent' | 'completed'): Promise<string> {
  const id = await make(`/v1/tenders/${tender}/documents`, { title: 'Plan', sizeBytes: 5 }, 'owner');
  if (until === 'announced') return id;
  await expectStatus(204, api.send({ method: 'PUT', url: `/v1/documents/${id}/chunks/0`, token: as('owner'), body: 'plain', headers: BYTES }));
  if (until === 'completed') await expectStatus(200, api.send({ method: 'POST', url: `/v1/documents/${id}/complete`, token: as('owner') }));
  return id;
}

/** A document of five bytes of a bid of the firm, this far on its way. */
async function bidDocumentOf(until: 'announced' | 'sent' | 'completed'): Promise<string> {
  const id = await make(`/v1/tenders/${await publishedWith({ submission: { channel: 'tandem' } })}/bid-documents`, { businessId: business, envelope: 'technical', title: 'Method', sizeBytes: 5 }, 'owner');
  if (until === 'announced') return id;
  await expectStatus(204, api.send({ method: 'PUT', url: `/v1/bid-documents/${id}/chunks/0`, token: as('owner'), body: 'plain', headers: BYTES }));
  if (until === 'completed') await expectStatus(200, api.send({ method: 'POST', url: `/v1/bid-documents/${id}/complete`, token: as('owner') }));
  return id;
}

/** A paper of five bytes, of a joint bid that the firm leads, this far on its way. */
async function paperOf(until: 'announced' | 'sent' | 'completed'): Promise<string> {
  const consortium = String((await consortiumOf(business, partner, as('owner')))['id']);
  const id = await make(`/v1/consortia/${consortium}/papers`, { businessId: business, paper: 'agreement', form: 'private', title: 'Agreement', sizeBytes: 5 }, 'owner');
  if (until === 'announced') return id;
  await expectStatus(204, api.send({ method: 'PUT', url: `/v1/papers/${id}/chunks/0`, token: as('owner'), body: 'plain', headers: BYTES }));
  if (until === 'completed') await expectStatus(200, api.send({ method: 'POST', url: `/v1/papers/${id}/complete`, token: as('owner') }));
  return id;
}

/** A file of five bytes in the room of a joint bid that the firm leads and both have agreed to, this far on its way. */
async function roomFileOf(until: 'announced' | 'sent' | 'completed'): Promise<string> {
  const joint = await consortiumOf(business, partner, as('owner'));
  const [invitation] = joint['invitations'] as unknown as { id: string }[];
  const terms = { agreementHash: agreement, understood: true };
  await expectStatus(200, api.send({ method: 'POST', url: `/v1/invitations/${invitation?.id}/accept`, token: outsider.token, body: terms }));
  await expectStatus(200, api.send({ method: 'POST', url: `/v1/consortia/${String(joint['id'])}/consent`, token: as('owner'), body: { businessId: business, ...terms } }));
  const id = await make(`/v1/consortia/${String(joint['id'])}/files`, { businessId: business, name: 'Plan.txt', sizeBytes: 5 }, 'owner');
  if (until === 'announced') return id;
  await expectStatus(204, api.send({ method: 'PUT', url: `/v1/room-files/${id}/chunks/0`, token: as('owner'), body: 'plain', headers: BYTES }));
  if (until === 'completed') await expectStatus(200, api.send({ method: 'POST', url: `/v1/room-files/${id}/complete`, token: as('owner') }));
  return id;
}

const jointTender = (): Promise<string> => publishedWith({ jointBid: { allowed: true } });

async function publishedWith(more: object): Promise<string> {
  const id = await make('/v1/tenders', { ...noticeOf(buyer), ...more }, 'owner');
  await expectStatus(200, api.send({ method: 'POST', url: `/v1/tenders/${id}/publish`, token: as('owner'), headers: { 'if-match': await etagOf(`/v1/tenders/${id}`) } }));
  return id;
}

/** A joint bid of the two firms, led by the first. */
async function consortiumOf(leadId: string, other: string, token: string | undefined): Promise<Awaited<ReturnType<RunningApi['send']>>['body']> {
  const body = { tenderId: await jointTender(), leadId, members: [{ businessId: leadId }, { businessId: other }] };
  const answer = await expectStatus(201, api.send({ method: 'POST', url: '/v1/consortia', body, token }));
  agreement = String(answer.body['agreementHash']);
  return answer.body;
}

/** What only some routes need, made from what all have. */
const MADE: Partial<Record<keyof Places, (at: Places) => Promise<string>>> = {
  closed: ({ published }) => closeTender(api, published),
  joint: jointTender,
  consortium: async () => String((await consortiumOf(business, partner, as('owner')))['id']),
  invitation: async () => String(((await consortiumOf(partner, business, outsider.token))['invitations'] as unknown as { id: string }[])[0]?.id),
  enquiry: ({ published }) => make(`/v1/tenders/${published}/enquiries`, { businessId: business, question: 'Which tiles?' }, 'owner'),
  webhook: () => make('/v1/webhooks', { businessId: business, url: 'https://hooks.example.org/tandem' }, 'owner'),
  upload: ({ draft }) => uploadTo(draft, 'announced'),
  file: ({ draft }) => uploadTo(draft, 'sent'),
  completed: ({ draft }) => uploadTo(draft, 'completed'),
  tandem: () => publishedWith({ submission: { channel: 'tandem' } }),
  bidDocument: () => bidDocumentOf('announced'),
  bidDocumentSent: () => bidDocumentOf('sent'),
  bidDocumentComplete: () => bidDocumentOf('completed'),
  paper: () => paperOf('announced'),
  paperSent: () => paperOf('sent'),
  paperComplete: () => paperOf('completed'),
  roomFile: () => roomFileOf('announced'),
  roomFileSent: () => roomFileOf('sent'),
  roomFileComplete: () => roomFileOf('completed'),
  awarded: async ({ published }) => {
    await closeTender(api, published);
    const body = { suppliers: [{ name: 'Example Roofs' }], value: { amount: '1000', currency: 'MYR' }, decidedOn: today() };
    const headers = { 'if-match': await etagOf(`/v1/tenders/${published}`) };
    await expectStatus(200, api.send({ method: 'POST', url: `/v1/tenders/${published}/award`, token: as('owner'), body, headers }));
    return published;
  },
};

async function etagOf(url: string): Promise<string> {
  return String((await expectStatus(200, api.send({ method: 'GET', url, token: as('owner') }))).headers['etag']);
}

describe('every route', () => {
  it('is in the table, and the table has no other', () => {
    const routes = listRoutes(api.app).map(({ method, path }) => `${method} ${path}`);
    expect(routes.sort()).toEqual(Object.keys(ROUTE_MATRIX).sort());
  });

  const cells = Object.entries(ROUTE_MATRIX).flatMap(([route, expectation]) =>
    expectation.statuses.split(' ').map((status, i) => [route, ROLES[i] as Role, Number(status)] as const),
  );

  it.each(cells)('%s by %s answers %i', async (route, role, status) => {
    const expectation = ROUTE_MATRIX[route];
    if (expectation === undefined) throw new Error(`${route} is not in the table`);
    const [method = '', path = ''] = route.split(' ');
    const wanted = expectation.id ?? 'business';
    // The firm and the buyer are the same in all cells.
    const own = path.includes(':tenderId') || (wanted !== 'business' && wanted !== 'buyer');
    const at = await placesFor(wanted, own && method !== 'GET' && status < 300);
    const prefix = /^\/(health|metrics)/.test(path) ? '' : '/v1';
    const url = prefix + path.replace(':id', at[wanted]).replace(':tenderId', at.published).replace(':number', '0').replace(':code', 'MY').replace(':ocid', `ocds-tandem-${at.published}`) + (expectation.query?.(at) ?? '');
    // Closing a session must not sign the others out.
    const token = path === '/sessions/current' && role !== 'anonymous' ? (await signUp(api)).token : as(role);
    const answer = await api.send({
      method: method as ApiRequest['method'],
      url,
      token,
      body: route === 'POST /tenders' ? noticeOf(buyer) : (expectation.bytes ?? expectation.body?.(at)),
      headers: expectation.bytes !== undefined ? BYTES : expectation.ifMatch ? { 'if-match': await etagOf(url.replace(/(?<=\/tenders\/[^/]+)\/[a-z-]+$/, '')) } : {},
    });
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code: status < 400 ? undefined : expect.any(String) });
  });
});
