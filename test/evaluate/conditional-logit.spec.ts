import { describe, expect, it } from '@jest/globals';
import { conditionalLogit, solve } from '../../bench/evaluate/conditional-logit.js';

describe('the conditional logit', () => {
  it('finds the weights that choices were drawn with', () => {
    const truth = [2, -1, 0.5];
    let seed = 7;
    const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const choices = Array.from({ length: 4_000 }, () => {
      const candidates = Array.from({ length: 6 }, () => truth.map(() => chance() * 2 - 1));
      const odds = candidates.map((features) => Math.exp(features.reduce((sum, feature, i) => sum + feature * truth[i]!, 0)));
      let left = chance() * odds.reduce((sum, odd) => sum + odd, 0);
      const pick = odds.findIndex((odd) => (left -= odd) <= 0);
      return { candidates, chosen: candidates.map((_, i) => Number(i === pick)) };
    });
    const found = conditionalLogit(choices, 3);
    truth.forEach((weight, i) => expect(found[i]).toBeCloseTo(weight, 0.5));
  });

  it('solves what has to be turned round first', () => {
    expect(solve([[0, 2], [1, 1]], [4, 5]).map((one) => Math.round(one * 1e9) / 1e9)).toEqual([3, 2]);
  });
});
