import { describe, expect, it } from '@jest/globals';
import { buildContest, buildRivalBid, buildRivalFacts } from '../../../../test/factories/index.js';
import type { RivalDocument } from './rival-facts.js';
import { sameDocument } from './same-document.js';

const document = (title: string, content = title): RivalDocument => ({ title, sha256: `hash of ${content}` });
const look = (one: readonly RivalDocument[], other: readonly RivalDocument[], handedOut: readonly string[] = []) =>
  sameDocument.look(buildRivalFacts([buildContest([buildRivalBid(['A'], { documents: one }), buildRivalBid(['B'], { documents: other })])], { handedOut: new Set(handedOut) }));

describe('the same document', () => {
  it('is told of where both bids hold the same bytes, whatever they call them', () => {
    expect(look([document('Our method', 'x'), document('Plan')], [document('Annex 2', 'x'), document('Another plan')])).toMatchObject([{ bids: ['bid of A', 'bid of B'], params: { count: 1, titles: '“Our method”' } }]);
  });

  it('is no sign where the buyer handed it out, or only the name is the same', () => {
    expect(look([document('Form')], [document('Form')], ['hash of Form'])).toEqual([]);
    expect(look([document('Plan', 'one')], [document('Plan', 'another')])).toEqual([]);
    expect(look([], [document('Plan')])).toEqual([]);
  });

  it('counts each content once, and names a few', () => {
    const many = ['e', 'd', 'c', 'b', 'a'].map((title) => document(title));
    expect(look([...many, document('again', 'a')], many)).toMatchObject([{ params: { count: 5, titles: '“a”, “b”, “c”' } }]);
  });
});
