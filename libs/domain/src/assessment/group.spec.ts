import { describe, expect, it } from '@jest/globals';
import { buildBusiness, decimal } from '../../../../test/factories/index.js';
import { groupProblems, membersOf, type GroupMember } from './group.js';

const firm = (more: Partial<GroupMember> = {}): GroupMember => ({ business: buildBusiness(), ...more });
const problems = (...members: GroupMember[]) => groupProblems(members, 'members').map(({ path, code }) => [path, code]);

describe('groupProblems', () => {
  it('lets a group be whose shares are the whole, or are not agreed on yet', () => {
    expect(problems(firm({ sharePct: decimal('60') }), firm({ sharePct: decimal('40') }))).toEqual([]);
    expect(problems(firm({ sharePct: decimal('60') }), firm())).toEqual([]);
    expect(problems(firm({ role: 'lead' }), firm({ role: 'relied_on', sharePct: decimal('0') }))).toEqual([]);
  });

  it.each<[string, readonly GroupMember[], string, string]>([
    ['shares below the whole', [firm({ sharePct: decimal('60') }), firm({ sharePct: decimal('39.999') })], 'members', 'group.shares'],
    ['shares above the whole', [firm({ sharePct: decimal('60') }), firm({ sharePct: decimal('41') }), firm()], 'members', 'group.shares'],
    ['a share below nothing', [firm({ sharePct: decimal('-1') }), firm()], 'members[0].sharePct', 'percent.range'],
    ['work above the whole', [firm(), firm({ workPct: decimal('100.5') })], 'members[1].workPct', 'percent.range'],
    ['two leads', [firm({ role: 'lead' }), firm({ role: 'lead' })], 'members[1].role', 'group.two_leads'],
  ])('refuses %s', (_what, members, path, code) => {
    expect(problems(...members)).toEqual([[path, code]]);
  });

  it('refuses a firm that stands twice', () => {
    const one = firm();
    expect(problems(one, one)).toEqual([['members[1].businessId', 'group.twice']]);
  });
});

describe('membersOf', () => {
  it('puts the lead first, then the other bidders, then those who lend or do a part', () => {
    const [lends, bids, leads] = [firm({ role: 'relied_on' }), firm(), firm({ role: 'lead' })];
    expect(membersOf([lends, bids, leads])).toEqual([leads, bids, lends]);
    expect(membersOf([buildBusiness(), buildBusiness()]).map(({ role }) => role)).toEqual([undefined, undefined]);
  });
});
