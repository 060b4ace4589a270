import { describe, expect, it } from '@jest/globals';
import { etagOf, expectedVersion, isUnchanged } from './etag.js';

describe('expectedVersion', () => {
  it('reads back the tag that was sent', () => {
    expect(expectedVersion(etagOf(3))).toBe(3);
  });

  it.each([undefined, '', '  '])('asks for the header when it is %j', (header) => {
    expect(() => expectedVersion(header)).toThrow(expect.objectContaining({ kind: 'precondition_missing', code: 'precondition.required' }));
  });

  it.each(['*', '3', 'W/"3"', '"3", "4"', '"03"', '"-1"', '"9999999999"', '"x"'])('refuses %s, which names no single version', (header) => {
    expect(() => expectedVersion(header)).toThrow(expect.objectContaining({ kind: 'precondition_failed' }));
  });
});

describe('isUnchanged', () => {
  it.each([
    ['"3"', true],
    ['W/"3"', true],
    ['"1", "3"', true],
    ['*', true],
    ['"2"', false],
    [undefined, false],
  ])('compares %s with "3": %s', (header, expected) => {
    expect(isUnchanged(header, '"3"')).toBe(expected);
  });
});
