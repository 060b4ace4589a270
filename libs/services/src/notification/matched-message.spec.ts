import { describe, expect, it } from '@jest/globals';
import type { TenderId } from '@app/domain';
import { matchedMessage } from './matched-message.js';

const match = {
  tenderId: 't' as TenderId, tenderVersion: 2, lotIds: [], title: 'Roofs', score: 72,
  buyerName: 'Example Council', closesAt: '2026-12-12T04:00:00.000Z', timeZone: 'Asia/Kuala_Lumpur', fit: [], unknown: [], searchNames: [], searches: ['general'], threshold: 35,
} as const;

describe('the message of a match', () => {
  it('promises nothing where no condition is known', () => {
    const { text } = matchedMessage({ ...match, role: 'solo', coverage: 'none', checked: 0, toConfirm: 0 });
    expect(text).toBe('"Roofs" suits your work (72 of 100). None of its conditions is known in a form that could be checked. Read the documents.');
  });

  it('does not say in one breath that no condition is known and that one is to be confirmed', () => {
    const said = (coverage: 'none' | 'full', toConfirm: number) => matchedMessage({ ...match, role: 'solo', coverage, checked: 0, toConfirm }).text;
    expect(said('none', 1)).toContain('None of its own conditions is known in a form that could be checked; one question of law is to be confirmed. Read the documents.');
    expect(said('none', 2)).toContain('2 questions of law are to be confirmed.');
    expect(said('full', 1)).toBe('"Roofs" suits your work (72 of 100). The one condition that is known is to be confirmed.');
    expect(said('full', 3)).toContain('All 3 conditions that are known are to be confirmed.');
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

  it('goes on with the three strongest reasons, what is to be confirmed, value, deadline and why this firm', () => {
    const points = (criterion: 'category' | 'words' | 'place' | 'value' | 'time', given: number) => ({ criterion, points: given, max: 40, evidence: `${criterion} fits.` });
    const { parts = [] } = matchedMessage({
      ...match, role: 'solo', coverage: 'partial', checked: 2, toConfirm: 1,
      fit: [points('category', 20), points('words', 30), points('place', 0), points('value', 5), points('time', 7)],
      unknown: ['Do you hold ISO 9001?'], value: { minor: 18_000_000n, currency: 'MYR' }, searches: ['general', 's1'], searchNames: ['Schools'],
    });
    expect(parts.filter(({ key }) => !key.startsWith('alert.lead.')).map(({ text }) => text)).toEqual([
      'words fits.', 'category fits.', 'time fits.', 'To confirm: Do you hold ISO 9001?', 'Buyer: Example Council.', 'Value: 180000.00 MYR.',
      'Bids until 12 December 2026, 12:00 (+08:00).', 'Why you: your alerts begin at 35 of 100, and this fits 72.', 'Why you: your search "Schools" found it.',
    ]);
  });

  it('says that a value is to be confirmed where the buyer shows none', () => {
    const { parts = [] } = matchedMessage({ ...match, role: 'solo', coverage: 'none', checked: 0, toConfirm: 0 });
    expect(parts.map(({ key }) => key)).toContain('alert.value_unknown');
  });
});
