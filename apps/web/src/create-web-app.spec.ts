import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWebApp } from './create-web-app.js';

describe('the pages', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await createWebApp({ apiUrl: 'http://127.0.0.1:3001', logLevel: 'error' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });

  afterAll(async () => {
    await app.close();
  });

  it('greet with a page that says what this is and where the API is', async () => {
    const { statusCode, headers, body } = await app.inject('/');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(body).toContain('name="viewport"');
    expect(body.match(/<h1>/g)).toHaveLength(1);
    expect(body).toContain('href="http://127.0.0.1:3001/docs"');
    expect(body).toContain('not here yet');
  });

  it('forbid everything but their own stylesheet and images, on errors too', async () => {
    for (const path of ['/', '/style.css', '/no-such-page']) {
      const { headers } = await app.inject(path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self';/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('need nothing that the policy forbids', async () => {
    const { body } = await app.inject('/');
    expect(body).not.toMatch(/<script|<style|style="|\son\w+=/);
    const loaded = [...body.matchAll(/<(?:link|img)[^>]*\b(?:href|src)="([^"]+)"/g)].map(([, address]) => address);
    expect(loaded).toEqual(['/mark.svg', '/style.css']);
    for (const address of loaded) expect((await app.inject(address!)).statusCode).toBe(200);
  });

  it('serve the stylesheet and the mark under their types', async () => {
    expect((await app.inject('/style.css')).headers['content-type']).toMatch(/^text\/css/);
    expect((await app.inject('/mark.svg')).headers['content-type']).toMatch(/^image\/svg\+xml/);
  });

  it('say that they live', async () => {
    const { statusCode, body } = await app.inject('/health/live');
    expect([statusCode, JSON.parse(body)]).toEqual([200, { status: 'ok' }]);
  });
});
