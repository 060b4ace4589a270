import { expect, it } from '@jest/globals';
import { buildContest, buildEarlier, buildRivalBid, buildRivalFacts } from '../../../../test/factories/index.js';
import { takingTurns } from './taking-turns.js';

const bids = (...names: string[]) => [buildContest(names.map((name) => buildRivalBid(name.split('+'))))];
const look = (now: ReturnType<typeof bids>, ...earlier: string[][]) => takingTurns.look(buildRivalFacts(now, { earlier: buildEarlier(...earlier) }));
const [AB, BA] = [['A', 'B'], ['B', 'A']];

it('tells of two or three bidders that have won one after the other, three times each', () => {
  expect(look(bids('A', 'B', 'C'), AB, BA, AB, BA, AB, BA)).toMatchObject([{ bids: ['bid of A', 'bid of B'], params: { count: 6 } }]);
  const rounds = Array.from({ length: 9 }, (_, at) => [['A', 'B', 'C'], ['B', 'C', 'A'], ['C', 'A', 'B']][at % 3] ?? []);
  expect(look(bids('A', 'B', 'C'), ...rounds)).toMatchObject([{ bids: ['bid of A', 'bid of B', 'bid of C'], params: { count: 9 } }]);
});

it('tells nothing where one has won twice running, too few are over, an outsider has won, or they bid together', () => {
  expect(look(bids('A', 'B'), AB, BA, AB, AB, BA, AB, BA)).toEqual([]);
  expect(look(bids('A', 'B'), AB, BA, AB, BA, AB)).toEqual([]);
  expect(look(bids('A', 'B'), AB, BA, ['C', 'A', 'B'], AB, BA, AB, BA)).toEqual([]);
  expect(look(bids('A+B', 'C'), AB, BA, AB, BA, AB, BA)).toEqual([]);
});
