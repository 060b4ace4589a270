import { expect, it } from '@jest/globals';
import { buildContest, buildRivalBid, buildRivalFacts, ringgit } from '../../../../test/factories/index.js';
import { withdrawnJoined } from './withdrawn-joined.js';

const look = (...[bids, overrides]: Parameters<typeof buildContest>) => withdrawnJoined.look(buildRivalFacts([buildContest(bids, overrides)]));
const joint = buildRivalBid(['W', 'A'], { price: ringgit(100) });
const rival = buildRivalBid(['C'], { price: ringgit(120) });
const alone = buildRivalBid(['A']);

it('tells of a firm that took back its own bid and stands in the one that won, or asks for least', () => {
  expect(look([joint, rival], { withdrawn: [alone], winner: joint.id })).toMatchObject([{ bids: [alone.id, joint.id].sort(), params: { firms: 'A of the Valley' } }]);
  expect(look([joint, rival], { withdrawn: [alone] })).toHaveLength(1);
});

it('tells nothing where its new bid has not won, nor of a group that bids anew under its own lead', () => {
  expect(look([joint, rival], { withdrawn: [alone], winner: rival.id })).toEqual([]);
  expect(look([joint, rival], { withdrawn: [buildRivalBid(['W', 'B'])], winner: joint.id })).toEqual([]);
  expect(look([joint, rival], { withdrawn: [buildRivalBid(['D'])], winner: joint.id })).toEqual([]);
});
