import { describe, expect, it } from '@jest/globals';
import { assess, bidTargets, marketAccess, type AccessQuestion } from '@app/domain';
import { buildBusiness, buildBuyer, buildTender, money } from '../../../../test/factories/index.js';
import { loadRulebook } from './load-rulebook.js';
import { RULEBOOK_ROOT } from './test-root.js';

const DAY = '2026-11-24';
const rulebook = loadRulebook(RULEBOOK_ROOT);
const ask = (supplier: string, buyer: string, more: Partial<AccessQuestion> = {}) =>
  marketAccess({ supplier, buyer, level: 'central', category: 'goods', day: DAY, reserved: false, ...more }, rulebook);
const economies = Object.values(rulebook.economies).filter(({ kind, marketAccess: held }) => kind === 'economy' && held !== undefined).map(({ economy }) => economy);
const reasonOf = (access: ReturnType<typeof ask>, agreement: string) => access.reasons.find((reason) => reason.agreement === agreement);

describe('marketAccess', () => {
  it('is domestic at home, inside the Union, and for a firm that is established there', () => {
    expect(ask('MY', 'MY')).toMatchObject({ answer: 'domestic', confidence: 'high', reasons: [] });
    expect(ask('DE', 'FR').answer).toBe('domestic');
    expect(ask('EU', 'DE').answer).toBe('domestic');
    expect(ask('TH', 'MY', { established: true }).answer).toBe('domestic');
  });

  it('goes by what the tender itself says before anything else', () => {
    expect(ask('TH', 'MY', { openToForeign: true, reserved: true })).toMatchObject({ answer: 'open', confidence: 'high' });
    expect(ask('CA', 'US', { openToForeign: false, listed: true })).toMatchObject({ answer: 'closed', reasons: [{ source: { type: 'tender' } }] });
  });

  it('finds no treaty right to what is kept for small firms', () => {
    expect(ask('CA', 'US', { reserved: true, listed: true, value: money('9999999.00', 'USD') })).toMatchObject({
      answer: 'likely_closed', confidence: 'medium', reasons: [{ source: { ref: 'WTO Agreement on Government Procurement, General Note 1 of the United States' } }],
    });
    expect(ask('TH', 'ID', { reserved: true })).toMatchObject({ answer: 'likely_closed', confidence: 'low' });
  });

  it('has banks buy by rules of their own', () => {
    expect(ask('IN', 'PE', { level: 'development_bank', reserved: true })).toMatchObject({
      answer: 'possible', confidence: 'medium', reasons: [{ source: { ref: expect.stringContaining('Procurement Regulations') as unknown } }],
    });
  });

  it.each<[string, string, Partial<AccessQuestion>, string, string]>([
    ['at the national amount', '20000000', { category: 'goods' }, 'covered', 'treaty_right'],
    ['one below it', '19999999', { category: 'goods' }, 'below_threshold', 'domestic_law_decides'],
    ['one above it', '20000001', { category: 'goods' }, 'covered', 'treaty_right'],
    ['works of the centre', '899999999', { category: 'works' }, 'below_threshold', 'domestic_law_decides'],
    ['works of a prefecture', '3020000000', { category: 'works', level: 'sub_central' }, 'covered', 'treaty_right'],
    ['a buyer that is not known to be listed', '20000000', { listed: undefined }, 'possibly_covered', 'possible'],
    ['a buyer that is not listed', '20000000', { listed: false }, 'not_listed', 'domestic_law_decides'],
  ])('in Japan, %s', (_what, amount, more, coverage, answer) => {
    const access = ask('US', 'JP', { value: money(amount, 'JPY'), listed: true, ...more });
    expect([access.answer, reasonOf(access, 'GPA2012')?.coverage]).toEqual([answer, coverage]);
  });

  it('prefers the national amount of the day, and else turns special drawing rights at the rate that is fixed for the days', () => {
    expect(reasonOf(ask('US', 'KR', { value: money('230000000', 'KRW') }), 'GPA2012')?.threshold).toMatchObject({ amount: '230000000', unit: 'KRW', from: '2025-01-01', until: '2026-12-31' });
    const later = reasonOf(ask('US', 'KR', { value: money('230000000', 'KRW'), day: '2027-03-01' }), 'GPA2012');
    expect(later).toMatchObject({ coverage: 'threshold_unknown', threshold: { amount: '130000', unit: 'XDR' } });
    const central = reasonOf(ask('JP', 'AU', { value: money('256360.00', 'AUD') }), 'GPA2012');
    expect(central).toMatchObject({ coverage: 'possibly_covered', threshold: { amount: '130000', unit: 'XDR', converted: money('256360.00', 'AUD'), rate: { value: '1.972', from: '2026-01-01', until: '2027-12-31' } } });
    expect(reasonOf(ask('JP', 'AU', { value: money('256359.99', 'AUD') }), 'GPA2012')?.coverage).toBe('below_threshold');
  });

  it('says what is missing where no amount or rate of the day is held', () => {
    const access = ask('CA', 'US', { value: money('500000.00', 'USD') });
    expect(access).toMatchObject({ answer: 'possible', confidence: 'low' });
    expect(reasonOf(access, 'GPA2012')).toMatchObject({ coverage: 'threshold_unknown', message: { text: expect.stringContaining('may cover it; value or threshold are not known') as unknown } });
    expect(reasonOf(ask('CA', 'US', { value: money('174000.00', 'USD'), day: '2025-06-01', listed: true }), 'GPA2012')).toMatchObject({ coverage: 'covered' });
  });

  it('takes no agreement for a right that gives none, nor one that does not bind the pair or has not begun', () => {
    const rcep = ask('CN', 'MY', { value: money('99999999.00', 'MYR') });
    expect(rcep).toMatchObject({ answer: 'domestic_law_decides', confidence: 'low', reasons: [{ agreement: 'RCEP', coverage: 'no_right' }, { source: { type: 'law' } }] });
    expect(reasonOf(ask('GB', 'CA', { value: money('999999.00', 'CAD') }), 'CPTPP')).toBeUndefined();
    expect(reasonOf(ask('GB', 'JP', { value: money('99999999', 'JPY') }), 'CPTPP')).toBeDefined();
    expect(reasonOf(ask('CL', 'PE', { day: '2023-02-20' }), 'CPTPP')).toBeUndefined();
    expect(reasonOf(ask('CL', 'PE', { day: '2023-02-21' }), 'CPTPP')).toBeDefined();
  });

  it('binds member states through the Union', () => {
    expect(reasonOf(ask('DE', 'JP', { value: money('99999999', 'JPY') }), 'JP-EU')).toBeDefined();
  });

  it('knows 300 pairs of economies, and a binding agreement for 119 of them', () => {
    const pairs = economies.flatMap((one, index) => economies.slice(index + 1).map((other) => [one, other] as const));
    const bound = pairs.filter(([one, other]) => ask(one, other).reasons.some(({ coverage }) => coverage !== undefined && coverage !== 'no_right'));
    expect([pairs.length, bound.length]).toEqual([300, 119]);
  });

  it('knows of Colombia that it is of the Pacific Alliance, and says that its own law is not held', () => {
    expect(ask('PE', 'CO').reasons.map(({ agreement }) => agreement)).toEqual(['PA']);
    expect(ask('MY', 'CO')).toMatchObject({ answer: 'domestic_law_decides', confidence: 'low', reasons: [{ message: { text: expect.stringContaining('Not known here') } }] });
  });

  it('asks of every economy something, and answers the same twice', () => {
    for (const supplier of economies) {
      for (const buyer of economies) {
        const access = ask(supplier, buyer, { value: money('1000000.00', 'USD') });
        expect(access).toEqual(ask(supplier, buyer, { value: money('1000000.00', 'USD') }));
        expect(access.message.text).toContain(supplier);
      }
    }
  });
});

describe('access to a market in an assessment', () => {
  const judge = (firms: readonly string[], more: Parameters<typeof buildTender>[0] = {}) => {
    const [target] = bidTargets(buildTender({ buyer: buildBuyer({ economy: 'JP' }), value: money('99999999', 'JPY'), ...more }));
    return assess(firms.map((economy) => buildBusiness({ economy })), target!, DAY, rulebook);
  };
  const finding = (...args: Parameters<typeof judge>) => judge(...args).findings.find(({ clause }) => clause === 'marketAccess');

  it('is not asked of firms at home', () => {
    expect(finding(['JP'])).toBeUndefined();
  });

  it('is asked of foreign firms, and fails nobody but by the tender\'s own word', () => {
    const alone = judge(['US'], { buyerLevel: 'central' });
    expect(alone).toMatchObject({ role: 'solo', coverage: 'none', toConfirm: 1 });
    expect(finding(['US'], { buyerLevel: 'central' })).toMatchObject({
      kind: 'market_access', verdict: 'unknown', question: { key: 'question.market_access' }, askedOf: 'officer', source: { type: 'law' }, curable: false,
    });
    expect(finding(['JP', 'US'], { jointBid: { allowed: true, foreignMembers: true } })).toMatchObject({ verdict: 'pass' });
    expect(judge(['JP', 'US'], { jointBid: { allowed: true, foreignMembers: false } }).role).toBe('none');
    expect(finding(['US'], { requirements: [{ id: 'r', kind: 'economy', aggregation: 'each', anyOf: ['US', 'JP'] }] })).toMatchObject({ verdict: 'pass' });
    expect(finding(['US'], { reservedFor: { sizes: ['small'] } })).toMatchObject({ verdict: 'unknown', have: expect.stringContaining('probably closed') as unknown });
  });
});
