import { describe, expect, it } from '@jest/globals';
import { assess, bidTargets, businessSize, type Figure } from '@app/domain';
import { buildBusiness, buildBuyer, buildTender, decimal } from '../../../../test/factories/index.js';
import { loadRulebook } from './load-rulebook.js';
import { RULEBOOK_ROOT } from './test-root.js';

const ASOF = '2026-11-24';
const rulebook = loadRulebook(RULEBOOK_ROOT);
const turnover = (value: string, currency: string, year = 2025): Figure => ({ metric: 'annual_turnover', value: decimal(value), currency, year });

describe('the size of a firm by the real rulebook', () => {
  it.each([
    ['AU', 4, [], 'micro', 'AU-ABS'],
    ['AU', 200, [], 'large', 'AU-ABS'],
    ['MY', 4, [], 'micro', 'MY-SMECORP-2014'],
    ['DE', 9, [turnover('2000000', 'EUR')], 'micro', 'EU-2003-361'],
    ['GB', 10, [turnover('1000000', 'GBP')], 'micro', 'GB-CA2006'],
    ['PE', 4, [turnover('802500', 'PEN')], 'micro', 'PE-MYPE'],
    ['PE', 4, [turnover('802500.01', 'PEN')], 'small', 'PE-MYPE'],
    ['TH', 5, [], 'unknown', 'TH-OSMEP-2019'],
    ['VN', 201, [], 'large', 'VN-80-2021'],
  ] as const)('in %s with a staff of %d and %j is %s by %s', (economy, employees, figures, size, definition) => {
    expect(businessSize(buildBusiness({ economy, employees, figures }), rulebook, ASOF)).toMatchObject({ class: size, definition });
  });

  it('goes by the definition that is in force on the day', () => {
    const figures = [{ ...turnover('90000000', 'INR', 2024) }, { metric: 'plant_machinery_investment', value: decimal('20000000'), currency: 'INR', year: 2024 } as const];
    const firm = buildBusiness({ economy: 'IN', employees: undefined, figures });
    expect(businessSize(firm, rulebook, '2025-03-31')).toMatchObject({ class: 'small', definition: 'IN-SO2119E' });
    expect(businessSize(firm, rulebook, '2025-04-01')).toMatchObject({ class: 'micro', definition: 'IN-SO1364E' });
    expect(businessSize(firm, rulebook, '2020-06-30').class).toBe('unknown');
  });

  it('says which value of an index unit is missing', () => {
    const firm = buildBusiness({ economy: 'CL', employees: undefined, figures: [turnover('1000', 'CLP', 2019)] });
    const { class: size, findings } = businessSize(firm, rulebook, ASOF);
    expect(size).toBe('unknown');
    expect(findings[0]?.question?.text).toContain('CLF in CLP on 2019-12-31');
  });

  it('is not known in an economy without a file', () => {
    expect(businessSize(buildBusiness({ economy: 'ZA' }), rulebook, ASOF)).toMatchObject({ class: 'unknown', findings: [{ verdict: 'unknown' }] });
  });
});

describe('a joint bid reserved for micro firms, by the real rulebook', () => {
  const [target] = bidTargets(buildTender({ reservedFor: { sizes: ['micro'] }, jointBid: { allowed: true, minMembers: 2 } }));
  const micro = () => buildBusiness();
  const medium = buildBusiness({ employees: 70, figures: [turnover('12000000', 'MYR')] });

  it('is told to the micro firm as a partner, and not to the medium one', () => {
    expect(assess([micro()], target!, ASOF, rulebook).role).toBe('joint');
    expect(assess([medium], target!, ASOF, rulebook).role).toBe('none');
    expect(assess([micro(), micro()], target!, ASOF, rulebook).findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
  });

  it('is a question where the buyer is Australian and names no definition', () => {
    const buyer = buildBuyer({ economy: 'AU' });
    const [at] = bidTargets(buildTender({ buyer, reservedFor: { sizes: ['micro'] } }));
    const { findings } = assess([buildBusiness({ economy: 'AU' })], at!, ASOF, rulebook);
    expect(findings).toMatchObject([{ verdict: 'unknown', question: { key: 'question.size.definition_missing' } }]);
  });
});
