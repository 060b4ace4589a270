import { expect, it } from '@jest/globals';
import { buildContest, buildRivalBid, buildRivalFacts, buildRivalFirm } from '../../../../test/factories/index.js';
import type { AccountId } from '../common/brand.js';
import { samePeople } from './same-people.js';

const ANA = 'Ana' as AccountId;
const look = (...bids: ReturnType<typeof buildRivalBid>[]) => samePeople.look(buildRivalFacts([buildContest(bids)]));

it('tells of somebody who can act for firms of both bids, or handed both in', () => {
  const [ana, anna] = [buildRivalFirm('A', { people: [ANA] }), buildRivalFirm('B', { people: [ANA, 'Ben' as AccountId] })];
  expect(look(buildRivalBid([ana]), buildRivalBid([anna]))).toMatchObject([{ params: { count: 1 } }]);
  expect(look(buildRivalBid(['A'], { submittedBy: ANA }), buildRivalBid(['B'], { submittedBy: ANA }))).toHaveLength(1);
});

it('tells nothing of people whose firms bid together, nor of those of a firm in both bids', () => {
  const [ana, anna] = [buildRivalFirm('A', { people: [ANA] }), buildRivalFirm('B', { people: [ANA] })];
  expect(look(buildRivalBid([ana, anna]), buildRivalBid(['C']))).toEqual([]);
  expect(look(buildRivalBid([ana]), buildRivalBid(['C', ana]))).toEqual([]);
});
