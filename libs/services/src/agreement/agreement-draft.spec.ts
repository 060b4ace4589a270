import { describe, expect, it } from '@jest/globals';
import { bidTargets, type BusinessId, type Consortium, type Decimal, type Tender } from '@app/domain';
import { buildBuyer, buildTender } from '../../../../test/factories/index.js';
import { loadRulebook } from '../rulebook/load-rulebook.js';
import { RULEBOOK_ROOT } from '../rulebook/test-root.js';
import { agreementDraft, type DraftMember } from './agreement-draft.js';
import { notarySteps, workingDaysBefore } from './notary-steps.js';

const rulebook = loadRulebook(RULEBOOK_ROOT);
const MEMBERS: readonly DraftMember[] = [
  { name: 'Techos {tender} SpA', role: 'lead', sharePct: '60', scope: ['roofs'] },
  { name: 'Canaletas Ltda', role: 'member', sharePct: '40', scope: [] },
];
const draftFor = (economy: string, more: Partial<Tender> = {}) => {
  const tender = buildTender({ buyer: buildBuyer({ economy }), jointBid: { allowed: true }, tenderPeriod: { endDate: '2026-12-14T12:00:00-03:00', timeZone: 'America/Santiago' }, value: undefined, ...more });
  const consortium: Consortium = {
    id: 'c', version: 1, tenderId: tender.id, lotIds: [], status: 'agreed', leadId: 'a' as BusinessId, agreementHash: 'hash', createdAt: '2026-11-20T00:00:00Z',
    members: [{ businessId: 'a' as BusinessId, role: 'lead', joined: true, sharePct: '60' as Decimal }, { businessId: 'b' as BusinessId, role: 'member', joined: true, sharePct: '40' as Decimal }],
  };
  return agreementDraft(consortium, tender, bidTargets(tender), MEMBERS, { rulebook, asOf: '2026-11-24' });
};
const whole = ({ sections }: ReturnType<typeof draftFor>, language: 'en' | 'es') => sections.map(({ heading, text }) => `${heading[language]}: ${text[language]}`).join('\n');

describe('the draft of an agreement', () => {
  it.each([
    ['CL', 'CL-UTP-2024', 'Acuerdo de unión temporal de proveedores (UTP)', 'each member may owe the whole contract'],
    ['PE', 'PE-CONSORCIO', 'Promesa de consorcio', 'each member may owe the whole contract'],
    ['PH', 'PH-JV', 'Acuerdo de empresa conjunta', 'each member may owe the whole contract'],
    ['DE', 'EU-2014-24', 'Acuerdo de una agrupación de operadores económicos', 'what each member owes is as the agreement says'],
    ['HK', 'DEFAULT-CONSERVATIVE', 'Acuerdo para ofertar juntas', 'each member may owe the whole contract'],
  ])('of %s goes by its rule %s: form, liability, representative, duration, shares, scope', (economy, rule, title, liability) => {
    const draft = draftFor(economy);
    expect(draft.rule?.id).toBe(rule);
    expect(draft.title.es).toBe(title);
    const text = whole(draft, 'en');
    expect(text).toContain(liability);
    expect(text).toContain('Techos {tender} SpA: 60 %; Canaletas Ltda: 40 %.');
    expect(text).toContain('Techos {tender} SpA: roofs; Canaletas Ltda: [to be filled in].');
    expect(text).toContain('Techos {tender} SpA represents the members before the buyer');
    expect(text).toMatch(/Duration: It begins with the last signature/);
    expect(text.replaceAll('{tender} SpA', '')).not.toMatch(/\{\w+\}/);
    expect(whole(draft, 'es').replaceAll('{tender} SpA', '')).not.toMatch(/\{\w+\}/);
  });

  it('names the papers with their form, and says which hang on a value that is not known', () => {
    const papers = (economy: string, more: Partial<Tender> = {}) => draftFor(economy, more).papers.map(({ what, form, when, sure }) => [what.en, form.en, when, sure]);
    expect(papers('PE')).toEqual([['promise to form the group', 'before a notary', 'with_bid', true], ['agreement of the members', 'before a notary', 'before_contract', true]]);
    expect(papers('CL').filter(([, form]) => form === 'public deed')).toEqual([['agreement of the members', 'public deed', 'with_bid', false]]);
    expect(papers('PH', { mainProcurementCategory: 'goods' })).toHaveLength(2);
    expect(papers('PH', { mainProcurementCategory: 'works' })).toHaveLength(4);
  });

  it('counts the steps back from the deadline, with a notary only where a paper needs one', () => {
    const steps = draftFor('PE').steps.map(({ what, by }) => [by, what.en]);
    expect(steps.map(([by]) => by)).toEqual(['2026-11-30', '2026-12-02', '2026-12-04', '2026-12-08', '2026-12-10']);
    expect(steps.map(([, what]) => what).join()).toContain('Sign before the notary');
    expect(notarySteps('2026-12-14', ['private', 'electronic']).map(({ what }) => what.en).join()).not.toContain('notary');
    // From a Monday back over a weekend.
    expect(workingDaysBefore('2026-12-14', 1)).toBe('2026-12-11');
  });
});
