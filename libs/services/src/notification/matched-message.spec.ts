import { describe, expect, it } from '@jest/globals';
import type { TenderId } from '@app/domain';
import { matchedMessage } from './matched-message.js';

const match = { tenderId: 't' as TenderId, tenderVersion: 2, lotIds: [], title: 'Roofs', score: 72 } as const;

describe('the message of a match', () => {
  it('promises nothing where no condition is known', () => {
    const { text } = matchedMessage({ ...match, role: 'solo', coverage: 'none', checked: 0, toConfirm: 0 });
    expect(text).toBe('"Roofs" suits your work (72 of 100). None of its conditions is known in a form that could be checked. Read the documents.');
  });

  it('says how much was checked and what is open', () => {
    const { text, key } = matchedMessage({ ...match, role: 'solo', coverage: 'partial', checked: 3, toConfirm: 1 });
    expect(key).toBe('notification.matched.solo.partial');
    expect(text).toContain('No obstacle among the 3 conditions checked. One condition is to be confirmed. Read the documents.');
  });

  it('speaks of a team where the firm alone falls short', () => {
    const { text } = matchedMessage({ ...match, role: 'joint', coverage: 'full', checked: 4, toConfirm: 0 });
    expect(text).toBe('In a team: "Roofs" suits your work (72 of 100). Nothing that a team could not meet among the 4 conditions checked.');
  });

  it('never says that the firm qualifies', () => {
    for (const coverage of ['full', 'partial', 'none'] as const) {
      expect(matchedMessage({ ...match, role: 'solo', coverage, checked: 2, toConfirm: 0 }).text).not.toMatch(/qualif|eligible|you can bid/i);
    }
  });
});
