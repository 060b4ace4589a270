import { describe, expect, it } from '@jest/globals';
import { buildBusiness, decimal } from '../../../../test/factories/index.js';
import type { Business, Figure } from '../business/business.js';
import type { Rate, SizeDefinition } from '../rulebook/rulebook.js';
import { buildRulebook } from '../rulebook/test-rulebook.js';
import { businessSize } from './business-size.js';
import { inWords } from './clause.js';
import { sizeClass, type SizeResult } from './size-class.js';

const ASOF = '2026-11-24';
const rulebook = buildRulebook();

function classOf(economy: string, overrides: Partial<Business>, change: Partial<SizeDefinition> = {}) {
  const rules = rulebook.economies[economy]!;
  return sizeClass(buildBusiness({ economy, employees: undefined, figures: [], ...overrides }), { ...rules.sizeDefinitions[0]!, ...change }, rules, ASOF);
}
/** With what each obstacle lacks, in words. */
const told = (result: SizeResult) => ({ ...result, lacking: Object.fromEntries(result.obstacles.map((why) => [why, result.lackingFor(why).map(inWords)])) });
const turnover = (value: string, currency: string, year = 2025): Figure => ({ metric: 'annual_turnover', value: decimal(value), currency, year });
const staff = (value: string, year: number): Figure => ({ metric: 'employees', value: decimal(value), year });

describe('sizeClass', () => {
  it('answers without a figure that cannot change the answer', () => {
    expect(classOf('MY', { employees: 3 }).class).toBe('micro');
    expect(classOf('TH', { employees: 31 }).class).toBe('large');
    expect(classOf('TH', { employees: 3 })).toMatchObject({
      class: 'unknown', possible: ['micro', 'small', 'large'], missing: ['annual_turnover'], obstacles: ['figure_absent'],
    });
  });

  it('takes employees at the top before a figure, and of figures the latest year that is not ahead', () => {
    expect(classOf('TH', { employees: 3, figures: [staff('99', 2026), turnover('1', 'THB')] }).class).toBe('micro');
    expect(classOf('TH', { figures: [staff('99', 2024), staff('5', 2026), staff('99', 2027), turnover('1', 'THB')] }).class).toBe('micro');
  });

  it('assumes no exchange rate', () => {
    expect(classOf('TH', { employees: 3, figures: [turnover('1', 'USD')] })).toMatchObject({ class: 'unknown', obstacles: ['other_currency'] });
    expect(classOf('TH', { employees: 3, figures: [turnover('1', 'USD'), turnover('1', 'THB')] }).class).toBe('micro');
  });

  it('counts money in an index unit at its value of the same year, exactly', () => {
    const micro = 150n * 5350n;
    expect(classOf('PE', { figures: [turnover(String(micro), 'PEN')] }).class).toBe('micro');
    expect(classOf('PE', { figures: [turnover(`${micro}.000000000001`, 'PEN')] }).class).toBe('small');
    expect(classOf('PE', { figures: [turnover(String(micro), 'PEN', 2024)] }).class).toBe('small');
    expect(classOf('PE', { figures: [turnover('1', 'PEN', 2020)] })).toMatchObject({ class: 'unknown', obstacles: ['index_value_absent'] });
    expect(classOf('PE', { figures: [turnover('1', 'PEN', 2026)] }).confidence).toBe('low');
  });

  it('chooses the sector by activity, and needs none where all sectors agree', () => {
    const [sector] = rulebook.economies['MY']!.sizeDefinitions[0]!.sectors;
    const [first, ...rest] = sector!.bands;
    const large = { ...first!, test: { metric: 'employees', op: '<', value: decimal('50') } as const };
    const sectors = [{ sector: 'making', isic4: ['C', '41', '45.1'], bands: [large] }, { ...sector!, bands: [first!, ...rest] }];
    const at = (id?: string, employees = 20) =>
      classOf('MY', { employees, activity: id === undefined ? undefined : { scheme: 'ISIC4', id }, figures: [turnover('500000', 'MYR')] }, { sectors });
    expect(['C', '10', '1010', '41', '4100', '451'].map((id) => at(id).class)).toEqual(Array(6).fill('micro'));
    expect(['F43', '42', '4520', 'A'].map((id) => at(id).class)).toEqual(Array(4).fill('small'));
    expect(at('F')).toMatchObject({ class: 'unknown', possible: ['micro', 'small'], obstacles: ['activity_absent'] });
    expect(at()).toMatchObject({ class: 'unknown', obstacles: ['activity_absent'] });
    expect(at(undefined, 2).class).toBe('micro');
  });
});

describe('sizeClass with firms that are tied to it', () => {
  const affiliates = { linkedOverPct: decimal('50'), partnerFromPct: decimal('25') };
  const excludes = [{ types: ['public_body', 'listed_company'], pct: decimal('25'), inclusive: true }];
  const link = (type: string, pct: string, employees?: string) => ({
    party: 'Other Ltd', type, pct: decimal(pct), ...(employees === undefined ? {} : { figures: [staff(employees, 2025), turnover('0', 'THB')] }),
  });
  const at = (own: number, links: Business['links'], more: Partial<Business> = {}) =>
    classOf('TH', { employees: own, figures: [turnover('1', 'THB')], links, ...more }, { affiliates });

  it('adds the figures of a linked firm whole and those of a partner in proportion, at the limits of the holding', () => {
    expect(at(3, [link('subsidiary', '51', '2')]).class).toBe('micro');
    expect(at(3, [link('subsidiary', '51', '3')]).class).toBe('small');
    expect(at(3, [link('subsidiary', '50', '4')]).class).toBe('micro');
    expect(at(3, [link('subsidiary', '50', '5')]).class).toBe('small');
    expect(at(3, [link('subsidiary', '25', '8')]).class).toBe('micro');
    expect(at(3, [link('subsidiary', '25', '9')]).class).toBe('small');
    expect(at(3, [link('subsidiary', '24.9', '900')]).class).toBe('micro');
    expect(at(3, [link('individual', '100')]).class).toBe('micro');
  });

  it('is unknown where their figures are not, and says whose', () => {
    expect(told(at(3, [link('parent', '60')]))).toMatchObject({
      class: 'unknown', obstacles: ['link_figures_absent'], lacking: { link_figures_absent: ['employees of Other Ltd', 'annual turnover of Other Ltd'] },
    });
  });

  it('settles what the own figures exceed already, and goes by the group where its figures are stated', () => {
    expect(at(31, [link('parent', '60')]).class).toBe('large');
    const group = [turnover('1', 'THB'), { metric: 'group_employees', value: decimal('30'), year: 2025 }, { ...turnover('2', 'THB'), metric: 'group_annual_turnover' }] as const;
    expect(at(3, [link('parent', '60')], { figures: group }).class).toBe('small');
    expect(at(3, [], { figures: group }).class).toBe('micro');
  });

  it('leaves out a firm that a holder of a named kind holds, and asks where the kind is not said', () => {
    const held = (links: Business['links']) => classOf('MY', { employees: 3, links }, { excludes });
    expect(held([link('public body', '24.999')]).class).toBe('micro');
    expect(held([link('public body', '25')])).toMatchObject({ class: 'large', basis: 'declared' });
    expect(held([link('listed_company', '15'), link('Public-Body', '10')]).class).toBe('large');
    expect(held([link('parent', '80')])).toMatchObject({ class: 'unknown', possible: ['micro', 'large'], missing: [], obstacles: ['link_kind_unknown'] });
    expect(held([link('individual', '80')]).class).toBe('micro');
    expect(held([link('subsidiary', '80')]).class).toBe('micro');
  });
});

describe('sizeClass with averages, rates, scores, majorities and founding days', () => {
  const average = (figures: Business['figures'], foundedOn?: string) =>
    classOf('TH', { figures, foundedOn }, {
      sectors: [{ sector: 'all', isic4: ['*'], bands: [{ class: 'small', test: { metric: 'avg_sales_3y', op: '<=', value: decimal('100') } }] }],
    });

  it('takes the mean of the years, exactly', () => {
    const years = (...values: string[]) => values.map((value, index) => turnover(value, 'THB', 2023 + index));
    expect(average(years('100', '100', '100')).class).toBe('small');
    expect(average(years('100', '100', '100.000000000001')).class).toBe('large');
    expect(average([turnover('9999', 'THB', 2022), ...years('1', '2', '3')]).class).toBe('small');
    expect(average(years('300.1')).class).toBe('large');
    expect(told(average([turnover('1', 'THB', 2023), turnover('1', 'THB', 2025)]))).toMatchObject({
      class: 'unknown', missing: ['avg_sales_3y'], lacking: { figure_absent: ['annual turnover of 2024'] },
    });
    expect(average([turnover('90', 'THB', 2024), turnover('110', 'THB', 2025)], '2024-05-01').class).toBe('small');
    expect(average([{ ...turnover('101', 'THB'), metric: 'avg_sales_3y' }]).class).toBe('large');
  });

  it('converts at the rate of the last day of the year, straight or turned round, and is as sure as the rate', () => {
    const rules = rulebook.economies['TH']!;
    const rate: Rate = { unit: 'USD', currency: 'THB', from: '2025-12-31', until: '2025-12-31', value: decimal('36'), confidence: 'medium', source: { law: 'Table', year: 2025 } };
    const sized = (value: string, rates: readonly Rate[]) =>
      sizeClass(buildBusiness({ economy: 'TH', employees: 3, figures: [turnover(value, 'USD')] }), rules.sizeDefinitions[0]!, rules, ASOF, rates);
    expect(sized('50000', [rate])).toMatchObject({ class: 'micro', confidence: 'medium' });
    expect(sized('50000.01', [rate]).class).toBe('small');
    expect(sized('50000', [{ ...rate, unit: 'THB', currency: 'USD', value: decimal('0.04') }]).class).toBe('micro');
    expect(told(sized('1', [{ ...rate, from: '2024-12-31', until: '2024-12-31' }]))).toMatchObject({
      class: 'unknown', lacking: { other_currency: ['annual turnover (USD to THB on 2025-12-31)'] },
    });
  });

  it('is open where the definition does not reach the activity', () => {
    const [sector] = rulebook.economies['MY']!.sizeDefinitions[0]!.sectors;
    const change = { sectors: [{ ...sector!, isic4: ['C'] }] };
    expect(classOf('MY', { employees: 3, activity: { scheme: 'ISIC4', id: '4390' } }, change)).toMatchObject({ class: 'unknown', obstacles: ['no_sector'] });
  });

  it('goes by the industry where the firm names one', () => {
    const [sector] = rulebook.economies['TH']!.sizeDefinitions[0]!.sectors;
    const big = { class: 'micro' as const, test: { metric: 'employees' as const, op: '<=' as const, value: decimal('500') } };
    const sectors = [{ ...sector!, isic4: ['C'], naics: ['31-33'], bands: [big] }, { ...sector!, naics: ['238'], bands: [big] }, { ...sector!, naics: ['*'] }];
    const at = (id: string) => classOf('TH', { employees: 400, activity: { scheme: 'NAICS', id } }, { sectors });
    expect(['311111', '33', '238160', '541511'].map((id) => at(id).class)).toEqual(['micro', 'micro', 'micro', 'large']);
    expect(at('23')).toMatchObject({ class: 'unknown', obstacles: ['activity_absent'] });
  });

  it('says what proves the class and until when', () => {
    const sizeProof = { register: 'REMYPE', id: '1', validUntil: '2026-12-31' };
    const proofs = [{ name: 'remype', kind: 'register' }] as const;
    expect(classOf('MY', { employees: 3, sizeProof }, { proofs })).toMatchObject({ basis: 'register', proof: { validUntil: '2026-12-31' } });
    expect(classOf('MY', { employees: 3, sizeProof: { ...sizeProof, register: 'A chamber' } }, { proofs }).basis).toBe('document');
    expect(classOf('MY', { employees: 3, sizeProof: { ...sizeProof, validUntil: '2026-11-23' } }, { proofs }).basis).toBe('declared');
  });
});

describe('businessSize', () => {
  it('takes the definition of buyers where it has a micro class, else the general one', () => {
    expect(businessSize(buildBusiness(), rulebook, ASOF)).toMatchObject({ class: 'micro', definition: 'MY-TEST', basis: 'declared' });
    expect(businessSize(buildBusiness({ economy: 'AU' }), rulebook, ASOF)).toMatchObject({ class: 'micro', definition: 'AU-GENERAL' });
  });

  it('serves the member states of the Union', () => {
    const firm = buildBusiness({ economy: 'FR', figures: [turnover('2000000', 'EUR')] });
    expect(businessSize(firm, rulebook, ASOF)).toMatchObject({ class: 'micro', definition: 'EU-TEST' });
  });

  it('says what it would have to know', () => {
    const { class: size, findings } = businessSize(buildBusiness({ economy: 'TH', figures: [] }), rulebook, ASOF);
    expect(size).toBe('unknown');
    expect(findings).toMatchObject([{ verdict: 'unknown', question: { key: 'question.size.figures', params: { metrics: 'annual turnover' } } }]);
  });

  it('leaves an economy without rules unknown, and says so', () => {
    expect(businessSize(buildBusiness({ economy: 'JP' }), rulebook, ASOF)).toMatchObject({
      class: 'unknown', findings: [{ question: { key: 'question.size.no_rules', params: { economy: 'JP' } } }],
    });
  });

  it('is not settled by a record of low confidence', () => {
    expect(businessSize(buildBusiness({ economy: 'PG' }), rulebook, ASOF)).toMatchObject({ class: 'unknown', findings: [{ verdict: 'unknown' }] });
  });
});
