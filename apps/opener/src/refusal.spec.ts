import { describe, expect, it } from '@jest/globals';
import type { AccountId, BuyerId, TenderId } from '@app/domain';
import type { OpeningGrounds } from '@app/store';
import { refusalOf } from './refusal.js';

const AT = '2026-11-24T12:00:00.000Z';
const sound: OpeningGrounds = {
  status: 'active',
  buyerId: 'buyer' as BuyerId,
  closesAt: AT,
  auditedDeadline: AT,
  now: '2026-11-24T12:00:00.001Z',
  voices: ['one', 'two'] as AccountId[],
  underWay: false,
  technicalOpened: true,
  undecided: 0,
};
const refused = (overrides: Partial<OpeningGrounds>, envelope: 'technical' | 'price' = 'technical') => refusalOf({ tenderId: 't' as TenderId, envelope }, { ...sound, ...overrides });

describe('the opener', () => {
  it('opens after the deadline what two openers ask for, at its very moment too', () => {
    expect(refused({})).toBeUndefined();
    expect(refused({ now: AT })).toBeUndefined();
    expect(refused({}, 'price')).toBeUndefined();
    expect(refused({ auditedDeadline: undefined })).toBeUndefined();
  });

  it.each<[string, Partial<OpeningGrounds>, string]>([
    ['a millisecond before the deadline', { now: '2026-11-24T11:59:59.999Z' }, 'ahead'],
    ['without a deadline', { closesAt: undefined }, 'ahead'],
    ['where the deadline was moved past the record', { auditedDeadline: '2026-12-24T12:00:00.000Z' }, 'past the record'],
    ['for a tender that is called off', { status: 'cancelled' }, 'cancelled'],
    ['for one person', { voices: ['one'] as AccountId[] }, 'two different'],
    ['for one person twice', { voices: ['one', 'one'] as AccountId[] }, 'two different'],
    ['while a bid is under way', { underWay: true }, 'still being stored'],
  ])('does not open %s', (_when, overrides, why) => {
    expect(refused(overrides)).toContain(why);
  });

  it('opens no price before the technical envelopes, nor before each is judged', () => {
    expect(refused({ technicalOpened: false }, 'price')).toContain('technical');
    expect(refused({ undecided: 1 }, 'price')).toContain('judged');
    expect(refused({ technicalOpened: false, undecided: 1 })).toBeUndefined();
  });
});
