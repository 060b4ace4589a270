import { describe, expect, it } from '@jest/globals';
import { buildBusiness, decimal } from '../../../../test/factories/index.js';
import type { Business, Figure } from '../business/business.js';
import type { SizeDefinition } from '../rulebook/rulebook.js';
import { buildRulebook } from '../rulebook/test-rulebook.js';
import { businessSize } from './business-size.js';
import { sizeClass } from './size-class.js';

const ASOF = '2026-11-24';
const rulebook = buildRulebook();

function classOf(economy: string, overrides: Partial<Business>, change: Partial<SizeDefinition> = {}) {
  const rules = rulebook.economies[economy]!;
  return sizeClass(buildBusiness({ economy, employees: undefined, figures: [], ...overrides }), { ...rules.sizeDefinitions[0]!, ...change }, rules, ASOF);
}
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
