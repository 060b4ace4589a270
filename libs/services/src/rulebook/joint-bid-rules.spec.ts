import { describe, expect, it } from '@jest/globals';
import {
  assess,
  applicableRules,
  bidTargets,
  isCurrency,
  message,
  messageText,
  METRICS,
  type BidFacts,
  type BidTarget,
  type Business,
  type Certification,
  type Decimal,
  type Finding,
  type GroupMember,
  type JointBid,
  type JointBidRule,
  type LegalForm,
  type MessageKey,
  type Requirement,
  widenedFields,
} from '@app/domain';
import { buildBusiness, buildBuyer, buildRequirement, buildTender, decimal } from '../../../../test/factories/index.js';
import { loadRulebook } from './load-rulebook.js';
import { RULEBOOK_ROOT } from './test-root.js';

const ASOF = '2026-11-24';
const rulebook = loadRulebook(RULEBOOK_ROOT);

/** Every rule with an economy whose buyers go by it. */
const RULES: readonly (readonly [economy: string, rule: JointBidRule])[] = [
  ...Object.values(rulebook.economies).flatMap(({ economy, jointBidRules }) => jointBidRules.map((rule) => [economy === 'WB' ? 'PE' : economy === 'EU' ? 'DE' : economy, rule] as const)),
  ['HK', rulebook.fallbackRule!],
];

/** One case: the bid as it is, and what is wrong with it. */
interface Bid {
  readonly members: readonly GroupMember[];
  readonly jointBid?: Partial<JointBid>;
  readonly requirements?: readonly Requirement[];
  readonly facts?: BidFacts;
}

function targetOf(economy: string, rule: JointBidRule, { jointBid, requirements = [] }: Bid): BidTarget {
  const category = rule.scope.categories.includes('works') ? 'works' : 'goods';
  const tender = buildTender({
    buyer: buildBuyer({ economy }), mainProcurementCategory: category, value: undefined, requirements, jointBid: { allowed: true, rule: rule.id, ...jointBid },
  });
  return bidTargets(tender)[0]!;
}
const judge = (economy: string, rule: JointBidRule, bid: Bid) => assess(bid.members, targetOf(economy, rule, bid), ASOF, rulebook, bid.facts ?? {});

/** A firm with every figure very small or very large, in the currency of its economy's own limits. */
function sized(economy: string, size: 'small' | 'large', overrides: Partial<Business> = {}): Business {
  const rules = rulebook.economies[economy === 'DE' ? 'EU' : economy];
  const unit = rules?.sizeDefinitions.find(({ purposes }) => purposes.includes('procurement'))?.unit ?? 'USD';
  const currency = isCurrency(unit) ? unit : (rules?.indexUnits.find((index) => index.unit === unit)?.currency ?? 'USD');
  const value = (size === 'small' ? '2' : '999999999999999') as Decimal;
  const years = [2025, 2024, 2023, 2022, 2021];
  const figures = Object.entries(METRICS).flatMap(([metric, kind]) =>
    metric === 'employees' || kind === 'percent' ? [] : years.map((year) => ({ metric: metric as keyof typeof METRICS, value, ...(kind === 'money' ? { currency } : {}), year })),
  );
  return buildBusiness({
    economy, employees: size === 'small' ? 2 : 900_000, figures, activity: { scheme: 'ISIC4', id: '4100' }, registrationId: 'Z-1', foundedOn: '2000-01-01',
    declarations: [{ ground: 'any', applies: false }], ...overrides,
  });
}

const entry = (rule: JointBidRule, validUntil?: string): Certification => ({ scheme: rule.eligibility.register ?? 'SUPPLIER-REGISTER', id: '1', validUntil });

/** Shares that every rule takes: the lead has the largest, all together are 100. */
function shares(count: number): readonly string[] {
  const each = Math.floor(80 / count);
  return Array.from({ length: count }, (_, index) => String(index === 0 ? 100 - each * (count - 1) : each));
}

/** A group that the rule admits, with every paper it wants by then and no other bid. */
function lawful(economy: string, rule: JointBidRule): Bid {
  const count = rule.members.min;
  const members = shares(count).map((pct): GroupMember => ({ business: sized(economy, 'small', { certifications: [entry(rule)] }), sharePct: decimal(pct) })).map((member, index) => (index === 0 ? { ...member, role: 'lead' as const } : member));
  const papers = [...rule.documents.map(({ document, form }) => ({ document, form })), { document: 'joint_licence', form: 'official' } as const];
  return { members, facts: { papers, otherBids: [], form: rule.forms[0]! } };
}

/** The same bid with another member in one place. */
function withMember(bid: Bid, index: number, change: Partial<GroupMember>): Bid {
  return { ...bid, members: bid.members.map((member, at) => (at === index ? { ...member, ...change } : member)) };
}
const withShares = (bid: Bid, pcts: readonly string[]): Bid => ({ ...bid, members: bid.members.map((member, index) => ({ ...member, sharePct: decimal(pcts[index]!) })) });
const withFacts = (bid: Bid, facts: BidFacts): Bid => ({ ...bid, facts: { ...bid.facts, ...facts } });

/** A requirement that nobody in the group meets. */
const unmet = (kind: Requirement['kind'], rest: Partial<Requirement>): Requirement => {
  const huge = { amount: { minor: 10n ** 16n, currency: 'USD' }, count: 1_000_000, quantity: '1000000000', years: kind === 'years_active' ? 90 : 3, value: undefined };
  return { ...buildRequirement({ kind }), ...(kind === 'exclusion' ? { ground: 'insolvency' } : huge), ...rest } as Requirement;
};
/** The firm says of each kind just enough that the answer is no. */
const poor: Partial<Business> = {
  pastContracts: [{ title: 'Small roof', classifications: [{ scheme: 'CPV', id: '45261000' }], value: { minor: 1n, currency: 'USD' }, completedOn: '2025-05-05' }],
  capabilities: [{ classification: { scheme: 'CPV', id: '45261000' }, quantity: decimal('1'), unit: 'MTK', per: 'MON' }, { classification: { scheme: 'CPV', id: '44212310' }, quantity: decimal('1'), unit: 'MTK' }],
  maxContractValue: { minor: 1n, currency: 'USD' },
  figures: [2025, 2024, 2023].map((year) => ({ metric: 'annual_turnover', value: decimal('1'), currency: 'USD', year })),
  declarations: [{ ground: 'insolvency', applies: true }],
};

/** For each clause that a rule has, the lawful bid with that one thing wrong. */
function unlawful(economy: string, rule: JointBidRule, good: Bid): ReadonlyMap<string, Bid> {
  const cases = new Map<string, Bid>();
  const last = good.members.length - 1;
  const large = sized(economy, 'large', { certifications: [entry(rule)] });
  const one = good.members[0]!;
  cases.set('jointBid.allowed', { ...good, jointBid: { allowed: false } });
  cases.set('jointBid.minMembers', rule.members.min > 2
    ? withShares({ ...good, members: good.members.slice(0, 2) }, ['60', '40'])
    : { ...good, members: [one], jointBid: { required: true } });
  if (rule.members.max !== undefined) {
    const many = Array.from({ length: rule.members.max + 1 }, () => ({ ...one, business: sized(economy, 'small', { certifications: [entry(rule)] }) }));
    // Where the least share makes so many impossible, that is a second thing wrong.
    cases.set('jointBid.maxMembers', withShares({ ...good, members: many }, equalShares(many.length)));
  }
  // Where large members are admitted, nobody's size is wrong but the lead's.
  if (rule.sizes && !rule.sizes.allowed.includes('large')) cases.set('jointBid.memberSizes', withMember(good, rule.sizes.quantifier === 'lead' ? 0 : last, { business: large }));
  if (rule.lead.required) cases.set('jointBid.lead', withMember(good, last, { role: 'lead' }));
  if (rule.lead.sizes) cases.set('jointBid.leadSizes', withMember(good, 0, { business: large }));
  if (rule.eligibility.registered) cases.set('jointBid.registered', withMember(good, last, { business: sized(economy, 'small', { certifications: [entry(rule, '2026-11-23')] }) }));
  if (rule.eligibility.legal || rule.eligibility.notExcluded) {
    cases.set('jointBid.eligible', withMember(good, last, { business: sized(economy, 'small', { certifications: [entry(rule)], declarations: [{ ground: 'tax', applies: true }] }) }));
  }
  if (rule.eligibility.domesticMinPct) {
    cases.set('jointBid.domesticMinPct', withMember(withShares(good, ['59', '41']), 1, { business: sized('TH', 'small', { certifications: [entry(rule)] }) }));
  }
  const { licence } = rule.eligibility;
  if (licence === 'joint_special') cases.set('jointBid.licence', withFacts(good, { papers: good.facts!.papers!.filter(({ document }) => document !== 'joint_licence') }));
  else if (licence) cases.set('jointBid.licence', { ...good, requirements: [buildRequirement({ kind: 'licence', aggregation: 'any_one' })] });
  if (rule.shares.declared) {
    cases.set('jointBid.shares', rule.shares.sum100 ? withShares(good, ['50', '40', '0', '0']) : withShares(good, ['70', '60', '0', '0']));
  }
  if (rule.lead.minPct) cases.set('jointBid.leadMinPct', withShares(good, ['50', '50']));
  if (rule.lead.largestShare) cases.set('jointBid.leadLargestShare', withShares(good, ['40', '60']));
  if (rule.shares.eachMinPct) cases.set('jointBid.eachMinPct', withShares(good, [String(101 - Number(rule.shares.eachMinPct)), String(Number(rule.shares.eachMinPct) - 1)]));
  for (const { group, whereGroupsOnly } of rule.workShares) {
    const workPct = decimal(group === 'small' ? '10' : '39');
    const idle = { ...good, members: good.members.map((member) => ({ ...member, workPct })), jointBid: whereGroupsOnly ? { required: true } : {} };
    cases.set('jointBid.workShares', idle);
  }
  for (const { criterion, kinds, aggregation } of rule.capacity) {
    const kind = kinds[0]!;
    const able = kind === 'years_active' ? { foundedOn: '2020-01-01' } : {};
    const named = 'scheme' in buildRequirement({ kind }) ? {} : poor;
    const members = good.members.map((member) => ({ ...member, business: { ...member.business, ...named, ...able, certifications: [entry(rule)] }, scope: ['need'] }));
    cases.set(`jointBid.capacity.${criterion}`, { ...good, members, requirements: [unmet(kind, { id: 'need', aggregation })] });
  }
  const other = (['contractual_consortium', 'unincorporated_jv', 'separate_entity', 'cooperative'] as readonly LegalForm[]).find((form) => !rule.forms.includes(form));
  if (other) cases.set('jointBid.form', withFacts(good, { form: other }));
  cases.set('jointBid.oneBidPer', withFacts(good, { otherBids: [{ bidders: [one.business.id] }] }));
  if (rule.exclusivity.subcontractorElsewhere === 'forbidden') {
    cases.set('jointBid.subcontractorElsewhere', withFacts(good, { otherBids: [{ bidders: [buildBusiness().id], subcontractors: [one.business.id] }] }));
  }
  if (rule.documents.some(({ when, from, categories }) => when === 'with_bid' && !from && (!categories || categories.includes('works')))) {
    cases.set('jointBid.documents', withFacts(good, { papers: [{ document: 'joint_licence', form: 'official' }] }));
  }
  if (rule.changes) {
    cases.set('jointBid.changes', withFacts(good, { change: { leaving: [buildBusiness().id], original: [one.business.id, buildBusiness().id], executedPct: decimal('19') } }));
  }
  return cases;
}

function equalShares(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => (index === 0 ? String(100 - Math.floor(100 / count) * (count - 1)) : String(Math.floor(100 / count))));
}

const found = (findings: readonly Finding[], clause: string): Finding | undefined => findings.find((finding) => finding.clause === clause);
/** Clauses of a law that only wants a second bid explained, or of one that is not sure, ask where others fail. */
const asksInstead = (rule: JointBidRule, clause: string): boolean =>
  clause !== 'jointBid.allowed' && !(clause === 'jointBid.minMembers' && rule.members.min === 2) && (rule.confidence === 'low' || (clause === 'jointBid.oneBidPer' && rule.exclusivity.breach === 'ask'));

it('there are 27 joint-bid rules', () => {
  expect(RULES).toHaveLength(27);
});

describe.each(RULES.map(([economy, rule]) => [rule.id, economy, rule] as const))('%s', (_id, economy, rule) => {
  const good = lawful(economy, rule);

  it('admits a lawful group', () => {
    const { findings, role } = judge(economy, rule, good);
    expect(findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(role).toBe('joint');
    if (rule.confidence !== 'low') expect(findings.filter(({ verdict }) => verdict === 'unknown').map(({ clause, have }) => [clause, have])).toEqual([]);
  });

  it.each([...unlawful(economy, rule, good)])('refuses what %s forbids, and names it', (clause, bad) => {
    const finding = found(judge(economy, rule, bad).findings, clause);
    if (asksInstead(rule, clause)) {
      expect(finding).toMatchObject({ verdict: 'unknown', question: { text: expect.stringContaining('?') } });
      if (rule.confidence === 'low' && finding?.source.type === 'law') expect(finding.source.confidence).toBe('low');
    } else {
      expect(finding).toMatchObject({ verdict: 'fail' });
      // A firm alone where only groups may bid needs partners; whatever else is wrong with a group ends it.
      expect(judge(economy, rule, bad).role).toBe(bad.members.length === 1 ? 'joint' : 'none');
    }
  });

  it('tells every member what it may owe, which no tender can make less than the law does', () => {
    const owed = rule.liability === 'joint_and_several' ? 'owes.whole' : rule.liability === 'entity' ? 'owes.entity' : rule.liability === 'declared_in_agreement' ? 'owes.as_agreed' : 'owes.own_part';
    const gives = found(judge(economy, rule, good).findings, 'jointBid.liability')?.members?.map((member) => member.gives) ?? [];
    const lead = rule.liability === 'lead_all_others_own_part' ? 'owes.whole' : owed;
    expect(gives).toEqual(good.members.map((_, index) => message(index === 0 ? (lead as MessageKey) : (owed as MessageKey)).text));
    // A tender that asks for less is refused with the law's name, unless the law leaves it to the tender or its record is not sure.
    const looser = { ...good, jointBid: { liability: 'several_by_scope' as const } };
    const finding = found(judge(economy, rule, looser).findings, 'jointBid.liability');
    const bound = rule.liability === 'joint_and_several' && rule.confidence !== 'low' && !rule.tenderDecides.some((field) => field === '*' || field === 'liability');
    const widened = widenedFields(targetOf(economy, rule, looser), rulebook, ASOF).filter(({ field }) => field === 'liability');
    expect(widened.map((each) => each.rule.id)).toEqual(bound ? [rule.id] : []);
    if (bound) expect(finding).toMatchObject({ need: message('have.liability.joint_and_several').text, source: { type: 'law' } });
  });

  it('asks who leads where the law wants a lead and nobody is named', () => {
    const nobody = { ...good, members: good.members.map((member) => ({ ...member, role: 'member' as const })) };
    const finding = found(judge(economy, rule, nobody).findings, 'jointBid.lead');
    if (!rule.lead.required) expect(finding).toBeUndefined();
    else expect(finding).toMatchObject({ verdict: 'unknown', question: { key: rule.confidence === 'low' ? 'question.rule.low_confidence' : 'question.lead' } });
  });

  it('is told in Spanish throughout', () => {
    for (const bid of [good, ...unlawful(economy, rule, good).values()]) {
      for (const { message, question } of judge(economy, rule, bid).findings) {
        const said = [message, ...(question ? [question] : [])].map((each) => messageText(each, 'es'));
        expect(said).toEqual(said.map(() => expect.not.stringMatching(/[{}]|\b(asked|members?|the|not|of|met|held|under|stated)\b/) as unknown));
      }
    }
  });

  it('fails nobody by a record that is not sure', () => {
    if (rule.confidence !== 'low') return;
    for (const [clause, bad] of unlawful(economy, rule, good)) {
      const fails = judge(economy, rule, bad).findings.filter(({ verdict, source }) => verdict === 'fail' && source.type === 'law' && source.ref.includes(rule.sources[0]?.law ?? rule.id));
      expect([clause, fails]).toEqual([clause, []]);
    }
  });

  it('is found by its scope where the tender names none', () => {
    const sizes = rule.scope.reserved ? (['small'] as const) : undefined;
    const category = rule.scope.categories.includes('works') ? 'works' : 'goods';
    const bank = rule.id === 'WB-JV' ? { level: 'development_bank' as const } : {};
    const buyer = buildBuyer({ economy, ...bank });
    const tender = { ...buildTender({ buyer, mainProcurementCategory: category, value: undefined, reservedFor: sizes && { sizes } }), ...(rule.id === 'WB-JV' ? { buyerLevel: buyer.level } : {}) };
    expect(applicableRules(bidTargets(tender)[0]!, rulebook, ASOF).map(({ id }) => id)).toContain(rule.id);
  });
});
