import { expect, it } from '@jest/globals';
import { buildContest, buildRivalBid, buildRivalFacts, ringgit } from '../../../../test/factories/index.js';
import { coverPrices } from './cover-prices.js';

const look = (...prices: number[]) => coverPrices.look(buildRivalFacts([buildContest(prices.map((price, at) => buildRivalBid([`F${at}`], { price: ringgit(price) })))]));

it('tells of prices close together whose lowest stands off further than the others are apart', () => {
  // Mean 1037.5, standard deviation 25.33: 2.4 %; the gap of 45 is above 5.77, the deviation of the losing three.
  expect(look(1_000, 1_045, 1_050, 1_055)).toMatchObject([{ bids: ['bid of F0', 'bid of F1', 'bid of F2', 'bid of F3'], params: { count: 4, cv: '2.4' } }]);
});

it('tells nothing of prices that are wide apart, of a lowest one like the others, of three, or of all the same', () => {
  expect(look(1_000, 1_500, 1_510, 1_520)).toEqual([]);
  expect(look(1_000, 1_010, 1_050, 1_055)).toEqual([]);
  expect(look(1_000, 1_045, 1_050)).toEqual([]);
  expect(look(1_000, 1_000, 1_000, 1_000)).toEqual([]);
});
