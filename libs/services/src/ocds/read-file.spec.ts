import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseOcds, readOcdsFile } from './read-file.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('reading a file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ocds-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('takes UTF-8 with and without a byte order mark', async () => {
    const path = join(folder, 'a.json');
    await writeFile(path, '\ufeff{"ocid":"é"}');
    expect(await readOcdsFile(path)).toEqual({ status: 'read', document: { ocid: 'é' } });
    expect(parseOcds(bytes('[1]'))).toEqual({ status: 'read', document: [1] });
  });

  it('tells a missing file and a folder apart from an exception', async () => {
    expect(await readOcdsFile(join(folder, 'none.json'))).toMatchObject({ status: 'unreadable', problem: { code: 'file.unreadable' } });
    expect(await readOcdsFile(folder)).toMatchObject({ status: 'unreadable', problem: { code: 'file.unreadable' } });
  });

  it('says why it cannot read', () => {
    const codeOf = (content: Uint8Array) => {
      const result = parseOcds(content);
      return result.status === 'unreadable' ? result.problem.code : result.status;
    };
    expect(codeOf(bytes(''))).toBe('file.empty');
    expect(codeOf(bytes('{"a":1}{"a":2}'))).toBe('json.malformed');
    expect(codeOf(bytes('{"a":NaN}'))).toBe('json.malformed');
    expect(codeOf(new Uint8Array([0xff, 0xfe, 0x7b, 0x00]))).toBe('file.encoding');
    expect(codeOf(bytes(`${'['.repeat(65)}${']'.repeat(65)}`))).toBe('json.depth');
    expect(codeOf(bytes('['.repeat(1_000_000)))).toBe('json.depth');
    expect(codeOf(bytes(`${'['.repeat(64)}${']'.repeat(64)}`))).toBe('read');
    expect(codeOf(bytes(`["${'[\\"'.repeat(100)}"]`))).toBe('read');
  });

  it('takes the last of two equal keys, as JSON does', () => {
    expect(parseOcds(bytes('{"id":1,"id":2}'))).toEqual({ status: 'read', document: { id: 2 } });
  });
});
