import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { projectRoot } from '@app/config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWebApp } from '../create-web-app.js';

const PHONE = '+15550100123';
const CODE = '123456';
/** Signs somebody else in. */
const OTHER_CODE = '654321';

/** As the API answers: a code holds, and one account has a phone. */
function answerOf(route: string, body: Record<string, unknown>): [number, object?] {
  switch (route) {
    case 'POST /v1/phone-codes':
      return body['phone'] === PHONE ? [202] : [422, { code: 'input.invalid', title: 'Wrong', status: 422, errors: [{ path: 'phone', code: 'phone.form', message: 'Write the number with +.' }] }];
    case 'POST /v1/sessions':
      return body['code'] === CODE || body['code'] === OTHER_CODE ? [201, { accountId: `of ${body['code']}`, accessToken: 'access', refreshToken: 'refresh', expiresIn: 900 }] : [401, { code: 'phone.code_wrong', title: 'Wrong', detail: 'This code does not hold.', status: 401, errors: [] }];
    case 'GET /v1/accounts/current/phone':
      return [200, { phone: PHONE, via: 'sms', verifiedAt: '2026-11-26T00:00:00.000Z', ways: ['sms', 'whatsapp'] }];
    case 'POST /v1/accounts/current/phone/codes':
      return [204];
    case 'PUT /v1/accounts/current/phone':
      return body['code'] === CODE ? [200, { phone: PHONE, via: 'sms', ways: ['sms'] }] : [422, { code: 'phone.code_wrong', title: 'Wrong', status: 422, errors: [{ path: 'code', code: 'phone.code_wrong', message: 'This code does not hold.' }] }];
    case 'DELETE /v1/accounts/current/phone':
      return [204];
    case 'POST /v1/consortia/b/messages':
      return [401, { code: 'auth.token', title: 'Sign in', status: 401, errors: [] }];
    default:
      return [200, { items: [], next: null }];
  }
}

let api: Server;
let app: NestFastifyApplication;
let asked: { route: string; body: Record<string, unknown> }[] = [];
let cookie = '';
beforeAll(async () => {
  api = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const route = `${request.method} ${(request.url ?? '').split('?')[0]}`;
      const body = chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>);
      asked.push({ route, body });
      const [status, content] = answerOf(route, body);
      answer.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' }).end(content === undefined ? undefined : JSON.stringify(content));
    });
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  app = await createWebApp({ apiUrl: `http://127.0.0.1:${(api.address() as AddressInfo).port}`, jwtSecret: 'x'.repeat(48), projectRoot: projectRoot(), logLevel: 'error' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app.close();
  await new Promise((resolve) => api.close(resolve));
});

interface Shown {
  readonly status: number;
  readonly body: string;
  readonly location: unknown;
}

async function open(url: string): Promise<Shown> {
  return shown(await app.inject({ url, headers: { cookie } }));
}

/** Sends the form of a page, with the token that the page carries. */
async function send(from: string, to: string, fields: Record<string, string>): Promise<Shown> {
  const { body } = await open(from);
  const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
  asked = [];
  const payload = new URLSearchParams({ ...fields, _csrf: token }).toString();
  return shown(await app.inject({ method: 'POST', url: to, payload, headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'tandem.example', cookie } }));
}

function shown({ statusCode, body, headers }: { statusCode: number; body: string; headers: Record<string, unknown> }): Shown {
  const set = headers['set-cookie'];
  for (const each of Array.isArray(set) ? set : set === undefined ? [] : [set]) {
    const pair = String(each).split(';')[0] ?? '';
    if (pair.startsWith('tandem-session=')) cookie = pair;
  }
  return { status: statusCode, body, location: headers['location'] };
}

describe('signing in by phone', () => {
  it('is offered where people sign in, and asks for a number first', async () => {
    cookie = '';
    expect((await open('/sign-in?next=%2Ftenders')).body).toContain('href="/sign-in/phone?next=%2Ftenders"');
    const refused = await send('/sign-in/phone', '/sign-in/phone/code', { phone: '0155', next: '' });
    expect([refused.status, refused.body.includes('Write the number with +.')]).toEqual([422, true]);
  });

  it('asks for the code that was sent, says what is wrong with it, and leads on', async () => {
    const sent = await send('/sign-in/phone', '/sign-in/phone/code', { phone: '+1 (555) 010-0123', next: '/tenders' });
    expect(asked).toContainEqual({ route: 'POST /v1/phone-codes', body: { phone: PHONE, language: 'en' } });
    expect(sent.status).toBe(200);
    expect(sent.body).toContain('name="code"');
    expect(sent.body).toContain(`value="${PHONE}"`);
    const wrong = await send('/sign-in/phone', '/sign-in/phone', { phone: PHONE, code: '000000', next: '/tenders' });
    expect([wrong.status, wrong.body.includes('This code does not hold.')]).toEqual([422, true]);
    const right = await send('/sign-in/phone', '/sign-in/phone', { phone: PHONE, code: '123 456', next: '/tenders' });
    expect([right.status, right.location]).toEqual([303, '/tenders']);
  });

  it.each([
    ['gives back what was typed when the session ended', CODE, true],
    ['gives what was typed to nobody else who signs in by phone', OTHER_CODE, false],
  ])('%s', async (_what, code, given) => {
    cookie = '';
    await send('/sign-in/phone', '/sign-in/phone', { phone: PHONE, code: CODE, next: '' });
    const ended = await send('/phone', '/firms/f/joint-bids/b/room/messages', { text: 'Who does the gutters?' });
    expect(ended.status).toBe(403);
    const kept = /name="kept" value="([^"]+)"/.exec(ended.body)?.[1] ?? '';
    expect(ended.body).toContain('action="/sign-in/phone/begin"');
    const begun = await send('/sign-in/phone', '/sign-in/phone/begin', { kept, next: '' });
    expect(begun.body).toContain(kept);
    expect((await send('/sign-in/phone', '/sign-in/phone/code', { phone: PHONE, kept, next: '' })).body).toContain(kept);
    const back = await send('/sign-in/phone', '/sign-in/phone', { phone: PHONE, code, kept, next: '/tenders' });
    expect([back.status, back.body.includes('Who does the gutters?')]).toEqual(given ? [200, true] : [303, false]);
  });

  it('leads to no other site', async () => {
    const right = await send('/sign-in/phone', '/sign-in/phone', { phone: PHONE, code: CODE, next: 'https://elsewhere.example/' });
    expect(right.location).not.toMatch(/elsewhere/);
  });
});

describe('the page of one’s own phone', () => {
  it('shows it, takes another by its code, and takes it away', async () => {
    const page = await open('/phone');
    expect([page.status, page.body.includes(PHONE), page.body.includes('value="whatsapp"')]).toEqual([200, true, true]);
    expect((await send('/phone', '/phone/codes', { phone: '+1 555 010 0124', via: 'whatsapp' })).location).toBe('/phone?step=code');
    expect(asked).toContainEqual({ route: 'POST /v1/accounts/current/phone/codes', body: { phone: '+15550100124', via: 'whatsapp', language: 'en' } });
    const wrong = await send('/phone?step=code', '/phone', { code: '000000' });
    expect([wrong.status, wrong.body.includes('This code does not hold.')]).toEqual([422, true]);
    expect((await send('/phone?step=code', '/phone', { code: CODE })).location).toBe('/phone?done=saved');
    expect((await send('/phone', '/phone/remove', {})).location).toBe('/phone?done=removed');
    expect(asked[0]?.route).toBe('DELETE /v1/accounts/current/phone');
  });

  it('is nobody’s who has not signed in', async () => {
    cookie = '';
    expect((await open('/phone')).location).toBe('/sign-in?next=%2Fphone');
  });
});
