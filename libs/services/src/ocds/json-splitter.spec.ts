import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonSplitter, SPLITTER_LIMITS, type JsonPiece } from './json-splitter.js';

/** The pieces of these bytes, given in parts of `size`. */
function split(bytes: Uint8Array, size: number, limits = SPLITTER_LIMITS): JsonPiece[] {
  const splitter = new JsonSplitter(limits);
  const pieces: JsonPiece[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(...splitter.push(bytes.subarray(at, at + size)));
  return [...pieces, ...splitter.end()];
}
const told = (pieces: readonly JsonPiece[]): unknown[] =>
  pieces.map((piece) => (piece.kind === 'broken' ? [piece.path, piece.problem.code] : [piece.path, JSON.parse(piece.bytes.toString('utf8')) as unknown]));
const HOLDS_NOTHING = { ...SPLITTER_LIMITS, hold: 0 };

describe('splitting a stream of JSON', () => {
  it('gives every release of a package as it was, wherever the bytes are cut and whether it is held or streamed', () => {
    const release = fc.record({ ocid: fc.string(), tender: fc.jsonValue(), 'rel"eases': fc.jsonValue(), text: fc.string({ unit: 'binary' }) });
    fc.assert(
      fc.property(fc.array(release, { minLength: 1 }), fc.integer({ min: 1, max: 40 }), fc.constantFrom(undefined, 1), (releases, size, indent) => {
        const bytes = Buffer.from(JSON.stringify({ uri: 'https://publisher.example/{', releases, publisher: { name: 'P' } }, undefined, indent));
        const want = (JSON.parse(JSON.stringify(releases)) as unknown[]).map((one, index) => [`releases[${index}]`, one]);
        expect(told(split(bytes, size))).toEqual(want);
        expect(told(split(bytes, size, HOLDS_NOTHING))).toEqual(want);
      }),
    );
  });

  it('ends for any bytes, and tells the same wherever they are cut', () => {
    const noise = fc.array(fc.constantFrom(...'{}[],:"\\\n a0'.split(''), '"releases":[', '"ocid":', '{"ocid":"x"}'), { maxLength: 60 }).map((parts) => Buffer.from(parts.join('')));
    const kinds = (pieces: readonly JsonPiece[]): unknown[] => pieces.map((piece) => [piece.kind, piece.path, piece.kind === 'broken' ? piece.problem.code : piece.bytes.toString('latin1')]);
    fc.assert(
      fc.property(noise, fc.integer({ min: 1, max: 5 }), (bytes, size) => {
        expect(kinds(split(bytes, size))).toEqual(kinds(split(bytes, 1_000)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('names what came late in a package that it holds, and gives what it knows of one that it streams', () => {
    const bytes = Buffer.from('{"uri":"https://publisher.example/1","releases":[{"ocid":"a"}],"publisher":{"name":"Late"}}');
    expect(split(bytes, 10)).toMatchObject([{ facts: { uri: 'https://publisher.example/1', publisher: 'Late' } }]);
    expect(split(bytes, 10, HOLDS_NOTHING)).toMatchObject([{ facts: { uri: 'https://publisher.example/1' } }]);
  });

  it('takes the records of a document that has releases too', () => {
    expect(told(split(Buffer.from('{"releases":[{"a":1}],"records":[{"b":2}]}'), 5))).toEqual([['records[0]', { b: 2 }]]);
  });

  it('gives up a record beyond the limits and no other', () => {
    const bytes = Buffer.from(`{"releases":[{"a":1},{"b":"${'x'.repeat(200_000)}"},{"c":3}]}`);
    expect(told(split(bytes, 1_000, { ...HOLDS_NOTHING, record: 100_000 }))).toEqual([['releases[0]', { a: 1 }], ['releases[1]', 'record.too_large'], ['releases[2]', { c: 3 }]]);
    const keyed = Buffer.from('{"releases":[{"a":1},{"b":1,"c":{"d":1}},{"e":1}]}');
    expect(told(split(keyed, 1_000, { ...SPLITTER_LIMITS, keys: 2 }))).toEqual([['releases[0]', { a: 1 }], ['releases[1]', 'json.keys'], ['releases[2]', { e: 1 }]]);
  });
});
