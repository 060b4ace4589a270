import { describe, expect, it } from '@jest/globals';
import { FIT_WEIGHTS, buildTextStatistics, statisticsDocument, weightsHash } from '@app/matching';
import { loadRulebook } from '../rulebook/load-rulebook.js';
import { RULEBOOK_ROOT } from '../rulebook/test-root.js';
import { restoreRulebook, restoreStatistics, restoreWeights } from './restore-knowledge.js';

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what is restored from its archive', () => {
  const rulebook = loadRulebook(RULEBOOK_ROOT);

  it('is the rulebook that was kept', () => {
    expect(restoreRulebook(stored(rulebook), rulebook.hash, rulebook)).toEqual(rulebook);
  });

  it('has empty lists for what an older release did not know', () => {
    const { indexUnits: _gone, ...older } = rulebook.economies['PE']!;
    const restored = restoreRulebook(stored({ economies: { PE: older } }), 'old', rulebook);
    expect(restored?.economies['PE']?.indexUnits).toEqual([]);
    expect(Object.keys(restored?.economies ?? {})).toEqual(['PE']);
    expect(restoreRulebook(undefined, 'lost', rulebook)).toBeUndefined();
  });

  it('are the weights, unless this release counts by others', () => {
    const weights = restoreWeights(stored(FIT_WEIGHTS), FIT_WEIGHTS);
    expect(weights && weightsHash(weights)).toBe(weightsHash(FIT_WEIGHTS));
    expect(restoreWeights({ ...FIT_WEIGHTS, termsVersion: '1' }, FIT_WEIGHTS)).toBeUndefined();
    expect(restoreWeights({ ...FIT_WEIGHTS, words: {} }, FIT_WEIGHTS)).toBeUndefined();
    expect(restoreWeights(undefined, FIT_WEIGHTS)).toBeUndefined();
  });

  it('are the text statistics', () => {
    const statistics = buildTextStatistics(['repair of roofs', 'roofs of schools'], 'hash');
    expect(restoreStatistics(stored(statisticsDocument(statistics)), 'hash')).toEqual(statistics);
    expect(restoreStatistics(stored({ documents: 2, documentFrequency: {} }), 'hash')).toBeUndefined();
    expect(restoreStatistics({}, 'hash')).toBeUndefined();
  });
});
