import { describe, expect, it } from '@jest/globals';
import { unreachable } from '../common/states.js';
import type { LotId } from '../common/brand.js';
import { bidTransitions, openingTransitions } from './bid.js';
import { envelopeProblems, MAX_CONTENT } from './envelope-content.js';

const technical = { name: 'technical', content: 'How we will do it' } as const;
const price = (content: unknown) => ({ name: 'price', content }) as const;
const codes = (envelopes: Parameters<typeof envelopeProblems>[0], lotIds: readonly string[] = []) =>
  envelopeProblems(envelopes, lotIds as LotId[]).map(({ path, code }) => `${path} ${code}`);

describe('the life of a bid', () => {
  it('reaches every state, and so does an opening', () => {
    expect(unreachable(bidTransitions, 'submitted')).toEqual([]);
    expect(unreachable(openingTransitions, 'wanted')).toEqual([]);
  });
});

describe('the envelopes of a bid', () => {
  it.each([[{ amount: '12500.00', currency: 'MYR' }], [{ amount: 12500, currency: 'MYR', note: 'Includes scaffolding' }], ['MYR 12,500.00, scaffolding included']])('take %j as a price', (content) => {
    expect(codes([technical, price(content)])).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['no number', { amount: 'cheap', currency: 'MYR' }, ['envelopes[1].content.amount money.amount']],
    ['no currency', { amount: '1' }, ['envelopes[1].content.currency money.currency']],
    ['parts of a cent', { amount: '1.001', currency: 'MYR' }, ['envelopes[1].content.amount money.digits']],
    ['nothing', { amount: '0', currency: 'MYR' }, ['envelopes[1].content.amount price.zero']],
    ['a debt', { amount: '-1', currency: 'MYR' }, ['envelopes[1].content.amount money.range']],
    ['blank text', '  ', ['envelopes[1].content envelope.empty']],
    ['null', null, ['envelopes[1].content envelope.empty']],
    ['a list', ['1'], ['envelopes[1].content envelope.empty']],
    ['a book', 'x'.repeat(MAX_CONTENT), ['envelopes[1].content envelope.too_long']],
  ])('refuse %s as a price, where it can still be mended', (_what, content, expected) => {
    expect(codes([technical, price(content)])).toEqual(expected);
  });

  it('hold one price for each lot of the bid', () => {
    const lot = (lotId: string) => ({ lotId, amount: '10', currency: 'MYR' });
    expect(codes([technical, price({ lots: [lot('a'), lot('b')] })], ['a', 'b'])).toEqual([]);
    expect(codes([technical, price({ lots: [lot('a'), lot('a'), lot('c')] })], ['a', 'b'])).toEqual([
      'envelopes[1].content.lots[1].lotId price.lot_twice',
      'envelopes[1].content.lots[2].lotId lot.unknown',
      'envelopes[1].content.lots price.lot_missing',
    ]);
    expect(codes([technical, price({ lots: [] })], ['a'])).toEqual(['envelopes[1].content.lots price.lots']);
  });

  it('are both there, and each once', () => {
    expect(codes([technical])).toEqual(['envelopes envelope.missing']);
    expect(codes([technical, technical, price('1')])).toEqual(['envelopes envelope.twice']);
  });

  it('never repeat what was sent', () => {
    expect(JSON.stringify(envelopeProblems([technical, price({ amount: '98765.432', currency: 'MYR' })], []))).not.toContain('98765');
  });
});
