import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentRepository } from '@app/store';
import { asSuperuser, closeTender } from './support/move-time.js';
import { expectStatus, noticeOf } from './support/people.js';
import { startApi } from './support/start-api.js';
import type { ApiAnswer, RunningApi } from './support/start-api.js';
import { idIn, openTown } from './support/town.js';
import type { Officer } from './support/town.js';

let api: RunningApi;
let officer: Officer;
beforeAll(async () => {
  api = await startApi();
  officer = await openTown(api);
});
afterAll(() => api.stop());

const MIB = 1_048_576;
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2 * MIB + 100, 7)]);
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const announce = (url: string, bytes: Buffer, more: object = {}): Promise<ApiAnswer> =>
  officer.ask('POST', `${url}/documents`, { title: 'Plan of the “roofs”/ñ', documentType: 'biddingDocuments', sizeBytes: bytes.length, ...more });
const put = (id: string, number: number, bytes: Buffer): Promise<ApiAnswer> =>
  officer.ask('PUT', `/v1/documents/${id}/chunks/${number}`, bytes, { 'content-type': 'application/octet-stream' });
const piece = (bytes: Buffer, number: number): Buffer => bytes.subarray(number * MIB, (number + 1) * MIB);
const upload = async (url: string, bytes: Buffer, more: object = {}): Promise<string> => {
  const id = String((await expectStatus(201, announce(url, bytes, more))).body['id']);
  for (let number = 0; number * MIB < bytes.length; number += 1) await expectStatus(204, put(id, number, piece(bytes, number)));
  return id;
};
const complete = (id: string): Promise<ApiAnswer> => officer.ask('POST', `/v1/documents/${id}/complete`);
const draft = async (): Promise<string> => String((await expectStatus(201, officer.ask('POST', '/v1/tenders', noticeOf(officer.buyerId)))).headers['location']);

describe('a document', () => {
  it('is sent in pieces in any order, the same one twice, goes on where it broke off, and is saved as it came', async () => {
    const url = await officer.publish();
    const { body } = await expectStatus(201, announce(url, PDF, { sha256: sha(PDF).toUpperCase() }));
    const id = String(body['id']);
    expect(body).toMatchObject({ chunkBytes: MIB, chunks: 3, received: [], complete: false });
    await expectStatus(204, put(id, 2, piece(PDF, 2)));
    await expectStatus(204, put(id, 0, piece(PDF, 0)));
    await expectStatus(204, put(id, 0, piece(PDF, 0)));
    expect(await put(id, 0, Buffer.alloc(MIB, 1))).toMatchObject({ status: 409, body: { code: 'document.chunk_differs' } });
    expect((await officer.ask('GET', `/v1/documents/${id}`)).body).toMatchObject({ received: [0, 2] });
    expect(await complete(id)).toMatchObject({ status: 409, body: { code: 'document.chunks_missing' } });
    expect(await api.send({ method: 'GET', url: `/v1/documents/${id}/content` })).toMatchObject({ status: 404 });
    await expectStatus(204, put(id, 1, piece(PDF, 1)));
    expect((await expectStatus(200, complete(id))).body).toMatchObject({ format: 'application/pdf', complete: true, sha256: sha(PDF) });
    expect(await complete(id)).toMatchObject({ status: 409, body: { code: 'document.complete' } });

    const got = await api.app.inject({ method: 'GET', url: `/v1/documents/${id}/content` });
    expect(sha(got.rawPayload)).toBe(sha(PDF));
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': `attachment; filename="Plan of the _roofs__n_.pdf"; filename*=UTF-8''Plan%20of%20the%20%E2%80%9Croofs%E2%80%9D_%C3%B1.pdf`,
    });
    const versions = await expectStatus(200, api.send({ method: 'GET', url: `${url}/versions` }));
    expect(versions.body['items']?.[0]?.['summary']?.[0]).toMatchObject({ key: 'change.document_added' });
    expect((await api.send({ method: 'GET', url: `${url}/documents` })).body['items']).toHaveLength(1);
  });

  it('is not public before its tender is', async () => {
    const url = await draft();
    const id = await upload(url, PDF);
    await expectStatus(200, complete(id));
    for (const address of [`/v1/documents/${id}/content`, `${url}/documents`]) expect(await api.send({ method: 'GET', url: address })).toMatchObject({ status: 404 });
    expect((await officer.ask('GET', `/v1/documents/${id}/content`)).status).toBe(200);
    await expectStatus(200, officer.step(url, 'publish'));
    expect(await api.send({ method: 'GET', url: `/v1/documents/${id}/content` })).toMatchObject({ status: 200 });
  });

  const zip = (inside: string): Buffer => Buffer.concat([Buffer.from('504b03041400', 'hex'), Buffer.alloc(24), Buffer.from(inside)]);
  it.each([
    ['plain text', Buffer.from('Ñandú, 12 m²\r\n'), 'text/plain'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'image/png'],
    ['a JPEG', Buffer.from('ffd8ffe000104a46', 'hex'), 'image/jpeg'],
    ['a ZIP', zip('plan.txt'), 'application/zip'],
    ['a word document', zip('[Content_Types].xml word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['an open text', zip('mimetypeapplication/vnd.oasis.opendocument.text'), 'application/vnd.oasis.opendocument.text'],
  ])('is told from its bytes: %s', async (_what, bytes, format) => {
    expect((await expectStatus(200, complete(await upload(await draft(), bytes, { format: 'application/pdf' })))).body).toMatchObject({ format });
  });

  it.each([
    ['a web page', Buffer.from('<!DOCTYPE html><p>x')],
    ['a web page behind words', Buffer.from('Read this\n<script>alert(1)</script>')],
    ['a drawing', Buffer.from('<?xml version="1.0"?><svg/>')],
    ['a script', Buffer.from('#!/bin/sh\nrm -r x')],
    ['a program', Buffer.from('7f454c4602010100', 'hex')],
    ['a Windows program', Buffer.from('4d5a90000300', 'hex')],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x41])],
  ])('is refused as %s, whatever it is called', async (_what, bytes) => {
    expect(await complete(await upload(await draft(), bytes, { format: 'application/pdf' }))).toMatchObject({ status: 422, body: { code: 'document.type' } });
  });

  it('is refused with another hash, size or form than announced', async () => {
    const url = await draft();
    expect(await complete(await upload(url, PDF, { sha256: 'a'.repeat(64) }))).toMatchObject({ status: 422, body: { code: 'document.hash' } });
    expect(await announce(url, PDF, { sizeBytes: 20 * MIB + 1 })).toMatchObject({ status: 422, body: { errors: [{ path: 'sizeBytes', code: 'number.too_large' }] } });
    expect(await announce(url, PDF, { sha256: 'x' })).toMatchObject({ status: 422, body: { errors: [{ path: 'sha256', code: 'sha256.form' }] } });
    const id = String((await announce(url, PDF)).body['id']);
    expect(await put(id, 0, PDF.subarray(0, 10))).toMatchObject({ status: 422, body: { code: 'document.chunk_size' } });
    expect(await put(id, 3, PDF.subarray(0, 10))).toMatchObject({ status: 422, body: { code: 'document.chunk_size' } });
    expect(await put(id, 0, Buffer.alloc(MIB + 1))).toMatchObject({ status: 413 });
    expect(await officer.ask('PUT', `/v1/documents/${id}/chunks/x`, PDF.subarray(0, 1), { 'content-type': 'application/octet-stream' })).toMatchObject({ status: 422 });
    expect(await officer.ask('PUT', `/v1/documents/${id}/chunks/0`, {})).toMatchObject({ status: 415 });
    // Bytes are taken in nowhere else.
    expect(await officer.ask('POST', '/v1/tenders', Buffer.from('{}'), { 'content-type': 'application/octet-stream' })).toMatchObject({ status: 415 });
  });

  it('is thrown away where it was never completed, with the pieces that came', async () => {
    const url = await draft();
    const [left, fresh, done] = [String((await announce(url, PDF)).body['id']), await upload(url, PDF), await upload(url, PDF)];
    await expectStatus(204, put(left, 0, piece(PDF, 0)));
    await expectStatus(200, complete(done));
    await asSuperuser(api, `UPDATE documents SET created_at = now() - interval '25 hours' WHERE id = ANY($1)`, [[left, done]]);
    expect(await api.app.get(DocumentRepository, { strict: false }).pruneUnfinished(24)).toBe(1);
    expect(await officer.ask('GET', `/v1/documents/${left}`)).toMatchObject({ status: 404 });
    expect(await asSuperuser(api, 'SELECT 1 FROM document_chunks WHERE document_id = $1', [left])).toEqual([]);
    for (const id of [fresh, done]) expect(await officer.ask('GET', `/v1/documents/${id}`)).toMatchObject({ status: 200, body: { received: [0, 1, 2] } });
  });

  it('is added to no tender that has closed', async () => {
    const url = await officer.publish();
    const id = await upload(url, PDF);
    await closeTender(api, idIn(url));
    expect(await announce(url, PDF)).toMatchObject({ status: 409, body: { code: 'tender.not_open' } });
    expect(await complete(id)).toMatchObject({ status: 409, body: { code: 'tender.not_open' } });
    expect(await asSuperuser(api, 'SELECT 1 FROM documents WHERE id = $1 AND completed_at IS NOT NULL', [id])).toEqual([]);
  });
});
