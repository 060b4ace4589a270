import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inspectJson } from './inspect-json.js';

describe('inspectJson', () => {
  it('finds nothing in what JSON.stringify writes of ordinary values', () => {
    const ordinary = fc.jsonValue().map((value) => JSON.stringify(value)).filter((json) => !json.includes('"__proto__":'));
    fc.assert(fc.property(ordinary, (json) => expect(inspectJson(json)).toBeUndefined()));
  });

  it.each([
    ['{"a":{"b":[0,{"c":1,"c":2}]}}', 'json.duplicate_key', 'a.b[1].c'],
    ['{"a":1,"\\u0061":2}', 'json.duplicate_key', 'a'],
    ['{"x":[{"__proto__":1}]}', 'json.reserved_key', 'x[0].__proto__'],
    ['{"x":"__proto__","n":[1,-1e999]}', 'number.range', 'n[1]'],
    [JSON.stringify({ t: 'x'.repeat(1_100_000) }), 'text.too_long', 't'],
  ])('tells of %.40s', (json, code, path) => {
    expect(inspectJson(json)).toMatchObject({ code, path });
  });

  it('is not led astray by quotes and backslashes', () => {
    expect(inspectJson(String.raw`{"a":"\"1e999\\","b":"\\\"{","c":["]"]}`)).toBeUndefined();
  });
});
