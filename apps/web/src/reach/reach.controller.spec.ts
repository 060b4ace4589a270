import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { projectRoot } from '@app/config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWebApp } from '../create-web-app.js';
import { Sessions } from '../session/sessions.js';
import { Visitor } from '../session/visitor.js';

const COUNTS = { solo: 12, joint: '<5', nearMiss: 0, unknown: 7, bySize: { micro: '<5', small: 12, medium: '5+' }, byRegion: { 'MY-10': 12 }, teams: { feasible: 'yes', smallest: 2 } };
const BESIDE = {
  tenderVersion: 3,
  countedAs: [{ requirement: 'turnover', field: 'amount', asked: '260000.00', counted: '250000' }],
  warnings: [{ code: 'single_bid_risk', message: { key: 'warning.single', params: {}, text: 'One firm alone could bid.' } }],
  record: [{ version: 2, fewerThanThree: true, at: '2026-01-05T09:00:00Z' }],
};
const TENDER = {
  id: 't', version: 3, status: 'active', title: 'Roof', description: 'Roof', buyer: { id: 'b', name: 'Town', economy: 'MY' }, classifications: [], milestones: [], deliveryRegions: [], languages: [], documents: [], lots: [], decisions: [],
  submission: { channel: 'official' }, tenderPeriod: { endDate: '2099-01-01T12:00:00Z' }, reservedFor: { sizes: ['micro'] }, requirements: [{ id: 'staff', kind: 'staff', aggregation: 'sum', count: 3 }],
};
/** What the API would answer, by method and path. */
const ANSWERS: Record<string, { status?: number; location?: string; body: object }> = {
  'GET /v1/tenders/t': { body: TENDER },
  'GET /v1/buyers/b': { body: TENDER.buyer },
  'GET /v1/memberships': { body: { items: [{ organisation: { kind: 'buyer', id: 'b', name: 'Town' }, roles: ['officer'] }], next: null } },
  'GET /v1/tenders/t/reach': { body: { ...COUNTS, ...BESIDE } },
  'POST /v1/tenders/t/what-if': { status: 202, location: '/v1/operations/o-1', body: {} },
  'GET /v1/operations/o-1': { body: { id: 'o-1', kind: 'what-if', status: 'running', progress: 40 } },
  'GET /v1/operations/o-2': { body: { id: 'o-2', kind: 'what-if', status: 'done', progress: 100, result: { before: COUNTS, after: { ...COUNTS, bySize: { micro: 40 } }, gained: 36, lost: 0, ...BESIDE } } },
};
const HOST = 'tandem.example';

describe('the panel of who could bid', () => {
  let api: Server;
  let app: NestFastifyApplication;
  let cookie = '';
  let token = '';

  beforeAll(async () => {
    api = createServer((request, response) => {
      const { status = 200, location, body } = ANSWERS[`${request.method ?? ''} ${(request.url ?? '').split('?')[0] ?? ''}`] ?? { status: 404, body: { code: 'not_found', status: 404, errors: [] } };
      response.writeHead(status, { 'content-type': 'application/json', ...(location === undefined ? {} : { location }) });
      request.resume().on('end', () => response.end(JSON.stringify(body)));
    });
    await new Promise<void>((listening) => api.listen(0, '127.0.0.1', listening));
    const settings = { apiUrl: `http://127.0.0.1:${(api.address() as AddressInfo).port}`, jwtSecret: 'x'.repeat(48) };
    app = await createWebApp({ ...settings, projectRoot: projectRoot(), logLevel: 'error' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const sessions = new Sessions(settings);
    const visitor = new Visitor({ language: 'en', choseLanguage: false, address: '/', session: { id: 's' }, drafts: {}, wantsPart: false, clientFor: () => { throw new Error('not asked'); } });
    sessions.signIn(visitor, { accountId: 'officer', accessToken: 'a', refreshToken: 'r', expiresIn: 3_600 }, 'officer@demo.example', Date.now());
    cookie = sessions.cookiesFor(visitor)[0]?.split(';')[0] ?? '';
    token = sessions.csrf.issue(visitor.session.id);
  });

  afterAll(async () => {
    await app.close();
    await new Promise((closed) => api.close(closed));
  });

  const get = (url: string) => app.inject({ url, headers: { cookie, host: HOST } });
  const send = (fields: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/manage/t/reach', headers: { cookie, host: HOST, 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ ...fields, _csrf: token }).toString() });

  it('tells figures, the chart, places, warnings and what stands in the record', async () => {
    const { statusCode, body } = await get('/manage/t/reach');
    expect(statusCode).toBe(200);
    for (const said of ['&lt;5', 'Selangor', 'One firm alone could bid.', 'Fewer than three firms could bid when version 2', '260000.00 as if 250000', 'the smallest has 2 firms', '<svg class="tandem-chart"']) expect(body).toContain(said);
    expect(body).toContain('Open it to firms of every size');
  });

  it('asks for a change before it looks, and waits where a worker still counts', async () => {
    const nothing = await send({});
    expect([nothing.statusCode, nothing.body.includes('Choose at least one change.')]).toEqual([422, true]);
    const begun = await send({ leaveOut: 'staff' });
    expect([begun.statusCode, begun.headers['location']]).toEqual([303, '/manage/t/reach/o-1']);
    const waiting = await get('/manage/t/reach/o-1');
    expect(waiting.body).toContain('40 % done');
    expect(waiting.body).toContain('http-equiv="refresh"');
  });

  it('shows before and after, and no longer asks once the answer is there', async () => {
    const { statusCode, body } = await get('/manage/t/reach/o-2');
    expect(statusCode).toBe(200);
    expect(body).toContain('With the change');
    expect(body).toContain('Firms that could bid as well');
    expect(body).not.toContain('data-hx-trigger="every 1s"');
    expect(body).not.toContain('style=');
  });
});
