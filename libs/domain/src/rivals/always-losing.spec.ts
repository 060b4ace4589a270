import { expect, it } from '@jest/globals';
import { buildContest, buildEarlier, buildRivalBid, buildRivalFacts } from '../../../../test/factories/index.js';
import { alwaysLosing } from './always-losing.js';

const look = (...earlier: string[][]) => alwaysLosing.look(buildRivalFacts([buildContest([buildRivalBid(['W']), buildRivalBid(['L'])])], { earlier: buildEarlier(...earlier) }));
const lost = ['W', 'L'];

it('tells of a bidder that has lost four tenders or more, all of them to the same other', () => {
  expect(look(lost, lost, lost, lost)).toMatchObject([{ bids: ['bid of L', 'bid of W'], params: { count: 4 } }]);
});

it('tells nothing of three, of one that has won once or lost to a third, nor of lots of one tender', () => {
  expect(look(lost, lost, lost)).toEqual([]);
  expect(look(lost, lost, lost, lost, ['L', 'W'])).toEqual([]);
  expect(look(lost, lost, lost, lost, ['X', 'L'])).toEqual([]);
  const lots = buildEarlier(lost, lost, lost, lost).map((contest, at) => ({ ...contest, tenderId: 'one' as typeof contest.tenderId, lotId: `lot ${at}` as NonNullable<typeof contest.lotId> }));
  expect(alwaysLosing.look(buildRivalFacts([buildContest([buildRivalBid(['W']), buildRivalBid(['L'])])], { earlier: lots }))).toEqual([]);
});
