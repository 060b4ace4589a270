import { expect, it } from '@jest/globals';
import { buildContest, buildRivalBid, buildRivalFacts, buildRivalFirm } from '../../../../test/factories/index.js';
import type { Decimal } from '../money/decimal.js';
import { sameControl } from './same-control.js';

const held = (name: string, pct: string) => buildRivalFirm(name, { links: [{ party: 'Holding', type: 'parent', pct: pct as Decimal }] });
const look = (...bids: ReturnType<typeof buildRivalBid>[]) => sameControl.look(buildRivalFacts([buildContest(bids)]));

it('tells of rivals that the same party holds by half or more', () => {
  expect(look(buildRivalBid([held('A', '60'), 'C']), buildRivalBid([held('B', '50')]))).toMatchObject([{ params: { one: 'A of the Valley', other: 'B of the Valley' } }]);
  expect(look(buildRivalBid([held('A', '60')]), buildRivalBid([held('B', '49')]))).toEqual([]);
});

it('tells nothing of firms of one group that bid together', () => {
  expect(look(buildRivalBid([held('A', '60'), held('B', '60')]), buildRivalBid(['C']))).toEqual([]);
});
