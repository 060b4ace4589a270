import { describe, expect, it } from '@jest/globals';
import { Answers, type SeenAnswer } from './answers.js';

const CLEAN: SeenAnswer = {
  what: 'POST /v1/tenders',
  status: 503,
  contentType: 'application/problem+json; charset=utf-8',
  retryAfter: '5',
  text: '{"title":"Service Unavailable","status":503,"code":"database.unavailable"}',
};

describe('the tally of answers', () => {
  it('counts each status, and requests without an answer', () => {
    const answers = new Answers();
    for (const status of [200, 503, 200]) answers.note({ ...CLEAN, status });
    answers.noteNone();
    expect(String(answers)).toBe('200 ×2, 503 ×1, none ×1');
  });

  it('takes a 503 that says when to come back', () => {
    const answers = new Answers();
    answers.note(CLEAN);
    expect(answers.unclean).toEqual([]);
  });

  it.each([
    ['a bare 500', { status: 500 }],
    ['a 503 that does not say when', { retryAfter: '' }],
    ['a 503 that is no problem document', { contentType: 'text/html' }],
    ['a 503 without a code', { text: 'upstream failed' }],
  ])('does not take %s', (_, part) => {
    const answers = new Answers();
    answers.note({ ...CLEAN, ...part });
    expect(answers.unclean).toHaveLength(1);
  });

  it('does not judge what the client did wrong', () => {
    const answers = new Answers();
    answers.note({ ...CLEAN, status: 409, retryAfter: '' });
    expect(answers.unclean).toEqual([]);
  });
});
