import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ALERT_PLAN, decideDelivery, type AlertPlan, type DeliveryFacts } from '../index.js';

const at = (time: string): number => Date.parse(time);
const match: DeliveryFacts = { channel: 'email', kind: 'tender.matched', sentToday: 0, uselessAfter: at('2026-12-24T12:00:00Z') };
const night: AlertPlan = { ...DEFAULT_ALERT_PLAN, timeZone: 'Asia/Kuala_Lumpur', quietHours: { from: '21:00', to: '07:00' }, workingDays: [1, 2, 3, 4, 5] };

describe('what becomes of a delivery', () => {
  it('goes out at once where nothing speaks against it, and not at all where nobody wants it', () => {
    expect(decideDelivery(match, DEFAULT_ALERT_PLAN, at('2026-11-26T03:00:00Z'))).toEqual({ do: 'send' });
    expect(decideDelivery({ ...match, unwanted: 'stopped' }, DEFAULT_ALERT_PLAN, at('2026-11-26T03:00:00Z'))).toEqual({ do: 'suppress', why: 'stopped' });
    expect(decideDelivery(match, { ...DEFAULT_ALERT_PLAN, kinds: { 'tender.matched': 'off' } }, 0)).toMatchObject({ do: 'suppress' });
  });

  it('waits for the end of the night, and over the weekend', () => {
    expect(decideDelivery(match, night, at('2026-11-26T14:00:00Z'))).toEqual({ do: 'wait', until: at('2026-11-26T23:00:00Z') });
    expect(decideDelivery(match, night, at('2026-11-27T14:00:00Z'))).toEqual({ do: 'wait', until: at('2026-11-29T23:00:00Z') });
  });

  it('does not wait where it would come after the deadline', () => {
    expect(decideDelivery({ ...match, uselessAfter: at('2026-11-26T22:00:00Z') }, night, at('2026-11-26T14:00:00Z'))).toEqual({ do: 'send' });
    expect(decideDelivery({ ...match, pace: 'weekly', uselessAfter: at('2026-11-28T00:00:00Z') }, DEFAULT_ALERT_PLAN, at('2026-11-26T14:00:00Z'))).toEqual({ do: 'send' });
  });

  it('puts what the day has no room for into the morning digest, but never a reminder', () => {
    const full = { ...match, sentToday: 10 };
    expect(decideDelivery(full, DEFAULT_ALERT_PLAN, at('2026-11-26T14:00:00Z'))).toEqual({ do: 'digest', pace: 'daily', at: at('2026-11-27T08:00:00Z') });
    expect(decideDelivery({ ...full, kind: 'tender.closing' }, DEFAULT_ALERT_PLAN, at('2026-11-26T14:00:00Z'))).toEqual({ do: 'send' });
  });

  it('takes the pace of the search before that of the kind', () => {
    const plan: AlertPlan = { ...DEFAULT_ALERT_PLAN, kinds: { 'tender.matched': 'weekly' } };
    expect(decideDelivery(match, plan, at('2026-11-26T14:00:00Z'))).toEqual({ do: 'digest', pace: 'weekly', at: at('2026-11-30T08:00:00Z') });
    expect(decideDelivery({ ...match, pace: 'now' }, plan, at('2026-11-26T14:00:00Z'))).toEqual({ do: 'send' });
  });

  it('lets an older version of the tender go first, to people and to machines', () => {
    const now = at('2026-11-26T03:00:00Z');
    for (const channel of ['email', 'webhook'] as const) expect(decideDelivery({ ...match, channel, behind: true }, DEFAULT_ALERT_PLAN, now)).toEqual({ do: 'wait', until: now + 1_000 });
    expect(decideDelivery({ ...match, behind: true, unwanted: 'stopped' }, DEFAULT_ALERT_PLAN, now)).toMatchObject({ do: 'suppress' });
  });

  it('tells a machine at any hour', () => {
    expect(decideDelivery({ ...match, channel: 'webhook', sentToday: 99 }, night, at('2026-11-26T14:00:00Z'))).toEqual({ do: 'send' });
  });
});
