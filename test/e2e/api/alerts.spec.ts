import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ical from 'ical.js';
import { DEFAULT_ALERT_SCORE } from '@app/domain';
import { eventually } from '../../harness/eventually.js';
import { startMailPeer } from '../../harness/mail-peer.js';
import type { MailPeer } from '../../harness/mail-peer.js';
import { expectStatus } from './support/people.js';
import { startApi } from './support/start-api.js';
import type { RunningApi } from './support/start-api.js';
import { idIn, openFirm, openTown } from './support/town.js';
import type { Firm, Officer } from './support/town.js';
import { startWork } from './support/work.js';
import type { Work } from './support/work.js';

let peer: MailPeer;
let api: RunningApi;
let work: Work;
let firm: Firm;
let officer: Officer;
let alerts: string;
/** The address with another end than the one it was drawn with. */
const altered = (url: string): string => `${url.slice(0, -2)}${url.endsWith('xx') ? 'yy' : 'xx'}`;
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
    expect(first.body).toMatchObject({ minScore: DEFAULT_ALERT_SCORE, version: 0, timeZone: 'UTC', workingDays: [1, 2, 3, 4, 5, 6, 7], maxPerDay: 10, channels: { email: true }, language: 'en', notes: [] });
    expect(first.body['kinds']?.['tender.matched']).toBe('now');
    const plan = { timeZone: 'Asia/Kuala_Lumpur', quietHours: { from: '21:00', to: '07:30' }, workingDays: [5, 1, 2, 3, 4], digest: { at: '07:30', weekday: 1 }, kinds: { 'tender.matched': 'daily' } };
    const put = await expectStatus(200, firm.ask('PUT', alerts, { minScore: 60, ...plan }));
    expect(put.body).toMatchObject({ ...plan, workingDays: [1, 2, 3, 4, 5], kinds: { 'tender.matched': 'daily', 'tender.amended': 'now' }, minScore: 60, version: 1 });
    const again = await expectStatus(200, firm.ask('PUT', alerts, { minScore: 35, quietHours: null }));
    expect(again.body['quietHours']).toBeUndefined();
    expect(again.body).toMatchObject({ timeZone: 'Asia/Kuala_Lumpur', minScore: 35, version: 2 });
    const { body } = await expectStatus(200, firm.ask('GET', alerts));
    const { version: _version, notes: _notes, expectedPerWeek: _expected, volumes: _volumes, ...same } = body as unknown as Record<string, unknown>;
    expect((await expectStatus(200, firm.ask('PUT', alerts, same))).body).toMatchObject(same);
  });

  it.each([
    [{ aboutPerWeek: -1 }, 'aboutPerWeek'],
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
    await expectStatus(404, api.send({ method: 'POST', url: altered(url) }));
    await expectStatus(404, api.send({ method: 'GET', url: '/v1/unsubscribe/x' }));
    const refused = await expectStatus(422, api.send({ method: 'POST', url, body: { scope: 'nonsense' } }));
    expect(refused.body['errors']).toEqual([expect.objectContaining({ path: 'scope' })]);
  });

  it('is the only address that takes forms', async () => {
    await expectStatus(415, api.send({ method: 'POST', url: '/v1/sessions', body: 'email=a&password=b', headers: form }));
  });
});

describe('the "not mine" link of a mail', () => {
  const told = async (name: string): Promise<{ mine: Firm; tenderId: string; url: string }> => {
    const mine = await openFirm(api, name);
    await expectStatus(200, mine.ask('PUT', `/v1/businesses/${mine.businessId}/alerts`, { maxPerDay: 100 }));
    await work.drain();
    await work.send();
    peer.taken.length = 0;
    const tenderId = idIn(await officer.publish());
    const link = async (): Promise<string | undefined> => {
      await work.drain();
      await work.send();
      return /\/not-mine\/([A-Za-z0-9_-]{44})/.exec(peer.taken.find(({ to }) => to === mine.email)?.mail.text ?? '')?.[1];
    };
    const url = await eventually(link);
    return { mine, tenderId, url: `/v1/not-mine/${String(url)}` };
  };

  it('shows the tender without a login and changes nothing; posted, it hides it with the reason, as the page does; and takes that back', async () => {
    const { mine, tenderId, url } = await told('Far away firm');
    const shown = await expectStatus(200, api.send({ method: 'GET', url }));
    expect(shown.body).toEqual({ firm: 'Far away firm', tenderId, title: expect.any(String), hidden: false });
    const hidden = await expectStatus(200, api.send({ method: 'POST', url, body: { reason: 'place' } }));
    expect(hidden.body).toMatchObject({ hidden: true, reason: 'place' });
    const why = await expectStatus(200, mine.ask('GET', `/v1/businesses/${mine.businessId}/tenders/${tenderId}/why`));
    expect(JSON.stringify(why.body)).toContain('hidden');
    expect((await expectStatus(200, api.send({ method: 'POST', url, body: { undo: true } }))).body).toMatchObject({ hidden: false });
    await expectStatus(200, api.send({ method: 'POST', url, body: { undo: true } }));
  });

  it('is refused with a reason that is none, with a token that no mail carried, and with that of another link of the mail', async () => {
    const { url } = await told('Refusing firm');
    const refused = await expectStatus(422, api.send({ method: 'POST', url, body: { reason: 7 } }));
    expect(refused.body['errors']).toEqual([expect.objectContaining({ path: 'reason' })]);
    await expectStatus(404, api.send({ method: 'POST', url: altered(url), body: {} }));
    await expectStatus(404, api.send({ method: 'GET', url: url.replace('not-mine', 'unsubscribe') }));
    expect((await expectStatus(200, api.send({ method: 'GET', url }))).body).toMatchObject({ hidden: false });
  });
});

describe('a saved search', () => {
  it('says before it is saved how many it would have sent a week, and saves nothing', async () => {
    const mine = await openFirm(api, 'Asking firm');
    const base = `/v1/businesses/${mine.businessId}/searches`;
    await officer.publish({ title: 'Roof repair of two temples' });
    const all = await expectStatus(200, mine.ask('POST', `${base}/estimate`, { name: 'All', minScore: 40 }));
    expect(all.body).toEqual({ perWeek: expect.any(Number), weeks: expect.any(Number) });
    const some = await expectStatus(200, mine.ask('POST', `${base}/estimate`, { name: 'Temples', minScore: 40, q: 'temples' }));
    expect(Number(some.body['perWeek'])).toBe(1);
    expect(Number(all.body['perWeek'])).toBeGreaterThan(1);
    expect((await expectStatus(200, mine.ask('POST', `${base}/estimate`, { name: 'None', minScore: 40, q: 'submarine' }))).body).toMatchObject({ perWeek: 0 });
    expect((await expectStatus(200, mine.ask('GET', base))).body['items']).toEqual([]);
  });


  it('tells of what it finds below the general threshold, and only of that', async () => {
    const mine = await openFirm(api, 'Searching firm');
    const base = `/v1/businesses/${mine.businessId}`;
    await expectStatus(200, mine.ask('PUT', `${base}/alerts`, { minScore: 100 }));
    const made = await expectStatus(201, mine.ask('POST', `${base}/searches`, { name: 'Chapels', minScore: 20, q: 'chapel', categories: ['45000000'], regions: ['MY'], role: 'solo' }));
    expect(made.body).toMatchObject({ name: 'Chapels', minScore: 20, pace: 'now', q: 'chapel', categories: ['CPV:45000000'], version: 1 });
    await officer.publish({ title: 'Roof repair of two schools' });
    await officer.publish({ title: 'Roof repair of two chapels' });
    await work.drain();
    const told = await mine.told();
    expect(told.map(({ message }) => message?.['params']?.['title'])).toEqual(['Roof repair of two chapels']);
    expect(JSON.stringify(told)).toContain('your search \\"Chapels\\" found it');
    const at = String(made.headers['location']);
    await expectStatus(428, mine.ask('PUT', at, { name: 'Schools' }));
    const changed = await expectStatus(200, mine.ask('PUT', at, { name: 'Schools', minScore: 20, q: 'school' }, { 'if-match': '"1"' }));
    expect(changed.body).toMatchObject({ name: 'Schools', version: 2 });
    expect(changed.body['categories']).toBeUndefined();
    await work.drain();
    expect((await mine.told())[0]?.['message']?.['params']?.['title']).toBe('Roof repair of two schools');
    await expectStatus(412, mine.ask('PUT', at, { name: 'Schools' }, { 'if-match': '"1"' }));
    await expectStatus(204, api.send({ method: 'DELETE', url: at, token: mine.token }));
    expect((await expectStatus(200, mine.ask('GET', `${base}/searches`))).body['items']).toEqual([]);
    await expectStatus(404, api.send({ method: 'DELETE', url: at, token: mine.token }));
  });

  it.each([
    [{}, 'name'],
    [{ name: 'x', minScore: 101 }, 'minScore'],
    [{ name: 'x', pace: 'hourly' }, 'pace'],
    [{ name: 'x', categories: ['!'] }, 'categories[0]'],
    [{ name: 'x', role: 'near_miss' }, 'role'],
  ])('is refused with %j', async (body, path) => {
    const refused = await expectStatus(422, firm.ask('POST', `/v1/businesses/${firm.businessId}/searches`, body));
    expect(refused.body['errors']?.[0]).toMatchObject({ path });
  });
});

describe('the delivery log', () => {
  it('says what went out to whom, and what the peer said', async () => {
    const mine = await openFirm(api, 'Logging firm');
    await expectStatus(200, mine.ask('PUT', `/v1/businesses/${mine.businessId}/alerts`, { maxPerDay: 100 }));
    await officer.publish();
    await work.drain();
    const log = `/v1/businesses/${mine.businessId}/deliveries`;
    const before = await expectStatus(200, mine.ask('GET', log));
    expect(before.body['items']?.[0]).toMatchObject({ channel: 'email', kind: 'tender.matched', to: mine.email, state: 'pending', attempts: 0, dueAt: expect.any(String) });
    await work.send();
    const { body } = await expectStatus(200, mine.ask('GET', `${log}?limit=1`));
    expect(body['items']?.[0]).toMatchObject({ state: 'sent', attempts: 1, sentAt: expect.any(String), outcome: expect.stringMatching(/^250 /) });
    expect(body['items']?.[0]).toMatchObject({ said: expect.stringMatching(/^250 /) });
    expect(body['items']?.[0]).not.toHaveProperty('reason');
    await officer.publish();
    await work.drain();
    await expectStatus(200, mine.ask('PUT', `/v1/businesses/${mine.businessId}/alerts`, { maxPerDay: 100, channels: { email: false } }));
    await work.send();
    const off = await expectStatus(200, mine.ask('GET', `${log}?limit=1`));
    expect(off.body['items']?.[0]).toMatchObject({ state: 'suppressed', reason: 'switched_off', outcome: 'switched off' });
    expect(off.body['items']?.[0]).not.toHaveProperty('said');
    const next = await expectStatus(200, mine.ask('GET', `${log}?cursor=${String(body['next'])}`));
    expect(JSON.stringify(next.body)).not.toContain(String(body['items']?.[0]?.['id']));
  });
});

describe('a report of the mail provider', () => {
  it('keeps mail from whoever bounced or complained, and needs the secret address', async () => {
    const [bounced, soft, angry] = [await openFirm(api, 'Bounced firm'), await openFirm(api, 'Full mailbox firm'), await openFirm(api, 'Angry firm')];
    const events = [
      { type: 'bounce', email: bounced.email.toUpperCase(), detail: '550 5.1.1 gone' },
      { type: 'bounce', email: soft.email, permanent: false },
      { type: 'complaint', email: angry.email },
    ];
    await expectStatus(404, api.send({ method: 'POST', url: '/v1/mail-events/wrong', body: { events } }));
    await expectStatus(422, api.send({ method: 'POST', url: '/v1/mail-events/a-secret-of-the-mail-provider-of-tests', body: { events: [{ type: 'opened', email: 'x' }] } }));
    const taken = await expectStatus(200, api.send({ method: 'POST', url: '/v1/mail-events/a-secret-of-the-mail-provider-of-tests', body: { events } }));
    expect(taken.body).toEqual({ taken: 2 });
    peer.taken.length = 0;
    await work.drain();
    await work.send();
    const to = new Set(peer.taken.map((mail) => mail.to));
    expect([to.has(bounced.email), to.has(soft.email), to.has(angry.email)]).toEqual([false, true, false]);
  });
});

describe('the stream of notices', () => {
  it('brings a notice while it is open, and after a break what came meanwhile', async () => {
    const mine = await openFirm(api, 'Listening firm');
    const url = `/v1/businesses/${mine.businessId}/notifications/stream`;
    await work.drain();
    // On a busy machine telling may take longer than a stream stays open; each stays longer than the one before, and one of a few is in time.
    let heard = '';
    for (let i = 0; i < 10 && !heard.includes(`two libraries of ${i - 1}`); i += 1) {
      const open = api.send({ method: 'GET', url: `${url}?seconds=${2 + 2 * i}`, token: mine.token });
      await new Promise((resolve) => setTimeout(resolve, 500));
      await officer.publish({ title: `Roof repair of two libraries of ${i}` });
      await work.drain();
      const answer = await open;
      expect(answer.headers['content-type']).toBe('text/event-stream; charset=utf-8');
      heard = answer.text;
    }
    expect(heard.match(/^event: notification$/gm)?.length).toBeGreaterThan(0);
    const ids = [...heard.matchAll(/^id: (.+)$/gm)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const last = ids.at(-1) ?? '';
    await officer.publish({ title: 'Roof repair of two museums' });
    await work.drain();
    // On a busy machine one look may take longer than a stream stays open.
    const again = await eventually(() => api.send({ method: 'GET', url: `${url}?seconds=2`, token: mine.token, headers: { 'last-event-id': last } }), ({ text }) => text.includes('Roof repair of two museums'));
    expect(again.text).not.toContain('two libraries');
  });
});

describe('an endpoint for webhooks', () => {
  const url = 'https://hooks.example.org/tandem';

  it('is made with a secret that is shown once, changed, rotated and removed', async () => {
    const made = await expectStatus(201, firm.ask('POST', '/v1/webhooks', { businessId: firm.businessId, url, kinds: ['tender.matched'] }));
    expect(made.body).toMatchObject({ url, kinds: ['tender.matched'], state: 'active', secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/) });
    const at = String(made.headers['location']);
    const shown = await expectStatus(200, firm.ask('GET', at));
    expect(shown.body['secret']).toBeUndefined();
    await expectStatus(428, firm.ask('PATCH', at, { state: 'disabled' }));
    const off = await expectStatus(200, firm.ask('PATCH', at, { state: 'disabled', kinds: null }, { 'if-match': '"1"' }));
    expect(off.body).toMatchObject({ state: 'disabled', kinds: [], version: 2 });
    await expectStatus(412, firm.ask('PATCH', at, { state: 'active' }, { 'if-match': '"1"' }));
    const rotated = await expectStatus(200, firm.ask('POST', `${at}/rotate`));
    expect(rotated.body['secret']).not.toEqual(made.body['secret']);
    await expectStatus(204, api.send({ method: 'DELETE', url: at, token: firm.token }));
    await expectStatus(404, firm.ask('GET', at));
  });

  it.each([
    [{ url: 'nonsense' }, 'url'],
    [{ url: 'https://user:pass@hooks.example.org/' }, 'url'],
    [{ url, kinds: ['everything'] }, 'kinds[0]'],
    [{}, 'url'],
  ])('is refused with %j', async (body, path) => {
    const refused = await expectStatus(422, firm.ask('POST', '/v1/webhooks', { businessId: firm.businessId, ...body }));
    expect(refused.body['errors']?.[0]).toMatchObject({ path });
  });
});

describe('a feed', () => {
  it('is read by whoever has its address, in three forms, until it is revoked', async () => {
    const [mine, town] = [await openFirm(api, 'Feed & <Sons>'), officer];
    const feeds = `/v1/businesses/${mine.businessId}/feeds`;
    const made = await expectStatus(201, mine.ask('POST', feeds));
    const path = (form: string): string => new URL(String(made.body[form])).pathname;
    expect(path('ics')).toMatch(/^\/v1\/feeds\/[A-Za-z0-9_-]{43}\.ics$/);
    await town.publish({ title: 'Roofs & <gutters>', milestones: [{ type: 'briefing', title: 'Visit', dueDate: new Date(Date.now() + 5 * 86_400_000).toISOString(), mandatory: true }] });
    await work.drain();
    const rss = await expectStatus(200, api.send({ method: 'GET', url: path('rss') }));
    expect(rss.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(rss.text).toContain('<title>Roofs &amp; &lt;gutters&gt;</title>');
    const atom = await expectStatus(200, api.send({ method: 'GET', url: path('atom') }));
    expect(atom.text).toMatch(/<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">[^]*<entry>/);
    const ics = await expectStatus(200, api.send({ method: 'GET', url: path('ics') }));
    const events = new ical.Component(ical.parse(ics.text) as unknown[]).getAllSubcomponents('vevent').map((event) => new ical.Event(event).summary);
    expect(events).toEqual(expect.arrayContaining(['Bids until: Roofs & <gutters>', 'Must attend: Visit']));
    const same = await api.send({ method: 'GET', url: path('rss'), headers: { 'if-none-match': String(rss.headers['etag']) } });
    expect(same.status).toBe(304);
    const listed = await expectStatus(200, mine.ask('GET', feeds));
    expect(JSON.stringify(listed.body)).not.toContain(path('rss').slice(10, 53));
    await expectStatus(204, api.send({ method: 'DELETE', url: `${feeds}/${String(made.body['id'])}`, token: mine.token }));
    for (const form of ['rss', 'atom', 'ics']) await expectStatus(404, api.send({ method: 'GET', url: path(form) }));
    await expectStatus(404, api.send({ method: 'DELETE', url: `${feeds}/${String(made.body['id'])}`, token: mine.token }));
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

describe('the volume that a threshold lets expect', () => {
  it('is counted by the tenders of the recent weeks, and sets the threshold', async () => {
    const mason = await openFirm(api, 'Mason of the volume');
    for (let n = 0; n < 3; n++) await officer.publish();
    const mine = `/v1/businesses/${mason.businessId}/alerts`;
    const { body } = await expectStatus(200, mason.ask('PUT', mine, { minScore: 40 }));
    const perWeek = (body['volumes'] as unknown as { perWeek: number }[]).map((one) => one.perWeek);
    expect(body['expectedPerWeek']).toBeGreaterThanOrEqual(3);
    expect(perWeek).toEqual([...perWeek].sort((a, b) => b - a));
    const fewer = await expectStatus(200, mason.ask('PUT', mine, { aboutPerWeek: 1 }));
    expect(fewer.body['expectedPerWeek']).toBeLessThanOrEqual(1);
    expect(fewer.body['minScore']).toBeGreaterThan(40);
    expect((await expectStatus(200, mason.ask('GET', mine))).body['minScore']).toBe(fewer.body['minScore']);
  });
});
