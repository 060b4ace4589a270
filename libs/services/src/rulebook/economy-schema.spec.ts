import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { RULEBOOK_ROOT } from './test-root.js';

const read = (...path: readonly string[]): Record<string, unknown> => JSON.parse(readFileSync(join(RULEBOOK_ROOT, ...path), 'utf8')) as Record<string, unknown>;
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
for (const file of readdirSync(RULEBOOK_ROOT).filter((name) => name.endsWith('.schema.json'))) ajv.addSchema(read(file));
const valid = (value: unknown): boolean => ajv.validate('economy.schema.json', value);

describe('the JSON Schema of an economy', () => {
  it.each(readdirSync(join(RULEBOOK_ROOT, 'economies')))('holds for %s', (file) => {
    valid(read('economies', file));
    expect(ajv.errors ?? []).toEqual([]);
  });

  it('holds for the agreements, and for the joint-bid rule where none is held', () => {
    for (const name of ['agreements', 'joint-bid-rule'] as const) {
      ajv.validate(`${name}.schema.json`, read(name === 'agreements' ? 'agreements.json' : 'fallback.json'));
      expect(ajv.errors ?? []).toEqual([]);
    }
  });

  it.each([
    ['a key that is not known', { sizes: [] }],
    ['a kind that is not known', { kind: 'bank' }],
    ['a value of an index unit without its days', { indexUnits: [{ unit: 'X', currency: 'MYR', held: 'every_day', values: [{ value: '1', confidence: 'high' }], source: { law: 'L', year: 2020 } }] }],
    ['a reservation without a source', { reservations: [{ id: 'A' }] }],
  ])('refuses %s', (_, change) => {
    expect(valid({ ...read('economies', 'MY.json'), ...change })).toBe(false);
  });
});
