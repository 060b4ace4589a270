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
    const compared = comparePairs(SEED, 4_000, rulebook);
    expect(compared.differing).toEqual([]);
    expect(compared.pairs).toBe(4_000);
    // Every clause has its column, and none was put aside for differing from assess().
    expect(compared.askedSingly).toBe(0);
    // Every role is among them, or the comparison would say little.
    expect(Math.min(compared.solo, compared.joint, compared.nearMiss)).toBeGreaterThan(50);
  });
});
