import { describe, expect, it } from '@jest/globals';
import { buildBusiness, decimal } from '../../../../test/factories/index.js';
import type { BusinessId } from '../common/brand.js';
import { unreachable } from '../common/states.js';
import { afterDeparture, departureTransitions, stillToConsent, withSizeOf, type DepartureWish } from './departure.js';
import type { ConsortiumMember } from './consortium.js';

const id = (text: string) => text as BusinessId;
const member = (name: string, pct?: string, scope?: string[]): ConsortiumMember => ({
  businessId: id(name), role: name === 'L' ? 'lead' : 'member', joined: true, ...(pct === undefined ? {} : { sharePct: decimal(pct) }), ...(scope === undefined ? {} : { scope }),
});
const GROUP = { leadId: id('L'), members: [member('L', '50'), member('A', '30', ['roofs']), member('B', '20')] };
const after = (wish: Partial<DepartureWish>, group: typeof GROUP = GROUP) => afterDeparture(group, { leavingId: id('A'), changed: [], ...wish });
const codes = (wish: Partial<DepartureWish>, group: typeof GROUP = GROUP) => {
  const found = after(wish, group);
  return 'leavingId' in found ? [] : found.map(({ code }) => code);
};

describe('a member that leaves after the opening', () => {
  it('goes through states that are all reached', () => {
    expect(unreachable(departureTransitions, 'asked')).toEqual([]);
    expect(departureTransitions.approved).toEqual([]);
  });

  it('hands its part on to who steps in, unless that one has a part of its own', () => {
    expect(after({ newcomer: { businessId: id('N') } })).toEqual({
      leavingId: 'A', newcomerId: 'N', leadId: 'L',
      members: [{ businessId: 'L', sharePct: '50' }, { businessId: 'B', sharePct: '20' }, { businessId: 'N', sharePct: '30', scope: ['roofs'] }],
    });
    const own = after({ newcomer: { businessId: id('N'), sharePct: decimal('25') }, changed: [{ businessId: id('B'), sharePct: decimal('25') }] });
    expect('members' in own && own.members.map(({ sharePct }) => sharePct)).toEqual(['50', '25', '25']);
  });

  it('without anybody in its place leaves its share to those who stay', () => {
    expect(codes({})).toEqual(['group.shares']);
    expect(codes({ changed: [{ businessId: id('B'), sharePct: decimal('50') }] })).toEqual([]);
    expect(codes({}, { ...GROUP, members: [member('L'), member('A'), member('B')] })).toEqual([]);
  });

  it('that leads names who leads afterwards', () => {
    expect(codes({ leavingId: id('L'), newcomer: { businessId: id('N') } })).toEqual(['departure.no_lead']);
    const led = after({ leavingId: id('L'), newcomer: { businessId: id('N') }, leadId: id('B') });
    expect('members' in led && [led.leadId, led.members[0]?.businessId]).toEqual(['B', 'B']);
  });

  it.each<[string, Partial<DepartureWish>]>([
    ['consortium.no_member', { leavingId: id('X') }],
    ['consortium.member', { newcomer: { businessId: id('B') } }],
    ['consortium.no_member', { newcomer: { businessId: id('N') }, changed: [{ businessId: id('A') }] }],
    ['share.places', { newcomer: { businessId: id('N'), sharePct: decimal('30.001') } }],
  ])('is refused with %s', (code, wish) => {
    expect(codes(wish)).toEqual([code]);
  });

  it('does not leave one firm alone', () => {
    expect(codes({}, { ...GROUP, members: [member('L'), member('A')] })).toEqual(['departure.alone']);
  });

  it('waits for those who take part afterwards, and not for who leaves', () => {
    const terms = after({ newcomer: { businessId: id('N') } });
    if (!('members' in terms)) throw new Error('it is possible');
    expect(stillToConsent({ ...terms, consents: [{ businessId: id('L'), by: 'x' as never, at: '' }, { businessId: id('A'), by: 'x' as never, at: '' }] })).toEqual(['B', 'N']);
  });

  it('keeps the size of those who stay as it was, and nothing else', () => {
    const [then, now] = [buildBusiness({ employees: 3, name: 'Then' }), buildBusiness({ employees: 300, name: 'Now' })];
    expect(withSizeOf(now, then)).toMatchObject({ id: now.id, name: 'Now', employees: 3 });
  });
});
