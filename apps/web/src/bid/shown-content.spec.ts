import { describe, expect, it } from '@jest/globals';
import { contentOf } from './shown-content.js';

describe('what was in an envelope', () => {
  it.each<[unknown, unknown]>([
    ['Two teams', { amounts: [], text: 'Two teams' }],
    [{ amount: '12.50', currency: 'MYR' }, { amounts: [{ amount: '12.50', currency: 'MYR' }] }],
    [{ amount: 12, currency: 'MYR', note: 'With scaffolding' }, { amounts: [{ amount: '12', currency: 'MYR' }], text: 'With scaffolding' }],
    [{ lots: [{ lotId: 'a', amount: '1', currency: 'MYR' }] }, { amounts: [{ lotId: 'a', amount: '1', currency: 'MYR' }] }],
    [{ method: 'x' }, { amounts: [], text: '{\n  "method": "x"\n}' }],
    [undefined, undefined],
  ])('is shown for %j', (content, expected) => {
    expect(contentOf(content)).toEqual(expected);
  });
});
