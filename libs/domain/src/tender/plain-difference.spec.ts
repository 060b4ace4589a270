import { describe, expect, it } from '@jest/globals';
import { messageText, placeholders } from '../assessment/message.js';
import type { BuyerId, LotId, TenderId } from '../common/brand.js';
import { CHANGE_MESSAGES_EN } from './change-messages.en.js';
import { CHANGE_MESSAGES_ES } from './change-messages.es.js';
import { plainDifference } from './plain-difference.js';
import type { Tender } from './tender.js';

const BASE: Tender = {
  id: 't' as TenderId,
  version: 1,
  status: 'active',
  economy: 'MY',
  buyerId: 'b' as BuyerId,
  buyerName: 'Town',
  title: 'Roofs',
  description: 'Repair of tiled roofs in two schools',
  classifications: [{ scheme: 'CPV', id: '45261210' }],
  valueVisibility: 'public',
  value: { minor: 10_000n, currency: 'MYR' },
  tenderPeriod: { endDate: '2026-12-12T12:00:00+08:00', timeZone: 'Asia/Kuala_Lumpur' },
  milestones: [{ type: 'site_visit', title: 'Visit', dueDate: '2026-12-01T09:00:00+08:00', mandatory: true }],
  deliveryRegions: ['MY-10'],
  languages: ['ms'],
  documents: [],
  submission: { channel: 'official' },
  lots: [],
  requirements: [],
};
const said = (changes: Partial<Tender>, language: 'en' | 'es' = 'en'): string[] => plainDifference(BASE, { ...BASE, ...changes }).map((message) => messageText(message, language));

describe('the sentences of a difference', () => {
  it('have the same keys and placeholders in both languages', () => {
    expect(Object.keys(CHANGE_MESSAGES_ES)).toEqual(Object.keys(CHANGE_MESSAGES_EN));
    for (const [key, text] of Object.entries(CHANGE_MESSAGES_EN)) {
      const other = new Map<string, string>(Object.entries(CHANGE_MESSAGES_ES)).get(key) ?? '';
      expect([key, placeholders(other).toSorted()]).toEqual([key, placeholders(text).toSorted()]);
    }
  });

  it('are none where nothing differs, though the order of fields does', () => {
    const { title, ...rest } = BASE;
    expect(plainDifference(BASE, { ...rest, title, submission: { ...BASE.submission, url: undefined } })).toEqual([]);
  });

  it('tell a deadline in the zone it is read in, in each language', () => {
    const tenderPeriod = { ...BASE.tenderPeriod, endDate: '2026-12-19T04:00:00Z' };
    expect(said({ tenderPeriod })).toEqual(['The deadline moved from 12 December 2026, 12:00 (+08:00) to 19 December 2026, 12:00 (+08:00).']);
    expect(said({ tenderPeriod }, 'es')).toEqual(['El plazo pasó del 12 de diciembre de 2026, 12:00 (+08:00) al 19 de diciembre de 2026, 12:00 (+08:00).']);
  });

  it('say who takes part now where a member of the group that won was replaced', () => {
    const award = { outcome: 'awarded', suppliers: [{ name: 'Lead (demo)' }, { name: 'Old (demo)' }], value: { minor: 100n, currency: 'MYR' }, decidedOn: '2026-12-20' } as const;
    const after = { ...award, suppliers: [{ name: 'Lead (demo)' }, { name: 'New (demo)' }] };
    const told = plainDifference({ ...BASE, decisions: [award] }, { ...BASE, decisions: [after] }).map((message) => messageText(message, 'es'));
    expect(told).toEqual(['Un miembro del grupo ganador fue sustituido o ha salido; los ganadores son ahora Lead (demo), New (demo).']);
  });

  it('name a mandatory visit that moved, went, or became optional', () => {
    const [visit] = BASE.milestones;
    if (visit === undefined) throw new Error('there is one');
    expect(said({ milestones: [{ ...visit, dueDate: '2026-12-02T09:00:00+08:00' }] })).toEqual([
      '"Visit", which must be attended, moved from 1 December 2026, 09:00 (+08:00) to 2 December 2026, 09:00 (+08:00).',
    ]);
    expect(said({ milestones: [] })).toEqual(['"Visit" no longer has to be attended: it was taken out.']);
    expect(said({ milestones: [{ ...visit, mandatory: false }] })).toEqual(['"Visit" no longer has to be attended.']);
  });

  it.each<[string, Partial<Tender>, string]>([
    ['words added', { description: 'Repair of tiled and flat roofs in two schools' }, 'Added to the description: "and flat".'],
    ['words replaced', { description: 'Repair of tiled roofs in three schools' }, 'In the description, "two" became "three".'],
    ['spaces alone', { description: 'Repair of  tiled roofs in two schools' }, 'The layout of the description changed, not its words.'],
    ['a value that fell', { value: { minor: 9_999n, currency: 'MYR' } }, 'The value fell from MYR 100.00 to MYR 99.99.'],
    ['another currency', { value: { minor: 9_999n, currency: 'USD' } }, 'The value changed from MYR 100.00 to USD 99.99.'],
    ['a lot added', { lots: [{ id: '2' as LotId, title: 'Hall', classifications: [] }] }, 'Lot 2 was added: Hall.'],
    ['joint bids allowed', { jointBid: { allowed: true } }, 'Joint bids are now allowed.'],
    ['a field that has no words', { procurementMethod: 'open' }, 'The procurement method changed.'],
    ['a field nobody knew', { extra: 1 } as Partial<Tender>, '"extra" changed.'],
  ])('tell %s', (_what, changes, sentence) => {
    expect(said(changes)).toEqual([sentence]);
  });

  it('quote a long text in short', () => {
    const [sentence = ''] = said({ description: `${BASE.description} ${'𝒜'.repeat(5_000)}` });
    expect(sentence.length).toBeLessThan(220);
    expect(sentence.isWellFormed()).toBe(true);
  });
});
