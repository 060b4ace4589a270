import { expect, it } from '@jest/globals';
import { buildContest, buildRivalBid, buildRivalFacts, ringgit } from '../../../../test/factories/index.js';
import type { Money } from '../money/money.js';
import { samePrice } from './same-price.js';

const look = (one: Money | undefined, other: Money | undefined) => samePrice.look(buildRivalFacts([buildContest([buildRivalBid(['A'], { price: one }), buildRivalBid(['B'], { price: other })])]));

it('tells of prices that are the same to the cent in one currency, and of none that are sealed', () => {
  expect(look(ringgit(12_345_00), ringgit(12_345_00))).toMatchObject([{ params: { amount: '12345.00', currency: 'MYR' } }]);
  expect(look(ringgit(12_345_00), ringgit(12_345_01))).toEqual([]);
  expect(look(ringgit(12_345_00), { minor: 12_345_00n, currency: 'PEN' })).toEqual([]);
  expect(look(undefined, undefined)).toEqual([]);
});
