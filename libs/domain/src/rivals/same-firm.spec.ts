import { expect, it } from '@jest/globals';
import { buildContest, buildRivalBid, buildRivalFacts } from '../../../../test/factories/index.js';
import { sameFirm } from './same-firm.js';

it('tells of a firm that stands in two bids for a lot, and of none that stands in two lots', () => {
  const [one, other] = [buildRivalBid(['A', 'B']), buildRivalBid(['C', 'B'])];
  expect(sameFirm.look(buildRivalFacts([buildContest([one, other])]))).toEqual([{ bids: ['bid of A+B', 'bid of C+B'], params: { firms: 'B of the Valley' } }]);
  expect(sameFirm.look(buildRivalFacts([buildContest([one]), buildContest([other])]))).toEqual([]);
  expect(sameFirm.look(buildRivalFacts([buildContest([one, buildRivalBid(['C'])])]))).toEqual([]);
});
