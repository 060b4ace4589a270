import { projectRoot } from '@app/config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWebApp } from './create-web-app.js';

/** A port where nothing answers. */
const NOBODY = 'http://127.0.0.1:9';

describe('the pages while the API is away', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await createWebApp({ apiUrl: NOBODY, jwtSecret: 'x'.repeat(48), projectRoot: projectRoot(), logLevel: 'error' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });

  afterAll(async () => {
    await app.close();
  });

  it('greet all the same, and say that something is amiss', async () => {
    const { statusCode, headers, body } = await app.inject('/');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr"/);
    expect(body.match(/<h1/g)).toHaveLength(1);
    expect(body).toContain(`href="${NOBODY}/docs"`);
    expect(body).toContain('Something is not working on our side');
  });

  it('forbid inline scripts, frames and everything of anyone else, on errors too', async () => {
    for (const path of ['/', '/assets/none.css', '/no-such-page', '/health/live']) {
      const { headers } = await app.inject(path);
      expect(headers['content-security-policy']).toBe("default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('need nothing that the policy forbids', async () => {
    for (const path of ['/', '/components', '/sign-in', '/register/size']) {
      const { body } = await app.inject(path);
      expect(body).not.toMatch(/<script(?! src="\/assets\/)|<style|style="|\son\w+=/);
    }
  });

  it('load files that a browser may keep for ever, small as they can be', async () => {
    const { body } = await app.inject('/');
    const loaded = [...body.matchAll(/<(?:link|img|script)[^>]*\b(?:href|src)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(loaded).toHaveLength(3);
    for (const address of loaded) {
      const { statusCode, headers } = await app.inject({ url: address, headers: { 'accept-encoding': 'gzip, br' } });
      expect([statusCode, headers['cache-control'], headers['content-encoding']]).toEqual([200, 'public, max-age=31536000, immutable', 'br']);
    }
    const css = (await app.inject(loaded[1]!)).body;
    expect(css).not.toMatch(/GDS Transport|url\(/);
  });

  it('speak the language that the browser asks for, and the one that was chosen before that', async () => {
    const spanish = await app.inject({ url: '/sign-in', headers: { 'accept-language': 'qu, es-PE;q=0.8, en;q=0.5' } });
    expect(spanish.body).toContain('<html lang="es"');
    const chosen = await app.inject({ url: '/sign-in?lang=en', headers: { 'accept-language': 'es' } });
    expect(chosen.body).toContain('<html lang="en"');
    const cookie = String(chosen.headers['set-cookie']).match(/tandem-language=en/)?.[0] ?? '';
    expect((await app.inject({ url: '/sign-in', headers: { 'accept-language': 'es', cookie } })).body).toContain('<html lang="en"');
  });

  it('refuse a form without the token of its session, or from another site', async () => {
    const page = await app.inject('/register/name');
    const cookie = String(page.headers['set-cookie']).split(';')[0]!;
    const token = page.body.match(/name="_csrf" value="([^"]+)"/)?.[1] ?? '';
    const send = (fields: Record<string, string>, headers: Record<string, string>): Promise<{ statusCode: number }> =>
      app.inject({ method: 'POST', url: '/register/name', payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'tandem.example', ...headers } });
    const name = 'Example';
    expect((await send({ name, _csrf: token }, { cookie })).statusCode).toBe(303);
    expect((await send({ name, _csrf: token }, { cookie, origin: 'http://tandem.example' })).statusCode).toBe(303);
    expect((await send({ name, _csrf: token }, { cookie, origin: 'https://elsewhere.example' })).statusCode).toBe(403);
    expect((await send({ name, _csrf: token }, { cookie, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await send({ name, _csrf: token }, {})).statusCode).toBe(403);
    expect((await send({ name }, { cookie })).statusCode).toBe(403);
  });

  it('lead to signing in, and back, whoever asks for what is theirs alone', async () => {
    const { statusCode, headers } = await app.inject('/firms/x/matches?role=joint');
    expect([statusCode, headers['location']]).toEqual([303, '/sign-in?next=%2Ffirms%2Fx%2Fmatches%3Frole%3Djoint']);
  });

  it('leave a page as it stands where a part of it cannot be had', async () => {
    for (const url of ['/firms/x/notifications/count', '/suggest/categories?words=roof', '/no-such-part']) {
      const { statusCode, body } = await app.inject({ url, headers: { 'hx-request': 'true' } });
      expect([url, statusCode, body]).toEqual([url, 204, '']);
    }
  });

  it('lead nowhere else after signing in', async () => {
    for (const next of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example']) {
      expect((await app.inject(`/sign-in?next=${encodeURIComponent(next)}`)).body).toContain('name="next" value=""');
    }
  });

  it('mark their cookies for https alone where they are reached by it', async () => {
    const secure = await createWebApp({ apiUrl: NOBODY, webUrl: 'https://tandem.example', jwtSecret: 'x'.repeat(48), projectRoot: projectRoot(), logLevel: 'error' });
    await secure.init();
    await secure.getHttpAdapter().getInstance().ready();
    const { headers } = await secure.inject('/sign-in');
    expect(String(headers['set-cookie'])).toMatch(/^__Host-tandem-session=[\w-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
    await secure.close();
  });

  it('say that they live', async () => {
    const { statusCode, body } = await app.inject('/health/live');
    expect([statusCode, JSON.parse(body)]).toEqual([200, { status: 'ok' }]);
  });
});
