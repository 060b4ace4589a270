import { describe, expect, it } from '@jest/globals';
import { amountsIn, amountWords } from './amounts.js';
import { message, messageText, wordsNow } from './message.js';

const asked = wordsNow(amountWords({ minor: 25_000_000n, currency: 'MYR' }));

describe('an amount in a message', () => {
  it('is written alike in every language', () => {
    const said = message('need.turnover', { amount: asked, years: 3 });
    expect(said.text).toBe('MYR 250000.00 turnover a year, averaged over the last 3');
    expect(messageText(said, 'es')).toContain('MYR 250000.00');
  });

  it('is named beside the words, however deep it lies, and once', () => {
    const need = message('need.turnover', { amount: asked, years: 3 });
    const have = message('have.turnover', { amount: wordsNow(amountWords({ minor: 1_000n, currency: 'JPY' })), years: 1, newest: 2026 });
    expect(amountsIn(message('finding.turnover.fail', { need, have, gap: asked }))).toEqual([
      { written: 'MYR 250000.00', amount: '250000.00', currency: 'MYR' },
      { written: 'JPY 1000', amount: '1000', currency: 'JPY' },
    ]);
    expect(amountsIn(asked)).toEqual([{ written: 'MYR 250000.00', amount: '250000.00', currency: 'MYR' }]);
  });

  it('is not what only looks like one', () => {
    expect(amountsIn(message('have.level', { name: 'ISO 9001.00', level: 1 }))).toEqual([]);
  });
});
