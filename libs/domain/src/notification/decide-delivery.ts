import { capOf, isUrgent, paceOf, type AlertPlan, type Pace } from './alert-plan.js';
import { nextAllowed, nextDigest } from './alert-times.js';
import type { DeliveryReason } from './delivery-reason.js';
import { isPhoneWay, type Channel, type DeliveryKind } from './notification.js';

/** What is known of a delivery at the moment at which it could be sent. */
export interface DeliveryFacts {
  readonly channel: Channel;
  readonly kind: DeliveryKind;
  /** Why nobody wants it any more, where that is so: stopped, hidden, closed, the address refused. */
  readonly unwanted?: DeliveryReason;
  /** The same person is about to be told of an older version of the tender: first that one. */
  readonly behind?: boolean;
  /** The pace of the search that found it, where that is not the kind's own. */
  readonly pace?: Pace;
  /** Messages at once that this person had today, of this firm. */
  readonly sentToday: number;
  /** Milliseconds since 1970 after which it is of no use: the tender's deadline. */
  readonly uselessAfter?: number;
}

export type DeliveryDecision =
  | { readonly do: 'send' }
  | { readonly do: 'suppress'; readonly why: DeliveryReason }
  | { readonly do: 'wait'; readonly until: number }
  | { readonly do: 'digest'; readonly pace: 'daily' | 'weekly'; readonly at: number };

const A_MOMENT_MS = 1_000;

/**
 * What becomes of a delivery now. A machine is told at once; a person as their plan says, but never so late that it is of
 * no use. What the cap of a day leaves over goes into the next daily digest.
 * @param now milliseconds since 1970
 */
export function decideDelivery(facts: DeliveryFacts, plan: AlertPlan, now: number): DeliveryDecision {
  const { channel, kind, unwanted, sentToday, uselessAfter = Infinity } = facts;
  if (unwanted !== undefined) return { do: 'suppress', why: unwanted };
  if (facts.behind === true) return { do: 'wait', until: now + A_MOMENT_MS };
  if (channel !== 'email' && !isPhoneWay(channel)) return { do: 'send' };
  const allowed = nextAllowed(plan, now);
  if (kind === 'digest') return allowed <= now ? { do: 'send' } : { do: 'wait', until: allowed };
  const chosen = facts.pace ?? paceOf(plan, kind);
  if (chosen === 'off') return { do: 'suppress', why: 'switched_off' };
  // Its day has come or it is lost: a reminder waits for no digest.
  const pace = isUrgent(kind) ? 'now' : chosen;
  if (pace !== 'now') {
    const at = nextDigest(plan, pace, now);
    if (at < uselessAfter) return { do: 'digest', pace, at };
  }
  if (allowed > now && allowed < uselessAfter) return { do: 'wait', until: allowed };
  if (isUrgent(kind) || sentToday < capOf(plan, channel)) return { do: 'send' };
  return { do: 'digest', pace: 'daily', at: nextDigest(plan, 'daily', now) };
}
