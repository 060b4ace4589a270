import { expect, it } from '@jest/globals';
import { buildContest, buildEarlier, buildRivalBid, buildRivalFacts, ringgit } from '../../../../test/factories/index.js';
import { fixedRatio } from './fixed-ratio.js';

const now = (a: number, b: number) => buildContest([buildRivalBid(['A'], { price: ringgit(a) }), buildRivalBid(['B'], { price: ringgit(b) })]);
const then = (...prices: readonly (readonly [number, number])[]) =>
  buildEarlier(...prices.map(() => ['A', 'B'])).map((contest, at) => ({ ...contest, bids: contest.bids.map((bid, which) => ({ ...bid, price: ringgit(prices[at]?.[which] ?? 1) })) }));
const look = (contests: ReturnType<typeof now>[], earlier: ReturnType<typeof then> = []) => fixedRatio.look(buildRivalFacts(contests, { earlier }));

it('tells of two bidders that are apart by the same factor in three contests or more', () => {
  expect(look([now(100_000, 105_000)], then([220_000, 231_000], [310_000, 325_500]))).toMatchObject([{ params: { count: 3, ratio: '1.05' } }]);
});

it('tells nothing of two contests, of another factor once, of the same price, or of lots that are all alike', () => {
  expect(look([now(100_000, 105_000)], then([220_000, 231_000]))).toEqual([]);
  expect(look([now(100_000, 105_000)], then([220_000, 231_000], [310_000, 322_000]))).toEqual([]);
  expect(look([now(100_000, 100_000)], then([220_000, 220_000], [310_000, 310_000]))).toEqual([]);
  expect(look([now(100_000, 105_000)], then([100_000, 105_000], [100_000, 105_000]))).toEqual([]);
});
