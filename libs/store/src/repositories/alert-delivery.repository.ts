import { Injectable } from '@nestjs/common';
import type { AccountId, AlertPlan, BusinessId, Channel, DeliveryDecision, DeliveryFacts, DeliveryKind, DeliveryReason, NotificationKind, Pace } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';
import { wholePlan } from './preference.repository.js';

/** A delivery that a worker holds until its lease runs out. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly channel: Channel;
  readonly kind: DeliveryKind;
  readonly lane: string;
  /** 1 for the first try. */
  readonly attempts: number;
  /** How often the peer has put it off so far. */
  readonly putOff: number;
  readonly businessId: BusinessId;
  /** The account or endpoint it goes to. */
  readonly targetId: string;
  readonly notificationId?: string;
  readonly occurrence: string;
}

/** What was found out about a claimed row, for the decision. */
export interface DeliveryInQuestion {
  readonly claimed: ClaimedDelivery;
  readonly facts: Omit<DeliveryFacts, 'sentToday'>;
  readonly plan: AlertPlan;
}

export interface ClaimRequest {
  readonly channel: 'email' | 'webhook' | 'text';
  /** Rows at most, and rows of one lane at most. */
  readonly most: number;
  readonly mostPerLane: number;
  /** How many are under way in each lane; one with more than half of what it may have waits until it has room for several. */
  readonly underWay: ReadonlyMap<string, number>;
  /** The lane after which to look first, so that all get their turn. */
  readonly after: string;
}

/** How a try ended: what the peer said, or why it was not sent. */
export type Settlement = { readonly outcome?: string; readonly reason?: DeliveryReason } & (
  | { readonly state: 'sent' | 'failed' | 'suppressed' }
  | { readonly state: 'pending'; readonly seconds: number }
);

export interface EndedTry {
  readonly delivery: Pick<ClaimedDelivery, 'id' | 'attempts'>;
  readonly end: Settlement;
}

/** Between which two texts the lanes of a channel lie; `;` follows `:`. */
const LANES_OF = { email: ['mail:', 'mail;'], webhook: ['webhook:', 'webhook;'], text: ['text:', 'text;'] } as const;
/** Channels to people, who have plans, caps and stops; a machine has none. */
const TO_PEOPLE = `'email', 'sms', 'whatsapp'`;
/** Lanes looked into in one round. */
const LANES = 256;
/** The lanes that have something waiting, from one to another, found by leaps over the index. */
const LOOK = `WITH RECURSIVE lanes AS (
  (SELECT lane, 1 AS n FROM deliveries WHERE state = 'pending' AND pace = 'now' AND lane > $1 AND lane < $2 ORDER BY lane LIMIT 1)
  UNION ALL
  SELECT (SELECT d.lane FROM deliveries d WHERE d.state = 'pending' AND d.pace = 'now' AND d.lane > l.lane AND d.lane < $2 ORDER BY d.lane LIMIT 1), l.n + 1
  FROM lanes l WHERE l.lane IS NOT NULL AND l.n < ${LANES})`;
/** A digest waits so long for what was decided just before its hour and is still being written. */
const DIGEST_GRACE_SECONDS = 5;
const DIGEST_ROWS = 5_000;

interface QuestionRow {
  id: string;
  channel: Channel;
  kind: DeliveryKind;
  lane: string;
  attempts: number;
  putOff: number;
  businessId: BusinessId;
  targetId: string;
  notificationId: string | null;
  occurrence: string;
  unwanted: DeliveryReason | null;
  behind: boolean;
  paces: (Pace | null)[] | null;
  closesAt: Date | null;
  plan: Partial<AlertPlan> | null;
  now: Date;
}

const isAbout = (kinds: readonly NotificationKind[]): string => `d.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`;

/** The person has stopped such deliveries: all, the kind, the tender, or every search that found it. */
const STOPPED = `(EXISTS (SELECT 1 FROM alert_stops o WHERE o.account_id = d.target_id AND o.business_id = d.business_id AND (
    o.scope = 'everything' OR (o.scope = 'kind' AND o.subject = d.kind) OR (o.scope = 'tender' AND o.subject = n.tender_id::text)))
  OR (n.searches <> '{}' AND NOT EXISTS (SELECT 1 FROM unnest(n.searches) AS found(search) WHERE NOT EXISTS (
    SELECT 1 FROM alert_stops o WHERE o.account_id = d.target_id AND o.business_id = d.business_id AND o.scope = 'search' AND o.subject = found.search))))`;

/** Why a row is not to be sent, the first reason that holds. A digest is about the person alone: its items are asked one by one. */
const UNWANTED = `CASE
  WHEN d.channel = 'webhook' AND (w.id IS NULL OR w.state <> 'active') THEN 'endpoint_off'
  WHEN d.channel = 'webhook' THEN NULL
  WHEN p.account_id IS NULL THEN 'no_member'
  WHEN d.channel <> 'email' AND (f.phone IS NULL OR f.via <> d.channel) THEN 'phone_gone'
  WHEN EXISTS (SELECT 1 FROM mail_suppressions x WHERE x.address_key = CASE WHEN d.channel = 'email' THEN a.email_key ELSE f.phone END) THEN 'address_refused'
  WHEN d.channel = 'email' AND (s.plan #>> '{channels,email}') = 'false' THEN 'switched_off'
  WHEN d.channel <> 'email' AND coalesce(s.plan #>> '{channels,text}', 'false') = 'false' THEN 'switched_off'
  WHEN ${STOPPED} THEN 'stopped'
  WHEN EXISTS (SELECT 1 FROM marks k WHERE k.business_id = d.business_id AND k.tender_id = n.tender_id AND k.mark = 'hidden') THEN 'hidden'
  WHEN ${isAbout(['tender.matched', 'team.found', 'tender.closing', 'tender.briefing'])} AND (t.status <> 'active' OR t.closes_at <= clock_timestamp()) THEN 'closed'
  WHEN n.tender_version < (SELECT max(l.tender_version) FROM deliveries e JOIN notifications l ON l.id = e.notification_id
    WHERE e.target_id = d.target_id AND e.business_id = d.business_id AND e.channel = d.channel AND e.state IN ('sent', 'confirmed')
      AND l.tender_id = n.tender_id AND l.kind = 'tender.amended') AND d.kind = 'tender.amended' THEN 'later_told'
END`;

/** An older version of its tender is on its way to the same target, or about to be; one that rests for longer is overtaken, and then not wanted any more. */
const BEHIND = `EXISTS (SELECT 1 FROM deliveries e JOIN notifications l ON l.id = e.notification_id
  WHERE e.target_id = d.target_id AND e.business_id = d.business_id AND e.channel = d.channel AND l.tender_id = n.tender_id AND l.tender_version < n.tender_version
    AND (e.state = 'claimed' OR (e.state = 'pending' AND e.pace = 'now' AND e.due_at <= clock_timestamp() + interval '10 seconds')))`;

/** Deliveries that leave the system: claimed, tried outside of any transaction, and settled. */
@Injectable()
export class AlertDeliveryRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Gives back what was claimed by somebody who has not settled it in time. Returns how many. */
  async reclaim(): Promise<number> {
    const rows = await this.work.sql(
      `UPDATE deliveries SET state = 'pending', due_at = now(), lease_until = NULL, reason = 'cut_off', outcome = NULL
       WHERE state = 'claimed' AND lease_until < now() RETURNING id`,
    );
    return rows.length;
  }

  /** Whoever holds these is still at it. */
  async extend(held: readonly Pick<ClaimedDelivery, 'id' | 'attempts'>[], leaseSeconds: number): Promise<void> {
    if (held.length === 0) return;
    await this.work.sql(
      `UPDATE deliveries d SET lease_until = now() + make_interval(secs => $3) FROM unnest($1::uuid[], $2::int[]) AS g(id, attempts)
       WHERE d.id = g.id AND d.attempts = g.attempts AND d.state = 'claimed'`,
      [held.map(({ id }) => id), held.map(({ attempts }) => attempts), leaseSeconds],
    );
  }

  /**
   * Locks rows that are due, a few of each lane; whoever asks at the same time gets others. Call it in a transaction and decide before it ends.
   * A look goes over so many lanes; `next` is the one after which to look on, empty where there are no more.
   */
  async lockDue({ channel, most, mostPerLane, underWay, after }: ClaimRequest): Promise<{ ids: string[]; next: string }> {
    const [begin, end] = [after === '' ? LANES_OF[channel][0] : after, LANES_OF[channel][1]];
    const rows = await this.work.sql<{ id: string; lane: string }>(
      `${LOOK} SELECT due.id, l.lane FROM lanes l CROSS JOIN LATERAL (
         SELECT id FROM deliveries d WHERE d.state = 'pending' AND d.pace = 'now' AND d.lane = l.lane AND d.due_at <= clock_timestamp()
         ORDER BY d.due_at, d.rank, d.id LIMIT $4 FOR UPDATE SKIP LOCKED) due
       WHERE l.lane IS NOT NULL AND l.lane <> ALL($5) LIMIT $3`,
      [begin, end, most, mostPerLane, [...underWay].filter(([, count]) => count > mostPerLane / 2).map(([lane]) => lane)],
    );
    const room = new Map([...underWay].map(([lane, count]) => [lane, mostPerLane - count]));
    const ids = rows.flatMap(({ id, lane }) => {
      const left = room.get(lane) ?? mostPerLane;
      room.set(lane, left - 1);
      return left > 0 ? [id] : [];
    });
    if (rows.length === most) return { ids, next: rows.at(-1)?.lane ?? '' };
    // Lanes whose rows all rest must not keep those behind them from their turn.
    const [edge] = await this.work.sql<{ lane: string }>(`${LOOK} SELECT lane FROM lanes WHERE n = ${LANES} AND lane IS NOT NULL`, [begin, end]);
    return { ids, next: edge?.lane ?? '' };
  }

  /** Everything that the decision about locked rows rests on. Those of one person are asked in turn, so that the cap of a day is one. */
  async inQuestion(ids: readonly string[]): Promise<{ now: number; questions: DeliveryInQuestion[] }> {
    await this.work.sql(
      `SELECT pg_advisory_xact_lock(7263010, key) FROM (
         SELECT DISTINCT hashtext(target_id::text) AS key FROM deliveries WHERE id = ANY($1) AND channel IN (${TO_PEOPLE}) ORDER BY 1) people`,
      [ids],
    );
    const rows = await this.work.sql<QuestionRow>(
      `SELECT d.id, d.channel, d.kind, d.lane, d.attempts, d.put_off AS "putOff", d.business_id AS "businessId", d.target_id AS "targetId", d.notification_id AS "notificationId", d.occurrence,
         ${UNWANTED} AS unwanted, ${BEHIND} AS behind, t.closes_at AS "closesAt", s.plan, clock_timestamp() AS now,
         (SELECT array_agg(CASE WHEN found.search = 'general' THEN NULL ELSE q.pace END) FROM unnest(n.searches) AS found(search)
          LEFT JOIN saved_searches q ON q.id::text = found.search) AS paces
       FROM deliveries d
       LEFT JOIN notifications n ON n.id = d.notification_id
       LEFT JOIN tenders t ON t.id = n.tender_id
       LEFT JOIN alert_settings s ON s.business_id = d.business_id
       LEFT JOIN accounts a ON d.channel IN (${TO_PEOPLE}) AND a.id = d.target_id
       LEFT JOIN account_phones f ON f.account_id = a.id
       LEFT JOIN memberships p ON p.account_id = a.id AND p.organisation_kind = 'business' AND p.organisation_id = d.business_id
       LEFT JOIN webhook_endpoints w ON d.channel = 'webhook' AND w.id = d.target_id
       WHERE d.id = ANY($1) ORDER BY d.due_at, d.rank, d.id`,
      [ids],
    );
    // The latest: what was read is not older than that.
    return { now: Math.max(...rows.map(({ now }) => now.getTime())), questions: rows.map(toQuestion) };
  }

  /** Messages at once since an instant, of each person, firm and channel: sent, or being sent. */
  async sentSince(of: readonly { targetId: string; businessId: string; channel: Channel; since: number }[]): Promise<number[]> {
    const rows = await this.work.sql<{ count: number }>(
      `SELECT (SELECT count(*)::int FROM deliveries d WHERE d.target_id = g.target_id AND d.business_id = g.business_id AND d.channel = g.channel AND d.kind <> 'digest'
           AND d.digest_id IS NULL AND ((d.state IN ('sent', 'confirmed') AND d.sent_at >= g.since) OR d.state = 'claimed')) AS count
       FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[]) WITH ORDINALITY AS g(target_id, business_id, since, channel, n) ORDER BY g.n`,
      [of.map(({ targetId }) => targetId), of.map(({ businessId }) => businessId), of.map(({ since }) => new Date(since).toISOString()), of.map(({ channel }) => channel)],
    );
    return rows.map(({ count }) => count);
  }

  /** Writes what was decided: those to be sent are claimed until the lease runs out. */
  async decide(decisions: readonly { id: string; decision: DeliveryDecision }[], leaseSeconds: number): Promise<void> {
    const of = <Do extends DeliveryDecision['do']>(what: Do): { id: string; decision: Extract<DeliveryDecision, { do: Do }> }[] =>
      decisions.flatMap(({ id, decision }) => (decision.do === what ? [{ id, decision: decision as Extract<DeliveryDecision, { do: Do }> }] : []));
    const iso = (instant: number): string => new Date(instant).toISOString();
    const [send, suppress, wait, digest] = [of('send'), of('suppress'), of('wait'), of('digest')];
    if (send.length > 0) {
      await this.work.sql(
        `UPDATE deliveries SET state = 'claimed', attempts = attempts + 1, claimed_at = now(), lease_until = now() + make_interval(secs => $2) WHERE id = ANY($1)`,
        [send.map(({ id }) => id), leaseSeconds],
      );
    }
    if (suppress.length > 0) {
      await this.work.sql(
        `WITH given AS (SELECT * FROM unnest($1::uuid[], $2::text[]) AS g(id, why)), listed AS (
           UPDATE deliveries d SET state = 'suppressed', reason = g.why, outcome = NULL FROM given g WHERE d.digest_id = g.id AND d.state = 'pending')
         UPDATE deliveries d SET state = 'suppressed', reason = g.why, outcome = NULL FROM given g WHERE d.id = g.id`,
        [suppress.map(({ id }) => id), suppress.map(({ decision }) => decision.why)],
      );
    }
    if (wait.length > 0) {
      await this.work.sql(`UPDATE deliveries d SET due_at = g.at FROM unnest($1::uuid[], $2::timestamptz[]) AS g(id, at) WHERE d.id = g.id`, [
        wait.map(({ id }) => id),
        wait.map(({ decision }) => iso(decision.until)),
      ]);
    }
    if (digest.length > 0) {
      await this.work.sql(
        `UPDATE deliveries d SET pace = g.pace, due_at = g.at FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS g(id, pace, at) WHERE d.id = g.id`,
        [digest.map(({ id }) => id), digest.map(({ decision }) => decision.pace), digest.map(({ decision }) => iso(decision.at))],
      );
    }
  }

  /** Ends tries. Whoever has lost its lease meanwhile changes nothing. A digest settles what it lists. */
  async settle(ends: readonly EndedTry[]): Promise<void> {
    if (ends.length === 0) return;
    await this.work.run(() =>
      this.work.sql(
        `WITH given AS (SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::float8[], $6::text[]) AS g(id, attempts, state, outcome, seconds, reason)), settled AS (
           UPDATE deliveries d SET state = g.state, outcome = g.outcome, reason = g.reason, lease_until = NULL, sent_at = CASE WHEN g.state = 'sent' THEN now() END,
             due_at = CASE WHEN g.state = 'pending' THEN now() + make_interval(secs => g.seconds) ELSE d.due_at END, put_off = d.put_off + CASE WHEN g.state = 'pending' THEN 1 ELSE 0 END
           FROM given g WHERE d.id = g.id AND d.attempts = g.attempts AND d.state = 'claimed' RETURNING d.id, g.state, g.outcome, g.reason)
         UPDATE deliveries d SET state = s.state, outcome = s.outcome, reason = s.reason, sent_at = CASE WHEN s.state = 'sent' THEN now() END
         FROM settled s WHERE d.digest_id = s.id AND d.state = 'pending' AND s.state <> 'pending'`,
        [
          ends.map(({ delivery }) => delivery.id),
          ends.map(({ delivery }) => delivery.attempts),
          ends.map(({ end }) => end.state),
          ends.map(({ end }) => end.outcome?.slice(0, 500) ?? null),
          ends.map(({ end }) => (end.state === 'pending' ? end.seconds : 0)),
          ends.map(({ end }) => end.reason ?? null),
        ],
      ),
    );
  }

  /** A peer that is not well gets a rest: what else waits for it waits as long. */
  async defer(lane: string, seconds: number): Promise<void> {
    await this.work.sql(`UPDATE deliveries SET due_at = now() + make_interval(secs => $2) WHERE lane = $1 AND state = 'pending' AND pace = 'now' AND due_at < now() + make_interval(secs => $2)`, [
      lane,
      seconds,
    ]);
  }

  /** Makes a digest of what is due for one, a person, channel, firm and pace each. Returns how many were made. */
  async gatherDigests(): Promise<number> {
    const rows = await this.work.sql<{ made: number }>(
      `WITH due AS (
         SELECT id, recipient, channel, business_id, target_id, lane, pace, due_at FROM deliveries
         WHERE state = 'pending' AND pace IN ('daily', 'weekly') AND digest_id IS NULL AND due_at <= clock_timestamp() - make_interval(secs => ${DIGEST_GRACE_SECONDS})
         ORDER BY due_at, id LIMIT ${DIGEST_ROWS} FOR UPDATE SKIP LOCKED
       ), people AS (
         SELECT gen_random_uuid() AS id, recipient, channel, business_id, target_id, pace, min(lane) AS lane, max(due_at) AS slot FROM due GROUP BY 2, 3, 4, 5, 6
       ), made AS (
         INSERT INTO deliveries (id, recipient, channel, kind, subject, occurrence, state, attempts, business_id, target_id, lane, pace, due_at)
         SELECT id, recipient, channel, 'digest', 'business:' || business_id, pace || '-' || to_char(slot AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'pending', 0, business_id, target_id, lane, 'now', now() FROM people ORDER BY recipient
         ON CONFLICT ON CONSTRAINT uq_deliveries_key DO NOTHING RETURNING id
       ), taken AS (
         -- Whoever comes after a digest of this hour has gone is in one a minute later.
         UPDATE deliveries d SET digest_id = made.id, due_at = CASE WHEN made.id IS NULL THEN d.due_at + interval '1 minute' ELSE d.due_at END
         FROM due JOIN people USING (recipient, channel, business_id, target_id, pace) LEFT JOIN made ON made.id = people.id WHERE d.id = due.id)
       SELECT count(*)::int AS made FROM made`,
    );
    return rows[0]?.made ?? 0;
  }

  /** What waits for its hour goes by the plan as it is now. */
  async planAnew(businessId: BusinessId): Promise<void> {
    await this.work.sql(
      `UPDATE deliveries SET pace = 'now', due_at = now() WHERE business_id = $1 AND channel IN (${TO_PEOPLE}) AND state = 'pending' AND digest_id IS NULL AND kind <> 'digest'`,
      [businessId],
    );
  }

  /** Takes back what a person does not want any more and what nobody has begun to send. Returns how many. */
  async suppressStopped(accountId: AccountId, businessId: BusinessId): Promise<number> {
    const rows = await this.work.sql(
      `UPDATE deliveries target SET state = 'suppressed', reason = 'stopped', outcome = NULL FROM deliveries d LEFT JOIN notifications n ON n.id = d.notification_id
       WHERE target.id = d.id AND d.channel IN (${TO_PEOPLE}) AND d.target_id = $1 AND d.business_id = $2 AND d.state = 'pending' AND ${STOPPED}
       RETURNING target.id`,
      [accountId, businessId],
    );
    return rows.length;
  }
}

function toQuestion({ id, channel, kind, lane, attempts, putOff, businessId, targetId, notificationId, occurrence, unwanted, behind, paces, closesAt, plan }: QuestionRow): DeliveryInQuestion {
  const claimed = { id, channel, kind, lane, attempts: attempts + 1, putOff, businessId, targetId, notificationId: notificationId ?? undefined, occurrence };
  return {
    claimed,
    facts: { channel, kind, unwanted: unwanted ?? undefined, behind, pace: fastest(paces), uselessAfter: closesAt?.getTime() },
    plan: wholePlan(plan),
  };
}

/** The quickest of the searches that found it; undefined where the firm's own threshold did, which goes by the kind. */
function fastest(paces: readonly (Pace | null)[] | null): Pace | undefined {
  if (paces === null || paces.length === 0 || paces.includes(null)) return undefined;
  return (['now', 'daily', 'weekly'] as const).find((pace) => paces.includes(pace));
}

