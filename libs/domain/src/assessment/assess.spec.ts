import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildBusiness, buildBuyer, buildRequirement, buildTender, decimal, money } from '../../../../test/factories/index.js';
import type { Business } from '../business/business.js';
import { bidTargets, type BidTarget } from '../tender/tender.js';
import { assess } from './assess.js';
import type { Finding } from './finding.js';
import { buildRulebook } from '../rulebook/test-rulebook.js';

const ASOF = '2026-11-24';
const rulebook = buildRulebook();
const target = (overrides: Parameters<typeof buildTender>[0] = {}): BidTarget => bidTargets(buildTender(overrides))[0]!;
const judge = (group: readonly Business[], at: BidTarget) => assess(group, at, ASOF, rulebook);
const finding = (group: readonly Business[], at: BidTarget, clause: string): Finding | undefined =>
  judge(group, at).findings.find((each) => each.clause === clause);
const verdict = (group: readonly Business[], at: BidTarget, clause: string) => finding(group, at, clause)?.verdict;

const micro = (overrides: Partial<Business> = {}): Business => buildBusiness(overrides);
const medium = (overrides: Partial<Business> = {}): Business =>
  buildBusiness({ employees: 60, figures: [{ metric: 'annual_turnover', value: decimal('15000000'), currency: 'MYR', year: 2025 }], ...overrides });

describe('a joint bid that is reserved for micro firms', () => {
  const reserved = target({ reservedFor: { sizes: ['micro'] }, jointBid: { allowed: true, minMembers: 2 } });

  it('lets a micro firm in as a partner', () => {
    const { role, findings, coverage, toConfirm } = judge([micro()], reserved);
    expect(role).toBe('joint');
    expect(coverage).toBe('full');
    expect(toConfirm).toBe(0);
    expect(findings.map(({ clause, verdict: is }) => [clause, is])).toEqual([
      ['reservedFor.sizes', 'pass'],
      ['jointBid.minMembers', 'fail'],
    ]);
    expect(findings[0]).toMatchObject({
      need: 'micro', have: 'micro under MY-TEST', basis: 'declared',
      source: { type: 'law', ref: 'Test law of MY, art. 1', year: 2013, confidence: 'high' },
      message: { key: 'finding.size.pass', text: 'Reserved by size for micro: micro under MY-TEST.' },
    });
    expect(findings[1]).toMatchObject({ kind: 'group_size', gap: '1', curable: true, everyMember: false });
  });

  it('keeps a medium firm out', () => {
    expect(judge([medium()], reserved).role).toBe('none');
  });

  it('lets two micro firms bid together, with nothing failing', () => {
    const { role, findings } = judge([micro(), micro()], reserved);
    expect(role).toBe('joint');
    expect(findings.map(({ verdict: is }) => is)).toEqual(['pass', 'pass', 'pass']);
    expect(findings[0]?.members).toHaveLength(2);
  });

  it('keeps a team with one medium member out', () => {
    expect(judge([micro(), medium()], reserved).role).toBe('none');
  });
});

describe('roles', () => {
  it('are solo where nothing fails, and nothing known is no coverage', () => {
    expect(judge([micro()], target())).toEqual({ findings: [], role: 'solo', coverage: 'none', toConfirm: 0 });
  });

  it('are near miss where one thing fails that the firm can get', () => {
    const at = target({ requirements: [buildRequirement({ aggregation: 'each' })] });
    expect(judge([micro()], at).role).toBe('near_miss');
  });

  it('are never near miss for size or economy', () => {
    expect(judge([medium()], target({ reservedFor: { sizes: ['micro'] } })).role).toBe('none');
    const abroad = target({ requirements: [{ id: 'r', kind: 'economy', aggregation: 'each', anyOf: ['TH'] }] });
    expect(judge([micro()], abroad).role).toBe('none');
  });

  it('are none where two things fail', () => {
    const two = [buildRequirement({ aggregation: 'each' }), buildRequirement({ aggregation: 'each', certificateId: '14001' })];
    expect(judge([micro()], target({ requirements: two })).role).toBe('none');
  });

  it('are joint where a partner could bring what is pooled, if joint bids are allowed', () => {
    const requirements = [buildRequirement({ kind: 'contract_value', amount: money('800000.00', 'MYR'), aggregation: 'sum' })];
    expect(judge([micro()], target({ requirements, jointBid: { allowed: true } })).role).toBe('joint');
    expect(judge([micro()], target({ requirements, jointBid: { allowed: false } })).role).toBe('near_miss');
    expect(judge([micro()], target({ requirements })).role).toBe('near_miss');
  });

  it('are never solo for a group, and none where the tender does not allow groups', () => {
    const group = [micro(), micro()];
    expect(judge(group, target({ jointBid: { allowed: true } })).role).toBe('joint');
    expect(judge(group, target({ jointBid: { allowed: false } })).role).toBe('none');
    expect(judge(group, target())).toMatchObject({ role: 'none', toConfirm: 1 });
  });

  it('refuse a group without members', () => {
    expect(() => judge([], target())).toThrow('A group has one member at least.');
  });
});

describe('coverage', () => {
  it('is partial for an imported tender, however much was checked', () => {
    const at = target({ reservedFor: { sizes: ['micro'] }, source: { ocid: 'ocds-x-1' } });
    expect(judge([micro()], at).coverage).toBe('partial');
  });

  it('is full where the conditions are known, though the firm has not said all that is asked', () => {
    const requirements = [buildRequirement({ kind: 'turnover', years: 3 }), buildRequirement({ kind: 'exclusion' })];
    const result = judge([micro()], target({ requirements }));
    expect(result).toMatchObject({ role: 'solo', coverage: 'full', toConfirm: 2 });
    expect(result.findings.every(({ question, askedOf }) => question !== undefined && askedOf === 'firm')).toBe(true);
  });
});

describe('the number of members', () => {
  const bounds = (jointBid: BidTarget['jointBid'], size = 1) =>
    verdict(Array.from({ length: size }, () => micro()), target({ jointBid }), 'jointBid.minMembers');

  it('is two at least where only groups may bid', () => {
    expect(bounds({ allowed: true, required: true })).toBe('fail');
    expect(bounds({ allowed: true, required: true, minMembers: 3 }, 2)).toBe('fail');
    expect(bounds({ allowed: true, required: true }, 2)).toBe('pass');
  });

  it('binds a firm alone too, unless the tender frees it', () => {
    expect(bounds({ allowed: true, minMembers: 2 })).toBe('fail');
    expect(bounds({ allowed: true, required: false, minMembers: 3 })).toBeUndefined();
    expect(bounds({ allowed: true, required: false, minMembers: 3 }, 2)).toBe('fail');
  });

  it('has an upper bound', () => {
    const at = target({ jointBid: { allowed: true, maxMembers: 2 } });
    expect(verdict([micro(), micro()], at, 'jointBid.maxMembers')).toBe('pass');
    expect(finding([micro(), micro(), micro()], at, 'jointBid.maxMembers')).toMatchObject({ verdict: 'fail', gap: '1' });
  });
});

describe('sizes of members', () => {
  const at = (memberSizesQuantifier: 'all' | 'at_least_one' | 'lead', extra = {}) =>
    target({ jointBid: { allowed: true, memberSizes: ['micro'], memberSizesQuantifier, ...extra } });
  const is = (group: readonly Business[], where: BidTarget) => verdict(group, where, 'jointBid.memberSizes');

  it('hold for all, for one at least, or for the first, who leads', () => {
    expect(is([micro(), medium()], at('all'))).toBe('fail');
    expect(is([medium(), micro()], at('at_least_one'))).toBe('pass');
    expect(is([medium(), medium()], at('at_least_one'))).toBe('fail');
    expect(is([medium(), micro()], at('lead'))).toBe('fail');
    expect(is([micro(), medium()], at('lead'))).toBe('pass');
  });

  it('are no matter for a firm that may bid alone', () => {
    expect(judge([medium()], at('all')).role).toBe('solo');
    expect(judge([medium()], at('all', { minMembers: 2 })).role).toBe('none');
    expect(judge([medium()], at('lead', { minMembers: 2 })).role).toBe('joint');
  });

  it('bar a joint bid also where something else keeps the firm from bidding alone', () => {
    const requirements = [buildRequirement({ kind: 'contract_value', amount: money('800000.00', 'MYR'), aggregation: 'sum' })];
    const jointBid = { allowed: true, memberSizes: ['micro'] } as const;
    expect(judge([medium()], target({ requirements, jointBid })).role).toBe('near_miss');
    expect(judge([micro()], target({ requirements, jointBid })).role).toBe('joint');
  });
});

describe('a reservation by size', () => {
  const clause = 'reservedFor.sizes';

  it('names whose law decided, or asks whose it is', () => {
    const au = buildBuyer({ economy: 'AU' });
    const firm = micro({ economy: 'AU', figures: [] });
    expect(finding([firm], target({ buyer: au, reservedFor: { sizes: ['micro'] } }), clause)).toMatchObject({
      verdict: 'unknown', question: { key: 'question.size.definition_missing' },
    });
    const named = target({ buyer: au, reservedFor: { sizes: ['micro'], definition: 'AU-GENERAL' } });
    expect(finding([firm], named, clause)).toMatchObject({ verdict: 'pass', source: { ref: 'Test law of AU, art. 1' } });
    const wrong = target({ buyer: au, reservedFor: { sizes: ['micro'], definition: 'AU-SME' } });
    expect(finding([firm], wrong, clause)).toMatchObject({ verdict: 'unknown', question: { key: 'question.size.definition_unfit' } });
  });

  it('counts micro, small and medium as sme, and sme as all three together', () => {
    const au = buildBuyer({ economy: 'AU' });
    const firm = micro({ economy: 'AU' });
    expect(verdict([micro()], target({ reservedFor: { sizes: ['sme'] } }), clause)).toBe('pass');
    expect(verdict([firm], target({ buyer: au, reservedFor: { sizes: ['micro', 'small', 'medium'] } }), clause)).toBe('pass');
    expect(verdict([firm], target({ buyer: au, reservedFor: { sizes: ['small', 'medium'] } }), clause)).toBe('unknown');
  });

  it('asks for figures that are missing, unless the answer does not depend on them', () => {
    const firm = micro({ employees: undefined, figures: [{ metric: 'annual_turnover', value: decimal('400000'), currency: 'MYR', year: 2025 }] });
    expect(finding([firm], target({ reservedFor: { sizes: ['micro'] } }), clause)).toMatchObject({
      verdict: 'unknown', basis: 'none', question: { key: 'question.size.figures', params: { metrics: 'employees' } },
    });
    expect(verdict([firm], target({ reservedFor: { sizes: ['micro', 'small'] } }), clause)).toBe('pass');
  });

  it('does not class a foreign firm unless the tender admits it, then by its own law or the one named', () => {
    const foreign = micro({ economy: 'TH', figures: [{ metric: 'annual_turnover', value: decimal('1800000'), currency: 'THB', year: 2025 }] });
    const at = (jointBid: BidTarget['jointBid'], definition?: string) => target({ reservedFor: { sizes: ['micro'], definition }, jointBid });
    expect(finding([foreign], at({ allowed: true }), clause)).toMatchObject({ verdict: 'unknown', question: { key: 'question.size.foreign' } });
    expect(finding([foreign], at({ allowed: true, foreignMembers: true }), clause)).toMatchObject({ verdict: 'pass', have: 'micro under TH-TEST' });
    expect(finding([foreign], at({ allowed: true, foreignMembers: true }, 'MY-TEST'), clause)).toMatchObject({ have: 'micro under MY-TEST' });
    const barred = judge([foreign], at({ allowed: true, foreignMembers: false }));
    expect(barred.role).toBe('none');
    expect(barred.findings.at(-1)).toMatchObject({ clause: 'jointBid.foreignMembers', kind: 'economy', verdict: 'fail', curable: false });
  });

  it('takes firms of one Union as under one law', () => {
    const at = target({ buyer: buildBuyer({ economy: 'DE' }), reservedFor: { sizes: ['micro'] } });
    const firm = micro({ economy: 'FR', figures: [{ metric: 'annual_turnover', value: decimal('2000000'), currency: 'EUR', year: 2025 }] });
    expect(verdict([firm], at, clause)).toBe('pass');
  });

  it('never passes or fails by a record of low confidence', () => {
    const at = target({ buyer: buildBuyer({ economy: 'PG' }), reservedFor: { sizes: ['micro'] } });
    for (const employees of [1, 1000]) {
      expect(finding([micro({ economy: 'PG', employees })], at, clause)).toMatchObject({
        verdict: 'unknown', source: { confidence: 'low' }, question: { key: 'question.size.low_confidence' },
      });
    }
  });

  it('rests on the register where a proof is valid', () => {
    const proof = (validUntil: string) => micro({ sizeProof: { register: 'SSM', id: '1', validUntil } });
    const at = target({ reservedFor: { sizes: ['micro'] } });
    expect(finding([proof(ASOF)], at, clause)?.basis).toBe('register');
    expect(finding([proof('2026-11-23')], at, clause)?.basis).toBe('declared');
  });
});

describe('other reservations', () => {
  it('ask every member for a region, a register and an owner', () => {
    const at = target({ reservedFor: { regions: ['MY-10'], ownership: ['women'], registrations: ['CIDB'] } });
    expect(judge([micro()], at).findings.map(({ clause, verdict: is }) => [clause, is])).toEqual([
      ['reservedFor.regions', 'pass'],
      ['reservedFor.ownership', 'unknown'],
      ['reservedFor.registrations', 'fail'],
    ]);
    const full = micro({ ownership: ['Women'], certifications: [{ scheme: 'cidb', id: 'G3', validUntil: ASOF }] });
    expect(judge([full], at)).toMatchObject({ role: 'solo', toConfirm: 0 });
    expect(finding([micro({ regions: ['MY-14'] })], at, 'reservedFor.regions')).toMatchObject({ verdict: 'fail', curable: false });
  });
});

describe('requirements', () => {
  const one = (requirement: Parameters<typeof buildRequirement>[0], group: readonly Business[]) =>
    judge(group, target({ requirements: [buildRequirement(requirement)] })).findings.at(-1);

  it('find a certificate by scheme and id, whatever the case, and name the day it expired', () => {
    const held = (validUntil?: string) => micro({ certifications: [{ scheme: 'iso', id: '9001', validUntil }] });
    expect(one({ kind: 'certification' }, [held()])?.verdict).toBe('pass');
    expect(one({ kind: 'certification' }, [held(ASOF)])?.verdict).toBe('pass');
    expect(one({ kind: 'certification' }, [held('2026-11-23')])).toMatchObject({ verdict: 'fail', gap: 'expired on 2026-11-23', curable: true });
    expect(one({ kind: 'certification' }, [micro()])).toMatchObject({ verdict: 'fail', have: 'not held', curable: true });
    expect(one({ kind: 'certification', level: '3' }, [held()])?.verdict).toBe('unknown');
    expect(one({ kind: 'certification', aggregation: 'any_one' }, [micro(), held()])).toMatchObject({ verdict: 'pass', have: '1 of 2 members' });
    expect(one({ kind: 'certification', aggregation: 'each' }, [micro(), held()])).toMatchObject({ verdict: 'fail', gap: '1 of 2 members' });
  });

  it('pool contract values exactly, and ask where one is not known', () => {
    const able = (amount: string, currency = 'MYR') => micro({ maxContractValue: money(amount, currency) });
    const need = { kind: 'contract_value', aggregation: 'sum', amount: money('1000.00', 'MYR') } as const;
    expect(one(need, [able('600.00'), able('400.00')])).toMatchObject({ verdict: 'pass', have: 'MYR 1000.00' });
    expect(one(need, [able('600.00'), able('399.99')])).toMatchObject({ verdict: 'fail', gap: 'MYR 0.01' });
    expect(one(need, [able('600.00'), micro({ maxContractValue: undefined })])?.verdict).toBe('unknown');
    expect(one(need, [able('1000.00'), able('1.00', 'USD')])?.verdict).toBe('pass');
    expect(one(need, [able('1.00', 'USD')])).toMatchObject({ verdict: 'unknown', question: { key: 'question.contract_value.currency' } });
    expect(one({ ...need, jointMinPct: decimal('80') }, [able('400.00'), able('400.00')])?.verdict).toBe('pass');
    expect(one({ ...need, aggregation: 'any_one' }, [able('600.00'), able('600.00')])?.verdict).toBe('fail');
    expect(one({ ...need, aggregation: 'each' }, [able('1000.00')])?.verdict).toBe('pass');
  });

  it('match regions up and down their tree', () => {
    const serves = (firm: string, need: string) => one({ kind: 'region', aggregation: 'each', anyOf: [need] }, [micro({ regions: [firm] })])?.verdict;
    expect(['MY-10', 'MY', 'MY-10-03'].map((firm) => serves(firm, 'MY-10'))).toEqual(['pass', 'pass', 'pass']);
    expect(serves('MY-10', 'MY')).toBe('pass');
    expect([serves('MY-1', 'MY-10'), serves('MY-14', 'MY-10')]).toEqual(['fail', 'fail']);
    expect(one({ kind: 'region', anyOf: ['MY'], aggregation: 'each' }, [micro({ regions: [] })])?.verdict).toBe('unknown');
  });

  it('take the Union for its member states', () => {
    const based = (economy: string) => one({ kind: 'economy', aggregation: 'each', anyOf: ['EU'] }, [micro({ economy })])?.verdict;
    expect([based('DE'), based('MY')]).toEqual(['pass', 'fail']);
  });

  it('compare languages by their first part', () => {
    const speaks = (languages: readonly string[]) => one({ kind: 'language', aggregation: 'each', anyOf: ['en'] }, [micro({ languages })])?.verdict;
    expect([speaks(['en-gb']), speaks(['ms']), speaks([])]).toEqual(['pass', 'fail', 'unknown']);
  });

  it('count years from the founding day', () => {
    const founded = (foundedOn?: string) => one({ kind: 'years_active', aggregation: 'each', years: 2 }, [micro({ foundedOn })]);
    expect([founded('2024-11-24')?.verdict, founded('2024-11-25')?.verdict, founded(undefined)?.verdict]).toEqual(['pass', 'fail', 'unknown']);
    expect(founded('2024-11-25')?.gap).toBe('reached on 2026-11-25');
  });

  it('come last, in the order of the tender', () => {
    const requirements = [buildRequirement({ id: 'z' }), buildRequirement({ id: 'a' })];
    const at = target({ requirements, reservedFor: { sizes: ['micro'] }, jointBid: { allowed: true, maxMembers: 3 } });
    expect(judge([micro()], at).findings.map(({ clause }) => clause)).toEqual(['reservedFor.sizes', 'jointBid.maxMembers', 'z', 'a']);
  });
});

describe('laws of every assessment', () => {
  const limit = fc.option(fc.integer({ min: 0, max: 2_000 }), { nil: undefined });
  const firmWith = (amount: number | undefined): Business =>
    micro({ maxContractValue: amount === undefined ? undefined : money(`${amount}.00`, 'MYR') });
  const pooled = target({ requirements: [buildRequirement({ id: 'r', kind: 'contract_value', aggregation: 'sum', amount: money('1000.00', 'MYR') })] });

  it('one more member never turns a pooled pass into anything else', () => {
    fc.assert(
      fc.property(fc.array(limit, { minLength: 1, maxLength: 4 }), limit, (amounts, extra) => {
        const before = verdict(amounts.map(firmWith), pooled, 'r');
        const after = verdict([...amounts, extra].map(firmWith), pooled, 'r');
        return before !== 'pass' || after === 'pass';
      }),
    );
  });

  it('taking a figure away never makes a pass', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 60_000_000 }), fc.constantFrom('micro', 'small', 'medium'), (employees, turnover, size) => {
        const figures = [{ metric: 'annual_turnover', value: decimal(String(turnover)), currency: 'MYR', year: 2025 }] as const;
        const at = target({ reservedFor: { sizes: [size] } });
        const full = verdict([micro({ employees, figures })], at, 'reservedFor.sizes');
        const less = [micro({ employees: undefined, figures }), micro({ employees, figures: [] })].map((firm) => verdict([firm], at, 'reservedFor.sizes'));
        return less.every((is) => is === 'unknown' || is === full);
      }),
    );
  });

  it('the same question gets the same answer', () => {
    const at = target({ reservedFor: { sizes: ['micro'] }, jointBid: { allowed: true, minMembers: 2 } });
    const group = [micro(), medium()];
    expect(judge(group, at)).toEqual(judge(group, at));
  });
});
