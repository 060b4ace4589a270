import { describe, expect, it } from '@jest/globals';
import { buildContest, buildRivalBid, buildRivalFacts } from '../../../../test/factories/index.js';
import { sameText } from './same-text.js';

const sentence = (seed: string, words: number): string => Array.from({ length: words }, (_, at) => `${seed}${at}`).join(' ');
const look = (one: string, other: string, notice = '') =>
  sameText.look(buildRivalFacts([buildContest([buildRivalBid(['A'], { technical: one }), buildRivalBid(['B'], { technical: other })])], { notice }));

describe('the same text', () => {
  it('is told of where half of the shorter envelope stands in the other word for word, without regard to case and commas', () => {
    const common = sentence('roof', 60);
    expect(look(`${common} ${sentence('a', 20)}`, `${sentence('b', 200)}. ${common.toUpperCase().replaceAll(' ', ', ')}!`)).toMatchObject([{ params: { pct: 72 } }]);
  });

  it('is no sign where it is from the notice, is short, or is a small part', () => {
    const common = sentence('roof', 60);
    expect(look(`${common} ${sentence('a', 60)}`, `${common} ${sentence('b', 60)}`, `We ask: ${common}`)).toEqual([]);
    expect(look('How we will do it', 'How we will do it')).toEqual([]);
    expect(look(`${common} ${sentence('a', 400)}`, `${common} ${sentence('b', 400)}`)).toEqual([]);
  });

  it('is found in scripts without spaces between words', () => {
    const text = '我们将在十二天内完成屋顶的修理工作并且提供五年的保修服务所有工人都有必要的证书和多年的经验';
    expect(look(text, `${text}。`)).toMatchObject([{ params: { pct: 100 } }]);
  });
});
