import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startMailPeer } from '../../harness/mail-peer.js';
import type { MailPeer } from '../../harness/mail-peer.js';
import { expectStatus } from './support/people.js';
import { startApi } from './support/start-api.js';
import type { RunningApi } from './support/start-api.js';
import { openFirm, openTown } from './support/town.js';
import type { Firm, Officer } from './support/town.js';
import { startWork } from './support/work.js';
import type { Work } from './support/work.js';

let peer: MailPeer;
let api: RunningApi;
let work: Work;
let firm: Firm;
let officer: Officer;
let alerts: string;
beforeAll(async () => {
  peer = await startMailPeer();
  api = await startApi({ smtpUrl: peer.url });
  work = await startWork(api);
  firm = await openFirm(api);
  officer = await openTown(api);
  alerts = `/v1/businesses/${firm.businessId}/alerts`;
});
afterAll(async () => {
  await work.stop();
  await api.stop();
  await peer.close();
});

describe('alert settings', () => {
  it('are what everybody has until the firm chooses, one thing at a time', async () => {
    const first = await expectStatus(200, firm.ask('GET', alerts));
    expect(first.body).toMatchObject({ minScore: 35, version: 0, timeZone: 'UTC', workingDays: [1, 2, 3, 4, 5, 6, 7], maxPerDay: 10, channels: { email: true }, language: 'en', notes: [] });
    expect(first.body['kinds']?.['tender.matched']).toBe('now');
    const plan = { timeZone: 'Asia/Kuala_Lumpur', quietHours: { from: '21:00', to: '07:30' }, workingDays: [5, 1, 2, 3, 4], digest: { at: '07:30', weekday: 1 }, kinds: { 'tender.matched': 'daily' } };
    const put = await expectStatus(200, firm.ask('PUT', alerts, { minScore: 50, ...plan }));
    expect(put.body).toMatchObject({ ...plan, workingDays: [1, 2, 3, 4, 5], kinds: { 'tender.matched': 'daily', 'tender.amended': 'now' }, minScore: 50, version: 1 });
    const again = await expectStatus(200, firm.ask('PUT', alerts, { minScore: 35, quietHours: null }));
    expect(again.body['quietHours']).toBeUndefined();
    expect(again.body).toMatchObject({ timeZone: 'Asia/Kuala_Lumpur', minScore: 35, version: 2 });
    const { body } = await expectStatus(200, firm.ask('GET', alerts));
    const { version: _version, notes: _notes, ...same } = body as unknown as Record<string, unknown>;
    expect((await expectStatus(200, firm.ask('PUT', alerts, same))).body).toMatchObject(same);
  });

  it.each([
    [{ minScore: 101 }, 'minScore'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ quietHours: { from: '25:00', to: '07:00' } }, 'quietHours.from'],
    [{ quietHours: { from: '21:00' } }, 'quietHours.to'],
    [{ quietHours: { from: '07:00', to: '07:00' } }, 'quietHours.to'],
    [{ workingDays: [] }, 'workingDays'],
    [{ workingDays: [0] }, 'workingDays[0]'],
    [{ digest: { at: '8:00', weekday: 1 } }, 'digest.at'],
    [{ maxPerDay: 0 }, 'maxPerDay'],
    [{ kinds: { 'tender.matched': 'hourly' } }, 'kinds'],
    [{ kinds: { 'tender.lost': 'now' } }, 'kinds'],
    [{ channels: { email: 'yes' } }, 'channels.email'],
    [{ language: 'xx' }, 'language'],
    [{ everything: true }, 'everything'],
  ])('refuse %j, name %s, and stay as they are', async (body, path) => {
    const before = await firm.ask('GET', alerts);
    const refused = await expectStatus(422, firm.ask('PUT', alerts, body));
    expect(refused.body['errors']).toEqual([expect.objectContaining({ path })]);
    expect((await firm.ask('GET', alerts)).body).toEqual(before.body);
  });
});

describe('the link of a mail', () => {
  const link = async (): Promise<string> => {
    peer.taken.length = 0;
    await firm.ask('PUT', alerts, { quietHours: null, workingDays: null, kinds: {}, maxPerDay: 100 });
    await officer.publish();
    await work.drain();
    await work.send();
    const found = /^List-Unsubscribe: <http:\/\/127\.0\.0\.1:3001(\/v1\/unsubscribe\/[^>]+)>/m.exec(peer.taken[0]?.raw ?? '')?.[1];
    if (found === undefined) throw new Error('no mail with a link came');
    return found;
  };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  it('shows without a login what it stops, as JSON or as a page, and changes nothing', async () => {
    const url = await link();
    const shown = await expectStatus(200, api.send({ method: 'GET', url }));
    expect(shown.body).toMatchObject({ firm: 'Kedai Kayu Contoh', kind: 'tender.matched', scope: 'everything' });
    const page = await expectStatus(200, api.send({ method: 'GET', url, headers: { accept: 'text/html,application/xhtml+xml' } }));
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('<form method="post">');
    expect((await api.send({ method: 'GET', url })).body['scopes']).toEqual(expect.arrayContaining([{ scope: 'everything', stopped: false }]));
  });

  it.each([
    ['a mail program sends a form (RFC 8058)', { body: 'List-Unsubscribe=One-Click', headers: form }],
    ['a mail program sends a form in parts', { body: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n', headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
    ['somebody posts nothing', {}],
    ['the page posts its form', { body: 'scope=everything', headers: form }],
    ['a program posts JSON', { body: { scope: 'everything' } }],
  ])('stops everything at once when %s, and can be taken back', async (_title, request) => {
    const url = await link();
    const stopped = await expectStatus(200, api.send({ method: 'POST', url, ...request }));
    expect(stopped.body['scopes']).toEqual(expect.arrayContaining([{ scope: 'everything', stopped: true }]));
    peer.taken.length = 0;
    await officer.publish();
    await work.drain();
    await work.send();
    expect(peer.taken).toEqual([]);
    await expectStatus(200, api.send({ method: 'POST', url, body: { undo: true } }));
  });

  it('says 404 to a token that no mail carried, and 422 to a scope that the mail had not', async () => {
    const url = await link();
    await expectStatus(404, api.send({ method: 'POST', url: `${url.slice(0, -2)}xx` }));
    await expectStatus(404, api.send({ method: 'GET', url: '/v1/unsubscribe/x' }));
    const refused = await expectStatus(422, api.send({ method: 'POST', url, body: { scope: 'nonsense' } }));
    expect(refused.body['errors']).toEqual([expect.objectContaining({ path: 'scope' })]);
  });

  it('is the only address that takes forms', async () => {
    await expectStatus(415, api.send({ method: 'POST', url: '/v1/sessions', body: 'email=a&password=b', headers: form }));
  });
});

describe('without a mail server', () => {
  it('the settings say so, and no mail is queued', async () => {
    const plain = await startApi();
    try {
      const other = await openFirm(plain);
      const { body } = await expectStatus(200, other.ask('GET', `/v1/businesses/${other.businessId}/alerts`));
      expect(body['notes']).toEqual([expect.objectContaining({ key: 'alerts.mail_unavailable' })]);
    } finally {
      await plain.stop();
    }
  });
});
