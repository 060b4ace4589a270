import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, FIRM, signUp, type Person } from './support/people.js';
import { startApi } from './support/start-api.js';
import type { ApiAnswer, RunningApi } from './support/start-api.js';
import { openTown } from './support/town.js';

let api: RunningApi;
let lead: Person;
let second: Person;
let leadId: string;
let jointId: string;

beforeAll(async () => {
  api = await startApi();
  const officer = await openTown(api);
  [lead, second] = [await signUp(api), await signUp(api)];
  const firmOf = async ({ token }: Person) => String((await expectStatus(201, api.send({ method: 'POST', url: '/v1/businesses', body: FIRM, token }))).body['id']);
  leadId = await firmOf(lead);
  const secondId = await firmOf(second);
  const tenderId = (await officer.publish({ jointBid: { allowed: true } })).split('/').pop();
  const { body } = await expectStatus(201, as(lead, 'POST', '/v1/consortia', { tenderId, leadId, members: [{ businessId: leadId }, { businessId: secondId }] }));
  jointId = String(body['id']);
  const terms = { agreementHash: String(body['agreementHash']), understood: true };
  const [invitation] = body['invitations'] as unknown as { id: string }[];
  await expectStatus(200, as(second, 'POST', `/v1/invitations/${invitation?.id}/accept`, terms));
  await expectStatus(200, as(lead, 'POST', `/v1/consortia/${jointId}/consent`, { businessId: leadId, ...terms }));
}, 120_000);
afterAll(() => api.stop());

const as = ({ token }: Person, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object | string): Promise<ApiAnswer> =>
  api.send({ method, url, token, body, headers: typeof body === 'string' ? { 'content-type': 'application/octet-stream' } : {} });
const announce = (more: object) => as(lead, 'POST', `/v1/consortia/${jointId}/files`, { businessId: leadId, name: 'plan.txt', sizeBytes: 5, ...more });

async function put(name: string): Promise<string> {
  const id = String((await expectStatus(201, announce({ name }))).body['id']);
  await expectStatus(204, as(lead, 'PUT', `/v1/room-files/${id}/chunks/0`, 'plain'));
  await expectStatus(200, as(lead, 'POST', `/v1/room-files/${id}/complete`));
  return id;
}

describe('a file in the room of a joint bid', () => {
  it.each([
    ['written from right to left', 'عرض السعر.txt', '%D8%B9%D8%B1%D8%B6%20%D8%A7%D9%84%D8%B3%D8%B9%D8%B1.txt'],
    ['with another ending than its bytes', 'quotation.pdf', 'quotation.pdf.txt'],
    ['with quotes and line breaks of no header', "l'offre; n° 1.txt", 'l%27offre%3B%20n%C2%B0%201.txt'],
  ])('is saved under its own name %s, as an attachment that no browser runs', async (_what, name, encoded) => {
    const id = await put(name);
    const got = await api.app.inject({ method: 'GET', url: `/v1/room-files/${id}/content`, headers: { authorization: `Bearer ${second.token}` } });
    expect([got.statusCode, got.body]).toEqual([200, 'plain']);
    expect(got.headers).toMatchObject({
      'content-type': expect.stringContaining('text/plain'),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/),
    });
    expect(String(got.headers['content-disposition']).split("UTF-8''")[1]).toBe(encoded);
    expect((await as(second, 'GET', `/v1/consortia/${jointId}/files`)).body).toMatchObject({ open: true, items: expect.arrayContaining([expect.objectContaining({ id, name })]) });
  });

  it.each([
    ['that turns the direction of what follows', 'quotation\u202efdp.exe'],
    ['with an isolate', '\u2066plan.pdf'],
    ['that is a path', '../../etc/passwd'],
    ['that is a path of Windows', 'C:\\plan.pdf'],
    ['with a line break', 'plan.pdf\r\nset-cookie: x'],
    ['of dots alone', '..'],
    ['that is half a character', 'plan\ud800.pdf'],
    ['that is too long', `${'a'.repeat(201)}`],
    ['that is empty', ''],
  ])('is refused under a name %s', async (_what, name) => {
    expect(await announce({ name })).toMatchObject({ status: 422, body: { errors: [{ path: 'name' }] } });
  });

  it('is refused above 20 MiB, without a size, and in a piece of the wrong length', async () => {
    expect(await announce({ sizeBytes: 20_971_521 })).toMatchObject({ status: 422, body: { errors: [{ path: 'sizeBytes', code: 'number.too_large' }] } });
    expect(await announce({ sizeBytes: undefined })).toMatchObject({ status: 422, body: { errors: [{ path: 'sizeBytes' }] } });
    const id = String((await expectStatus(201, announce({}))).body['id']);
    expect(await as(lead, 'PUT', `/v1/room-files/${id}/chunks/0`, 'too long')).toMatchObject({ status: 422, body: { code: 'document.chunk_size' } });
    expect(await as(second, 'GET', `/v1/room-files/${id}/content`)).toMatchObject({ status: 404, body: { code: 'file.not_found' } });
  });
});
