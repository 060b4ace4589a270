import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadRulebook } from './load-rulebook.js';
import { RULEBOOK_ROOT } from './test-root.js';

describe('loadRulebook', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rulebook-'));
    cpSync(RULEBOOK_ROOT, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function edit(from: string, to: string, file = 'MY.json'): void {
    const path = join(folder, 'economies', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }
  const complaint = (): string => {
    try {
      loadRulebook(folder);
    } catch (error) {
      return String(error);
    }
    return 'no complaint';
  };

  it('reads the real rulebook, with a source and a confidence for every definition', () => {
    const { economies, hash } = loadRulebook(RULEBOOK_ROOT);
    expect(Object.keys(economies)).toEqual(['AU', 'EU', 'GB', 'MY', 'PE', 'TH', 'VN']);
    expect(economies['EU']?.serves).toHaveLength(27);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const { sizeDefinitions } of Object.values(economies)) {
      expect(sizeDefinitions.filter(({ purposes }) => purposes.includes('procurement'))).toHaveLength(1);
    }
  });

  it('gives a hash that depends on the facts and not on their layout', () => {
    const before = loadRulebook(folder).hash;
    const path = join(folder, 'economies/MY.json');
    writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
    expect(loadRulebook(folder).hash).toBe(before);
    edit('"50000000"', '"50000001"');
    expect(loadRulebook(folder).hash).not.toBe(before);
  });

  it.each([
    ['a missing source', '"source"', '"sauce"', '$.sizeDefinitions[0].source: has to be an object'],
    ['an unknown metric', '"metric": "employees"', '"metric": "staff"', 'bands[0].test.any[1].metric: staff is not a metric'],
    ['bands that overlap', '"value": "15000000"', '"value": "200000"', 'bands[1].test: annual_turnover < 200000 does not lie above < 300000'],
    ['bands out of order', '"class": "small"', '"class": "micro"', 'bands[1].class: micro may not follow micro'],
    ['a day that does not exist', '2014-01-01', '2014-02-30', '$.sizeDefinitions[0].validFrom: "2014-02-30" is not a calendar day'],
    ['an unknown unit', '"MYR"', '"MYX"', '$.sizeDefinitions[0].unit: MYX is neither'],
    ['a limit that is a number', '"value": "300000"', '"value": 300000', 'test.any[0].value: has to be a plain decimal'],
    ['a form of test that is not known', '"any"', '"some"', 'has to be a test with one of the keys'],
    ['an unknown purpose', '"statistics"', '"sport"', '$.sizeDefinitions[0].purposes[0]'],
    ['a file of another name', '"economy": "MY"', '"economy": "ID"', '$.economy: has to be MY'],
    ['text that is no JSON', '{', '', 'economies/MY.json $: '],
  ])('names file and path of %s', (_, from, to, expected) => {
    edit(from, to);
    const said = complaint();
    expect(said).toContain('economies/MY.json');
    expect(said).toContain(expected);
  });

  it('complains of an economy that two files serve', () => {
    edit('"AT"', '"MY"', 'EU.json');
    expect(complaint()).toContain('MY is already in economies/EU.json');
  });
});
