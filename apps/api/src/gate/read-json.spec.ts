import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HttpProblem } from '../problem/http-problem.js';
import { readJson } from './read-json.js';

function refusal(text: string): { status: number; code: string; path: string | undefined } {
  try {
    readJson(text);
  } catch (error) {
    if (error instanceof HttpProblem) return { status: error.status, code: error.code, path: error.problems[0]?.path };
    throw error;
  }
  throw new Error('was accepted');
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    const storable = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    const value = fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 5 });
    fc.assert(
      fc.property(value, storable, (document, key) => {
        const text = JSON.stringify({ [key]: document }, null, 1);
        fc.pre(!text.includes('\\u0000') && !/"(__proto__|constructor|prototype)":/.test(text));
        expect(readJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses whatever JSON.parse refuses, and only 400 for it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', '.5', 'e3', 'true', 'nul', ' ', '\\', '"', '0')), (parts) => {
        const text = parts.join('');
        let readable = true;
        try {
          JSON.parse(text);
        } catch {
          readable = false;
        }
        let problem: unknown;
        try {
          readJson(text);
        } catch (error) {
          problem = error;
        }
        if (!readable) expect(problem).toMatchObject({ status: 400 });
        else if (problem !== undefined) expect((problem as HttpProblem).code).not.toBe('json.malformed');
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['{"a":NaN}', '{"a":01}', '{"a":1,}', '{a:1}', "{'a':1}", '', '{"a":"\u0001"}', '{"a":"\\x"}', '{"a":1} 2', '{"a":tru}', '{"a'])(
    'refuses %j and says where it breaks',
    (text) => {
      expect(refusal(text).code).toBe('json.malformed');
    },
  );

  it('names the position and the path of what is malformed', () => {
    expect(() => readJson('{"lots":[{"id":NaN}]}')).toThrow('position 15');
    expect(refusal('{"lots":[{"id":NaN}]}').path).toBe('lots[0].id');
  });

  it('takes 64 levels and refuses the 65th', () => {
    expect(readJson(nested(64))).toBeDefined();
    expect(refusal(nested(65))).toMatchObject({ status: 400, code: 'json.too_deep' });
  });

  it('refuses half a million open brackets without growing the stack', () => {
    expect(refusal('['.repeat(500_000)).code).toBe('json.too_deep');
  });

  it('refuses a repeated key, also one written with an escape', () => {
    expect(refusal('{"a":{"b":1,"\\u0062":2}}')).toEqual({ status: 400, code: 'json.duplicate_key', path: 'a.b' });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s', (key) => {
    expect(refusal(`{"a":[{"${key}":{"admin":true}}]}`)).toEqual({ status: 422, code: 'field.unknown', path: `a[0].${key}` });
  });

  it.each(['1e400', '-1e400', '1e-400', '12345678901234567890', '0.12345678901234567', '9007199254740993'])(
    'refuses the number %s, which would not survive',
    (literal) => {
      expect(refusal(`{"value":{"amount":${literal}}}`)).toEqual({ status: 422, code: 'number.out_of_range', path: 'value.amount' });
    },
  );

  it.each(['0', '-0', '12500.00', '999999999999.99', '1e3', '123456789012345', '0.000001', '1.50e-7'])('takes the number %s', (literal) => {
    expect(readJson(`[${literal}]`)).toEqual([Number(literal)]);
  });

  it.each(['\\u0000', '\\ud800', 'x\\udc00y'])('refuses text with %s, in values and in keys', (escape) => {
    expect(refusal(`{"name":"${escape}"}`)).toMatchObject({ code: 'text.not_storable', path: 'name' });
    expect(refusal(`{"${escape}":1}`).code).toBe('text.not_storable');
  });

  it('reads a megabyte of one string, of many keys and of many digits in linear time', () => {
    // Of the processor, not of the clock on the wall: others may be at work.
    const before = process.cpuUsage();
    readJson(JSON.stringify({ text: 'a\\"'.repeat(200_000) }));
    readJson(JSON.stringify(Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`key${i}`, i]))));
    expect(refusal(`[${'1'.repeat(1_000_000)}]`).code).toBe('number.out_of_range');
    expect(refusal(`[1${'0'.repeat(400_000)}1${'0'.repeat(400_000)}]`).code).toBe('number.out_of_range');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(5_000);
  });
});
