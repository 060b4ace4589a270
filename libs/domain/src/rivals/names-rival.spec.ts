import { expect, it } from '@jest/globals';
import { buildContest, buildRivalBid, buildRivalFacts, buildRivalFirm } from '../../../../test/factories/index.js';
import { namesRival } from './names-rival.js';

const look = (technical: string, notice = '', rival = buildRivalFirm('Brightwater')) =>
  namesRival.look(buildRivalFacts([buildContest([buildRivalBid(['A'], { technical }), buildRivalBid([rival])])], { notice }));

it('tells of an envelope that names a firm of a rival bid, however it is written', () => {
  expect(look('The gutters are done by BRIGHTWATER, of the   valley.')).toMatchObject([{ params: { firms: 'Brightwater of the Valley' } }]);
});

it('tells nothing of a name in the notice, inside another word or like any other word, nor of a member that bids along', () => {
  expect(look('As built by Brightwater of the Valley', 'The roof was built by Brightwater of the Valley in 1990')).toEqual([]);
  expect(look('Brightwater of the Valleys')).toEqual([]);
  expect(look('Our roofs are good', '', buildRivalFirm('B', { name: 'Roofs' }))).toEqual([]);
  const together = buildRivalBid(['A', 'Brightwater'], { technical: 'The gutters are done by Brightwater of the Valley' });
  expect(namesRival.look(buildRivalFacts([buildContest([together, buildRivalBid(['C'])])]))).toEqual([]);
});
