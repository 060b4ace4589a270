import { expect, it } from '@jest/globals';
import { buildContest, buildRivalBid, buildRivalFacts, buildRivalFirm } from '../../../../test/factories/index.js';
import { sameRegistration } from './same-registration.js';

const look = (one: string | undefined, other: string | undefined) =>
  sameRegistration.look(buildRivalFacts([buildContest([buildRivalBid([buildRivalFirm('A', { registrationId: one })]), buildRivalBid([buildRivalFirm('B', { registrationId: other })])])]));

it('tells of two firms with one number, however it is written, and of none that have no number', () => {
  expect(look('20-123.456', '20 123456')).toMatchObject([{ params: { one: 'A of the Valley', other: 'B of the Valley' } }]);
  expect(look('20-123.456', '20-123.457')).toEqual([]);
  expect(look(undefined, undefined)).toEqual([]);
  expect(look('-', ' ')).toEqual([]);
});
