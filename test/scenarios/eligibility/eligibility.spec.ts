import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '@app/config';
import { loadRulebook } from '@app/services';
import { comparePairs } from '../../../bench/market/compare-pairs.js';

/** `npm run bench -- assess` compares 100,000; any seed will do. */
const SEED = 20261126;

describe('eligibility by columns', () => {
  const rulebook = loadRulebook(join(projectRoot(), 'rulebook'));

  it(`is that of assess(), pair by pair (seed ${SEED})`, () => {
    const compared = comparePairs(SEED, 2_000, rulebook);
    expect(compared.differing).toEqual([]);
    expect(compared.pairs).toBe(2_000);
    // What hangs on more of a firm than a column holds is asked firm by firm; few need that.
    expect(compared.askedSingly).toBeLessThan(compared.pairs / 4);
    // Every role is among them, or the comparison would say little.
    expect(Math.min(compared.solo, compared.joint, compared.nearMiss)).toBeGreaterThan(50);
  });
});
