import { describe, expect, it } from '@jest/globals';
import { buildBusiness, buildRequirement, buildTender, decimal, money } from '../../../../test/factories/index.js';
import type { Business, PastContract } from '../business/business.js';
import { buildRulebook } from '../rulebook/test-rulebook.js';
import { AGGREGATIONS } from '../tender/requirement.js';
import { bidTargets } from '../tender/tender.js';
import { assess } from './assess.js';
import type { Finding } from './finding.js';
import type { Group } from './group.js';
import { messageText } from './message.js';

const ASOF = '2026-11-24';
const rulebook = buildRulebook();

/** The finding of one requirement; the rest of the tender asks nothing. */
function one(requirement: Parameters<typeof buildRequirement>[0], ...group: Group): Finding {
  const [target] = bidTargets(buildTender({ requirements: [buildRequirement(requirement)] }));
  return assess(group, target!, ASOF, rulebook).findings.at(-1)!;
}
const verdict = (...args: Parameters<typeof one>) => one(...args).verdict;
const firm = (overrides: Partial<Business> = {}): Business => buildBusiness(overrides);

describe('every kind of requirement', () => {
  const kinds = ['certification', 'turnover', 'experience', 'staff', 'capability', 'equipment', 'contract_value', 'region', 'economy', 'language', 'ownership', 'years_active', 'exclusion'] as const;

  it('has words in both languages for every verdict and every aggregation', () => {
    const silent = firm({ figures: [], employees: undefined, maxContractValue: undefined, regions: [], languages: [], foundedOn: undefined });
    for (const kind of kinds) {
      for (const aggregation of AGGREGATIONS) {
        for (const group of [[silent], [firm(), silent], [firm({ economy: 'TH' })]]) {
          const found = one({ kind, aggregation, jointMinPct: decimal('80'), leadMinPct: decimal('40'), eachMinPct: decimal('25') }, ...group);
          const spanish = messageText(found.message, 'es');
          expect([kind, found.message.text]).toEqual([kind, expect.stringMatching(/^[A-Z][^{}]+[.]$/)]);
          expect([kind, spanish]).toEqual([kind, expect.not.stringMatching(/\{|\}|asked|missing|of the|members|years|not stated/)]);
          if (found.verdict === 'unknown') expect([kind, found.question?.text, found.askedOf]).toEqual([kind, expect.stringMatching(/\?|asked/), expect.anything()]);
        }
      }
    }
  });
});

describe('turnover', () => {
  const turnover = (...figures: (readonly [year: number, value: string, currency?: string])[]) =>
    figures.map(([year, value, currency = 'MYR']) => ({ metric: 'annual_turnover', value: decimal(value), currency, year }) as const);
  const need = { kind: 'turnover', years: 3, amount: money('100.00', 'MYR'), aggregation: 'sum' } as const;
  const of = (...figures: Parameters<typeof turnover>) => one(need, firm({ figures: turnover(...figures) }));

  it('is the average of the last years, exactly', () => {
    expect(of([2025, '100'], [2024, '100'], [2023, '100'])).toMatchObject({ verdict: 'pass', have: 'MYR 100.00 a year over 3 to 2025' });
    expect(of([2025, '299.98'], [2024, '0'], [2023, '0.01'], [2022, '999'])).toMatchObject({ verdict: 'fail', gap: 'MYR 0.01' });
    expect(of([2025, '300'], [2024, '0'], [2023, '0']).verdict).toBe('pass');
  });

  it('is asked for where a year is absent, unless the years that are stated suffice', () => {
    expect(of([2025, '100'], [2024, '100'])).toMatchObject({ verdict: 'unknown', question: { key: 'question.turnover.years' } });
    expect(of([2025, '300']).verdict).toBe('pass');
    expect(of([2023, '300'], [2022, '300'], [2021, '300'])).toMatchObject({ verdict: 'unknown', have: 'nothing newer than 2023' });
    expect(of()).toMatchObject({ verdict: 'unknown', have: 'not stated' });
  });

  it('counts no money of another currency without a rate', () => {
    expect(of([2025, '900', 'USD'], [2024, '100'], [2023, '100'])).toMatchObject({ verdict: 'unknown', question: { key: 'question.turnover.currency' } });
    expect(of([2025, '900', 'USD'], [2024, '200'], [2023, '100']).verdict).toBe('pass');
  });

  it('asks the buyer how a young firm is averaged, where that decides', () => {
    const young = (value: string) => one(need, firm({ foundedOn: '2025-01-15', figures: turnover([2025, value]) }));
    expect(young('120')).toMatchObject({ verdict: 'unknown', askedOf: 'officer', question: { key: 'question.turnover.young' } });
    expect([young('300').verdict, young('99.99').verdict]).toEqual(['pass', 'fail']);
  });

  it('of one that is relied on counts if it answers for the contract', () => {
    const rich = firm({ figures: turnover([2025, '300'], [2024, '300'], [2023, '300']) });
    const poor = firm({ figures: turnover([2025, '0'], [2024, '0'], [2023, '0']) });
    expect(verdict(need, poor, { business: rich, role: 'relied_on', liable: true })).toBe('pass');
    expect(one(need, poor, { business: rich, role: 'relied_on' })).toMatchObject({ verdict: 'unknown', question: { key: 'question.liable' } });
    expect(verdict(need, poor, { business: rich, role: 'subcontractor' })).toBe('fail');
    expect(verdict({ ...need, aggregation: 'each' }, poor, { business: rich, role: 'relied_on', liable: true })).toBe('fail');
  });
});

describe('experience', () => {
  const roof = { scheme: 'CPV', id: '45261000' };
  const contract = (overrides: Partial<PastContract> = {}): PastContract => ({
    title: 'Roof', classifications: [roof], value: money('60.00', 'MYR'), completedOn: '2025-06-01', ...overrides,
  });
  const by = (requirement: object, ...contracts: PastContract[]) =>
    one({ kind: 'experience', years: 3, classification: roof, aggregation: 'sum', count: undefined, ...requirement }, firm({ pastContracts: contracts }));

  it('counts contracts of the code or a narrower one, within the years', () => {
    expect(by({ count: 2 }, contract(), contract({ classifications: [{ scheme: 'CPV', id: '45261214-5' }] })).verdict).toBe('pass');
    expect(by({ count: 2 }, contract(), contract({ classifications: [{ scheme: 'CPV', id: '45200000' }] }))).toMatchObject({ verdict: 'unknown', have: '1 contract' });
    expect(by({ count: 2 }, contract(), contract({ classifications: [{ scheme: 'CPV', id: '90900000' }] }))).toMatchObject({ verdict: 'fail', gap: '1 contract' });
    expect(by({ count: 2 }, contract(), contract({ completedOn: '2023-11-24' })).verdict).toBe('pass');
    expect(by({ count: 2 }, contract(), contract({ completedOn: '2023-11-23' })).verdict).toBe('fail');
    expect(by({ count: 2 }, contract(), contract({ completedOn: undefined })).verdict).toBe('unknown');
    expect(by({ count: 1 })).toMatchObject({ verdict: 'unknown', have: 'not stated' });
  });

  it('counts the own share of a contract that was done with others', () => {
    const half = contract({ sharePct: decimal('50') });
    expect(by({ count: 1, value: money('60.00', 'MYR') }, contract()).verdict).toBe('pass');
    expect(by({ count: 1, value: money('60.00', 'MYR') }, half).verdict).toBe('fail');
    expect(by({ value: money('90.00', 'MYR') }, contract(), half)).toMatchObject({ verdict: 'pass', have: 'MYR 90.00' });
    expect(by({ value: money('90.01', 'MYR') }, contract(), half)).toMatchObject({ verdict: 'fail', gap: 'MYR 0.01' });
    expect(by({ value: money('90.01', 'MYR') }, contract(), contract({ value: money('60.00', 'USD') })).verdict).toBe('unknown');
  });

  it('adds up over the members, or asks one for all', () => {
    const group = [firm({ pastContracts: [contract()] }), firm({ pastContracts: [contract()] })];
    const need = { kind: 'experience', years: 3, classification: roof, count: undefined, value: money('100.00', 'MYR') } as const;
    expect(one({ ...need, aggregation: 'sum' }, ...group)).toMatchObject({ verdict: 'pass', have: 'MYR 120.00', members: [{ gives: 'MYR 60.00' }, { gives: 'MYR 60.00' }] });
    expect(verdict({ ...need, aggregation: 'any_one' }, ...group)).toBe('fail');
  });
});

describe('staff', () => {
  it('counts people, and those of a role where the firm names them', () => {
    expect(one({ kind: 'staff', count: 8 }, firm(), firm())).toMatchObject({ verdict: 'pass', have: '8 people' });
    expect(one({ kind: 'staff', count: 9 }, firm(), firm())).toMatchObject({ verdict: 'fail', gap: '1 person' });
    expect(verdict({ kind: 'staff', count: 9 }, firm({ employees: undefined, figures: [] }))).toBe('unknown');
    const role = { kind: 'staff', count: 2, role: 'site engineer' } as const;
    expect(verdict(role, firm({ staff: [{ role: 'Site engineer', count: 2 }] }))).toBe('pass');
    expect(verdict(role, firm({ staff: [{ role: 'site engineer', count: 1 }] }))).toBe('fail');
    expect(one(role, firm())).toMatchObject({ verdict: 'unknown', question: { key: 'question.staff.role' } });
    expect(verdict(role, firm({ employees: 1 }))).toBe('fail');
  });
});

describe('capability and equipment', () => {
  const roofing = { scheme: 'CPV', id: '45261000' };
  const able = (quantity: string, unit: string, per?: string, id = roofing.id): Business =>
    firm({ capabilities: [{ classification: { scheme: 'CPV', id }, quantity: decimal(quantity), unit, per }] });
  const need = { kind: 'capability', classification: roofing, quantity: decimal('2000'), unit: 'MTK', per: 'MON', aggregation: 'sum' } as const;

  it('add up what the members can do, and say who gives what', () => {
    expect(one(need, able('800', 'MTK', 'MON'), able('1200', 'MTK', 'MON'))).toMatchObject({
      verdict: 'pass', have: '2000 MTK/MON', members: [{ gives: '800 MTK/MON' }, { gives: '1200 MTK/MON' }],
    });
    expect(one(need, able('800', 'MTK', 'MON'), able('1199.5', 'MTK', 'MON'))).toMatchObject({ verdict: 'fail', gap: '0.5 MTK/MON' });
  });

  it('turn units into each other within a dimension and a calendar period, and never beyond', () => {
    expect(verdict(need, able('0.2', 'HAR', 'MON'))).toBe('pass');
    expect(verdict(need, able('24000', 'MTK', 'ANN'))).toBe('pass');
    expect(verdict(need, able('23999', 'MTK', 'ANN'))).toBe('fail');
    expect(one(need, able('9000', 'MTQ', 'MON'))).toMatchObject({ verdict: 'unknown', question: { key: 'question.capability.unit' } });
    expect(verdict(need, able('9000', 'MTK', 'DAY'))).toBe('unknown');
    expect(verdict(need, able('9000', 'MTK'))).toBe('unknown');
  });

  it('count a narrower code, ask about a broader one, and pass over another', () => {
    expect(verdict(need, able('2000', 'MTK', 'MON', '45261200'))).toBe('pass');
    expect(verdict(need, able('2000', 'MTK', 'MON', '45000000'))).toBe('unknown');
    expect(verdict(need, able('2000', 'MTK', 'MON', '90900000'))).toBe('fail');
    expect(one(need, firm())).toMatchObject({ verdict: 'unknown', have: 'not stated' });
  });
});

describe('what a firm meets or not', () => {
  const iso = firm({ certifications: [{ scheme: 'ISO', id: '9001' }] });
  const none = firm();

  it('is weighed by the shares of the bid where a part of it is asked', () => {
    const need = { kind: 'economy', aggregation: 'weighted_by_share', anyOf: ['MY'], minPct: decimal('60') } as const;
    const [home, away] = [firm(), firm({ economy: 'TH' })];
    const shared = (share: string) => one(need, { business: home, sharePct: decimal(share) }, { business: away, sharePct: decimal(String(100 - Number(share))) });
    expect([shared('60').verdict, shared('59').verdict]).toEqual(['pass', 'fail']);
    expect(shared('59')).toMatchObject({ have: '59 % of the bid', gap: '1 % of the bid' });
    expect(one(need, home, away)).toMatchObject({ verdict: 'unknown', question: { key: 'question.shares' } });
    expect([verdict(need, home, firm()), verdict(need, away, firm({ economy: 'TH' }))]).toEqual(['pass', 'fail']);
    expect([verdict(need, home), verdict(need, away)]).toEqual(['pass', 'fail']);
  });

  it('is asked of the lead, or of each other member, where they have a floor', () => {
    const need = { kind: 'certification', aggregation: 'lead_min' } as const;
    expect([verdict({ ...need, leadMinPct: decimal('40') }, iso, none), verdict({ ...need, leadMinPct: decimal('40') }, none, iso)]).toEqual(['pass', 'fail']);
    expect(verdict({ ...need, leadMinPct: decimal('40') }, none, { business: iso, role: 'lead' })).toBe('pass');
    expect([verdict({ ...need, eachMinPct: decimal('25') }, iso, none), verdict({ ...need, eachMinPct: decimal('25') }, none, iso)]).toEqual(['fail', 'pass']);
  });

  it('is asked of the member that does the part of the work', () => {
    const need = { id: 'r1', kind: 'licence', aggregation: 'by_scope', scheme: 'ISO', certificateId: '9001' } as const;
    expect(verdict(need, { business: iso, scope: ['r1'] }, { business: none, scope: ['r2'] })).toBe('pass');
    expect(verdict(need, { business: iso, scope: ['r2'] }, { business: none, scope: ['r1'] })).toBe('fail');
    expect(one(need, iso, none)).toMatchObject({ verdict: 'unknown', question: { key: 'question.scope' } });
    expect([verdict(need, iso, iso), verdict(need, none, none)]).toEqual(['pass', 'fail']);
    expect(verdict(need, none, { business: iso, role: 'subcontractor', scope: ['r1'] })).toBe('pass');
  });

  it('may be lent, but a place, an economy and an owner may not', () => {
    expect(verdict({ kind: 'certification', aggregation: 'any_one' }, none, { business: iso, role: 'relied_on' })).toBe('pass');
    expect(verdict({ kind: 'economy', aggregation: 'any_one', anyOf: ['TH'] }, none, { business: firm({ economy: 'TH' }), role: 'relied_on' })).toBe('fail');
  });

  it('holds a certificate at the level that is asked, and asks about any other', () => {
    const need = { kind: 'certification', aggregation: 'each', scheme: 'CIDB', certificateId: 'G', level: '3' } as const;
    const at = (level?: string, validUntil?: string) => firm({ certifications: [{ scheme: 'CIDB', id: 'G', level, validUntil }] });
    expect([verdict(need, at('3')), verdict(need, at('4')), verdict(need, at())]).toEqual(['pass', 'unknown', 'unknown']);
    expect(verdict(need, at('3', '2026-11-23'))).toBe('fail');
  });
});

describe('exclusion', () => {
  const need = { kind: 'exclusion', ground: 'insolvency', aggregation: 'each' } as const;
  const says = (ground: string, applies: boolean, validUntil?: string) => firm({ declarations: [{ ground, applies, validUntil }] });

  it('goes by the firm\'s own word, and silence is neither yes nor no', () => {
    expect(verdict(need, says('insolvency', false))).toBe('pass');
    expect(verdict(need, says('any', false))).toBe('pass');
    expect(verdict(need, says('Insolvency', true))).toBe('fail');
    expect(verdict(need, says('tax', false))).toBe('unknown');
    expect(verdict(need, says('any', false, '2026-11-23'))).toBe('unknown');
    expect(verdict(need, says('any', false), firm())).toBe('unknown');
  });

  it('holds for one that is relied on, too', () => {
    expect(verdict(need, says('any', false), { business: says('insolvency', true), role: 'relied_on' })).toBe('fail');
  });
});

describe('a group', () => {
  it('is led by the first, unless another is the lead, and needs one that bids', () => {
    const [target] = bidTargets(buildTender());
    expect(() => assess([{ business: firm(), role: 'relied_on' }], target!, ASOF, rulebook)).toThrow('A group has one member at least.');
  });

  it('counts neither those that lend nor those that are subcontracted as members', () => {
    const [target] = bidTargets(buildTender({ jointBid: { allowed: true, minMembers: 2 } }));
    const bound = (...group: Group) => assess(group, target!, ASOF, rulebook).findings.find(({ clause }) => clause === 'jointBid.minMembers')?.verdict;
    expect([bound(firm(), { business: firm(), role: 'relied_on' }), bound(firm(), { business: firm(), role: 'member' })]).toEqual(['fail', 'pass']);
  });
});
