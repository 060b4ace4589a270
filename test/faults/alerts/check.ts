import type pg from 'pg';
import type { ArrivedCall, ArrivedMail } from '../environment/peers.js';

export interface AlertsVerdict {
  readonly lost: number;
  readonly duplicate: number;
  readonly wrong: number;
  /** Messages that are owed outside of the app, and that arrived. */
  readonly owed: number;
  readonly arrived: number;
  /** Arrivals beyond the first of one message. */
  readonly repeats: number;
  /** Tries that were under way when something broke: those beyond the first that no mood of the peers had made necessary. With the silent ones they bound the repeats. */
  readonly cutOff: number;
  readonly examples: readonly string[];
}

export interface Arrivals {
  readonly mails: readonly ArrivedMail[];
  readonly calls: readonly ArrivedCall[];
  readonly moods: { readonly later: number; readonly silent: number };
}

interface OwedMessage {
  readonly channel: 'email' | 'webhook';
  readonly kind: string;
  readonly businessId: string;
  readonly tenderId: string;
  readonly target: string;
}

/**
 * Each notice goes by mail to each member, and to each endpoint: from memberships, endpoints and notices alone, not from the ledger. A team can be found after all
 * else has been told: what is told just now may still be on its way.
 */
const OWED = `
  SELECT 'email' AS channel, n.kind, n.kind = 'team.found' AND n.created_at > clock_timestamp() - interval '10 seconds' AS fresh, n.business_id AS "businessId", n.tender_id AS "tenderId", m.account_id AS target
    FROM notifications n JOIN memberships m ON m.organisation_kind = 'business' AND m.organisation_id = n.business_id AND m.account_id IS NOT NULL
  UNION ALL
  SELECT 'webhook', n.kind, n.kind = 'team.found' AND n.created_at > clock_timestamp() - interval '10 seconds', n.business_id, n.tender_id, w.id FROM notifications n JOIN webhook_endpoints w ON w.business_id = n.business_id`;

const LEDGER = `
  SELECT d.id, d.channel, d.kind, d.business_id AS "businessId", substr(d.subject, 8) AS "tenderId", d.target_id AS target, d.state, d.attempts
  FROM deliveries d WHERE d.channel IN ('email', 'webhook')`;

const keyOf = ({ channel, kind, businessId, tenderId, target }: OwedMessage): string => `${channel} ${kind} ${businessId} ${tenderId} ${target}`;

/**
 * What arrived at the peers against who was told. Lost: owed, and no arrival, or none that the ledger knows. Duplicate: ledger
 * rows beyond the first for one message. Wrong: an arrival that nobody is owed, one message under two ids, or more often than it was tried.
 */
export async function checkAlerts(database: pg.Pool, { mails, calls, moods }: Arrivals): Promise<AlertsVerdict> {
  const owed = (await database.query<OwedMessage & { fresh: boolean }>(OWED)).rows;
  const ledger = (await database.query<OwedMessage & { id: string; state: string; attempts: number }>(LEDGER)).rows;
  const ids = new Map<string, string[]>();
  for (const row of ledger) ids.set(keyOf(row), [...(ids.get(keyOf(row)) ?? []), row.id]);
  const sent = new Set(ledger.filter(({ state }) => state === 'sent').map(({ id }) => id));
  const arrivals = new Map<string, number>();
  const note = (id: string): void => void arrivals.set(id, (arrivals.get(id) ?? 0) + 1);
  for (const { messageId } of mails) note(messageId.split('@')[0] ?? '');
  for (const { id } of calls) note(id.replace(/^msg_/, ''));

  const wanted = new Set(owed.map(keyOf));
  const due = new Set(owed.filter(({ fresh }) => !fresh).map(keyOf));
  const lost = [...due].filter((key) => !(ids.get(key) ?? []).some((id) => sent.has(id) && arrivals.has(id)));
  const duplicate = [...ids].flatMap(([key, rows]) => rows.slice(1).map(() => key));
  const known = new Set(ledger.filter((row) => wanted.has(keyOf(row))).map(({ id }) => id));
  const wrong = [
    ...[...arrivals.keys()].filter((id) => !known.has(id)).map((id) => `arrived and not owed: ${id}`),
    ...underTwoIds(mails, calls),
    ...ledger.filter(({ id, attempts }) => (arrivals.get(id) ?? 0) > attempts).map(({ id }) => `arrived more often than it was tried: ${id}`),
  ];
  const repeats = [...arrivals.values()].reduce((sum, count) => sum + count - 1, 0);
  const retries = ledger.reduce((sum, { attempts }) => sum + Math.max(0, attempts - 1), 0);
  return {
    lost: lost.length,
    duplicate: duplicate.length,
    wrong: wrong.length,
    owed: wanted.size,
    arrived: arrivals.size,
    repeats,
    cutOff: Math.max(0, retries - moods.later - moods.silent),
    examples: [lost.map((key) => `did not arrive: ${key}`), duplicate.map((key) => `twice in the ledger: ${key}`), wrong].flatMap((found) => found.slice(0, 5)),
  };
}

/** What says the same to the same must carry the same id: read from the messages themselves. */
function underTwoIds(mails: readonly ArrivedMail[], calls: readonly ArrivedCall[]): string[] {
  const idsOf = new Map<string, Set<string>>();
  const note = (what: string, id: string): void => void idsOf.set(what, (idsOf.get(what) ?? new Set()).add(id));
  for (const { messageId, to, raw } of mails) {
    const firm = /^For (.+), as you asked/m.exec(raw)?.[1] ?? '';
    const tender = /\/tenders\/([0-9a-f-]{36})/.exec(raw)?.[1] ?? '';
    const kind = /^Subject: ([^:\r\n]+)/m.exec(raw)?.[1] ?? '';
    note(`mail "${kind}" to ${to} for ${firm} of ${tender}`, messageId);
  }
  for (const { id, path, body } of calls) note(`call "${/"type":"([^"]+)"/.exec(body)?.[1] ?? ''}" of ${path} of ${/"tenderId":"([0-9a-f-]{36})"/.exec(body)?.[1] ?? ''}`, id);
  return [...idsOf].filter(([, ids]) => ids.size > 1).map(([what]) => `under two ids: ${what}`);
}

/** Messages that wait or are being sent. */
export async function openDeliveries(database: pg.Pool): Promise<number> {
  const { rows } = await database.query<{ open: number }>(`SELECT count(*)::int AS open FROM deliveries WHERE state IN ('pending', 'claimed')`);
  return rows[0]?.open ?? 0;
}
