import { describe, expect, it } from '@jest/globals';
import type { JointBid, LotId } from '@app/domain';
import { buildBuyer, buildLot, buildTender, decimal } from '../../../../test/factories/index.js';
import { loadRulebook } from '../rulebook/load-rulebook.js';
import { RULEBOOK_ROOT } from '../rulebook/test-root.js';
import { publishingProblems } from './check-notice.js';

const NOW = '2026-11-24T12:00:00Z';
const rulebook = loadRulebook(RULEBOOK_ROOT);
const goods = { mainProcurementCategory: 'goods' } as const;
const problems = (economy: string, jointBid: Partial<JointBid>, extra: Parameters<typeof buildTender>[0] = {}) =>
  publishingProblems(buildTender({ buyer: buildBuyer({ economy }), value: undefined, jointBid: { allowed: true, ...jointBid }, ...extra }), rulebook, NOW);

describe('an overlay of a tender', () => {
  it.each<[string, string, Partial<JointBid>, string]>([
    ['more members than any method of the law has', 'KR', { maxMembers: 6 }, '국가계약법; 공동계약운용요령, §25, decree §72; §9 (2024) asks for 5 members or fewer; a tender may narrow that and not widen it to 6 or fewer.'],
    ['more members than the rule that it names has', 'US', { maxMembers: 3, rule: 'US-MP-JV' }, '13 CFR 125.8 and 125.9, 125.8(b)-(c) (2025) asks for 2 members or fewer'],
    ['fewer members than the law wants', 'JP', { minMembers: 3 }, 'art. 2(1)(iv), 3 (1966) asks for 4 members or more'],
    ['a size that the law shuts out', 'CL', { memberSizes: ['micro', 'large'] }, 'Ley 19.886 as amended by Ley 21.634, art. 51 (2023) asks for micro, small, medium'],
    ['a smaller share of each member', 'KR', { eachMinPct: decimal('5'), rule: 'KR-JOINT-EXECUTION' }, 'asks for 10 % or more; a tender may narrow that and not widen it to 5 %.'],
    ['a smaller share of the economy\'s own firms', 'PH', { domesticMinPct: decimal('40') }, 'RA 12009 and its implementing rules, eligibility (2024) asks for 60 % or more'],
    ['a looser hold of licences', 'PH', { licence: 'union' }, 'asks for joint special'],
    ['bids for several lots where the law has one a procedure', 'MX', { oneBidPer: 'lot' }, 'asks for procedure'],
    ['liability for the own part only', 'CL', { liability: 'several_by_scope' }, 'asks for each member owes the whole'],
    ['no shares where the law wants them', 'TW', { sharesDeclared: false }, 'asks for shares stated'],
    ['any share for the lead', 'KR', { leadLargestShare: false, rule: 'KR-JOINT-EXECUTION' }, 'asks for the largest share for the lead'],
  ])('is refused for %s', (_what, economy, jointBid, message) => {
    const [field] = Object.keys(jointBid);
    expect(problems(economy, jointBid, goods)).toEqual([{ path: `jointBid.${field!}`, code: 'joint_bid.widens', message: expect.stringContaining(message) as unknown }]);
  });

  it('may set what the law leaves to it, narrow what it does not, and go by an uncertain record as it likes', () => {
    expect(problems('KR', { maxMembers: 4 })).toEqual([]);
    expect(problems('TW', { maxMembers: 7 })).toEqual([]);
    expect(problems('PE', { maxMembers: 12, eachMinPct: decimal('1') })).toEqual([]);
    expect(problems('CL', { memberSizes: ['micro'] })).toEqual([]);
    expect(problems('MY', { maxMembers: 50, oneBidPer: 'item' })).toEqual([]);
    expect(problems('HK', { liability: 'several_by_scope' })).toEqual([]);
    expect(problems('KR', { maxMembers: 10, rule: 'KR-MAIN-CONTRACTOR' })).toEqual([]);
  });

  it('is refused by the lot whose own field it is, and once where lots inherit it', () => {
    const lots = [buildLot({ id: 'a' as LotId }), buildLot({ id: 'b' as LotId, jointBid: { allowed: true, maxMembers: 9 } }), buildLot({ id: 'c' as LotId })];
    expect(problems('KR', { maxMembers: 7 }, { ...goods, lots }).map(({ path }) => path)).toEqual(['jointBid.maxMembers', 'lots[1].jointBid.maxMembers']);
    expect(problems('KR', {}, { ...goods, lots }).map(({ path }) => path)).toEqual(['lots[1].jointBid.maxMembers']);
  });

  it('says nothing where groups may not bid at all', () => {
    expect(problems('KR', { allowed: false, maxMembers: 9 }, goods)).toEqual([]);
  });
});
