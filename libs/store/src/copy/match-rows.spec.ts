import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NewMatch } from '../repositories/match.repository.js';
import { BinaryRows } from './binary-rows.js';
import { MatchRows } from './match-rows.js';

const uuid = fc.uuid().map((id) => id as never);
const small = fc.integer({ min: 0, max: 32_767 });
const match: fc.Arbitrary<NewMatch> = fc.record({
  tenderId: fc.constantFrom('11111111-2222-4333-8444-0123456789ab', 'ABCDEF00-0000-4000-8000-00000000ffff').map((id) => id as never),
  businessId: uuid,
  lotId: fc.constantFrom('', 'lot-1', 'lote nº 2', '\u5c4b\u6839').map((id) => id as never),
  businessVersion: fc.integer({ min: 1, max: 2_147_483_647 }),
  tenderVersion: fc.integer({ min: 1, max: 2_147_483_647 }),
  role: fc.constantFrom('solo', 'joint', 'near_miss'),
  score: fc.integer({ min: 0, max: 100 }),
  points: fc.oneof(fc.constant([]), fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 7, maxLength: 7 })),
  coverage: fc.constantFrom('full', 'partial', 'none'),
  toConfirm: small,
  checked: small,
  rulebookHash: fc.constant('r'),
  weightsHash: fc.constant('w'),
  textStatisticsHash: fc.constant('t'),
});

/** Field by field, without any sample. */
function plainly(matches: readonly NewMatch[]): Buffer {
  const rows = new BinaryRows(12);
  for (const one of matches) {
    rows.row(1_000);
    rows.uuid(one.tenderId);
    rows.uuid(one.businessId);
    rows.text(one.lotId);
    rows.integer(one.businessVersion);
    rows.integer(one.tenderVersion);
    rows.text(one.role);
    rows.smallint(one.score);
    rows.smallints(one.points);
    rows.text(one.coverage);
    rows.smallint(one.toConfirm);
    rows.smallint(one.checked);
    rows.integer(77);
  }
  return Buffer.concat([...rows.pages()]);
}

describe('rows of matches', () => {
  it('are the same bytes whether they are written field by field or after the one before', () => {
    fc.assert(
      fc.property(fc.array(match, { maxLength: 60 }), (matches) => {
        const rows = new MatchRows(77);
        for (const one of matches) rows.add(one);
        expect(rows.count).toBe(matches.length);
        expect(Buffer.concat([...rows.pages()]).equals(plainly(matches))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
