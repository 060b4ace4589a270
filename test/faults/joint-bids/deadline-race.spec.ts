import { describe, expect, it } from '@jest/globals';
import { judgeRace, type Told } from './deadline-race.js';

const DEADLINE = 1_000;
const taken = (bidId: string, receivedAt: number, sentAt = receivedAt - 5): Told => ({ sentAt, status: 201, receivedAt, bidId });
const refused = (receivedAt: number): Told => ({ sentAt: receivedAt - 5, status: 409, code: 'bid.late', receivedAt });
const judge = (told: readonly Told[], rows: readonly [string, number][]) => judgeRace(DEADLINE, told, rows.map(([id, receivedAt]) => ({ id, receivedAt })));

describe('the count of a race for the deadline', () => {
  it('finds nothing where what came in before was taken and all else refused', () => {
    expect(judge([taken('a', 999), refused(1_000), refused(1_040)], [['a', 999]])).toEqual({ acknowledged: 1, lost: 0, duplicate: 0, wrong: 0 });
  });

  it.each<[string, readonly Told[], readonly [string, number][], object]>([
    ['a late one that was taken', [taken('a', 1_000)], [['a', 1_000]], { wrong: 2 }],
    ['one that was sent after the deadline and taken as if before', [taken('a', 990, 1_010)], [['a', 990]], { wrong: 1 }],
    ['a timely one that was refused', [refused(999)], [], { lost: 1 }],
    ['a receipt without its bid', [taken('a', 990)], [], { lost: 1 }],
    ['a bid that nobody has a receipt of', [refused(1_010)], [['a', 990]], { duplicate: 1 }],
    ['an answer that is neither', [{ sentAt: 990, status: 500 }], [], { wrong: 1 }],
  ])('tells %s', (_what, told, rows, expected) => {
    expect(judge(told, rows)).toMatchObject(expected);
  });
});
