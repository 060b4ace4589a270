import { describe, expect, it } from '@jest/globals';
import { EMPTY_DRAFT, MOST_WORDS, parseDraft, regionCodes } from './firm-draft.js';
import { QUESTIONS, tooLong, withAnswers } from './firm-questions.js';

describe('the questions about a firm', () => {
  it('change the answers of their own form only', () => {
    const draft = withAnswers({ ...EMPTY_DRAFT, name: 'Kept' }, 'economy', { economy: 'my', name: 'Smuggled' });
    expect(draft).toMatchObject({ name: 'Kept', economy: 'MY' });
  });

  it('ask for year and currency with a turnover, and let both be left out', () => {
    expect(QUESTIONS.size.faults(EMPTY_DRAFT)).toEqual([]);
    expect(QUESTIONS.size.faults({ ...EMPTY_DRAFT, turnover: '200 000' }).map(({ field }) => field)).toEqual(['turnoverYear', 'currency']);
    expect(QUESTIONS.size.faults({ ...EMPTY_DRAFT, turnover: 'much', turnoverYear: '2025', currency: 'MYR' }).map(({ field }) => field)).toEqual(['turnover']);
  });

  it('take codes of places, and the whole economy where none is named', () => {
    expect(QUESTIONS.places.faults({ ...EMPTY_DRAFT, regions: 'MY-10, MY-14' })).toEqual([]);
    expect(QUESTIONS.places.faults({ ...EMPTY_DRAFT, regions: 'Selangor state' })).toHaveLength(1);
    expect(regionCodes({ ...EMPTY_DRAFT, economy: 'MY' })).toEqual(['MY']);
  });

  it('say when more was written than is kept', () => {
    expect(tooLong('work', { description: 'x'.repeat(MOST_WORDS + 1) })).toHaveLength(1);
    expect(tooLong('work', { description: 'x'.repeat(MOST_WORDS) })).toEqual([]);
  });
});

describe('a draft in a cookie', () => {
  it('comes back as it was kept', () => {
    const draft = { ...EMPTY_DRAFT, name: 'Ñandú', languages: ['es'] };
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
    expect(parseDraft(undefined)).toEqual(EMPTY_DRAFT);
  });
});
