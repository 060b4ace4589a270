import type pg from 'pg';
import type { Asked } from '../journal.js';
import type { Verdict } from '../scenario.js';

export interface PublishingVerdict extends Verdict {
  /** Firms that are owed a notice of an acknowledged tender, added up over the tenders. */
  readonly owed: number;
  /** Publications that nobody acknowledged, and that came about all the same: whole, or they are counted above. */
  readonly whole: number;
  /** Publications that nobody acknowledged, and that left nothing. */
  readonly absent: number;
  /** The first few faults, for a person. */
  readonly examples: readonly string[];
}

/**
 * Who is owed what, from the documents as they were handed in: the trade by the first four digits of the
 * code, the place by the one state that either names, the size by the Malaysian definition for services, the role by whether a group is asked for.
 * None of the product's code or derived columns has a part in it, but for the status of a tender's version.
 */
const OWED = `
  firms AS (
    SELECT DISTINCT ON (business_id) business_id, left(profile #>> '{classifications,0,id}', 4) AS trade, profile #>> '{regions,0}' AS place,
      CASE WHEN employees < 5 OR turnover < 300000 THEN 'micro' WHEN employees < 30 OR turnover < 3000000 THEN 'small'
           WHEN employees <= 75 OR turnover <= 20000000 THEN 'medium' ELSE 'large' END AS class
    FROM business_versions,
      LATERAL (SELECT (profile ->> 'employees')::numeric AS employees,
        (SELECT (figure ->> 'value')::numeric FROM jsonb_array_elements(profile -> 'figures') AS figure
         WHERE figure ->> 'metric' = 'annual_turnover' LIMIT 1) AS turnover) AS numbers
    ORDER BY business_id, version DESC
  ), notices AS (
    SELECT * FROM (
      SELECT DISTINCT ON (tender_id) tender_id, version, status, left(notice #>> '{classifications,0,id}', 4) AS trade, notice #>> '{requirements,0,anyOf,0}' AS place,
        notice #> '{reservedFor,sizes}' AS sizes,
        CASE WHEN (notice #>> '{jointBid,minMembers}')::int > 1 THEN 'joint' ELSE 'solo' END AS role
      FROM tender_versions ORDER BY tender_id, version DESC
    ) latest WHERE status = 'active'
  ), journal AS (
    SELECT * FROM unnest($1::uuid[], $2::int[], $3::boolean[]) AS j(tender_id, version, acknowledged)
  ), owed AS (
    SELECT business_id, tender_id, role, (SELECT acknowledged FROM journal WHERE journal.tender_id = notices.tender_id) AS acknowledged
    FROM firms JOIN notices USING (trade, place) WHERE sizes IS NULL OR sizes ? class
  ), ledger AS (
    SELECT id, substr(recipient, 10)::uuid AS business_id, substr(subject, 8)::uuid AS tender_id FROM deliveries WHERE kind = 'tender.matched' AND channel = 'in_app'
  ), told AS (
    SELECT n.business_id, n.tender_id, n.role, n.kind FROM notifications n
  )`;

/** Also of a publication that nobody acknowledged: it is whole, with all its notices, or it is not there. */
const LOST = `
  SELECT 'not told: firm ' || business_id || ' of tender ' || tender_id AS what
    FROM (SELECT business_id, tender_id FROM owed WHERE acknowledged IS NOT NULL
          EXCEPT (SELECT business_id, tender_id FROM ledger INTERSECT SELECT business_id, tender_id FROM told WHERE kind = 'tender.matched')) AS missing
  UNION ALL
  SELECT 'acknowledged and not published: ' || tender_id FROM journal
    WHERE acknowledged AND NOT EXISTS (SELECT 1 FROM notices WHERE (notices.tender_id, notices.version) = (journal.tender_id, journal.version))
  UNION ALL
  SELECT 'published without its work: ' || tender_id FROM notices
    WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE topic = 'match.tender' AND payload ->> 'tenderId' = notices.tender_id::text)`;

/** A firm hears of a tender once, whatever its key says; one line for each row too many. */
const DUPLICATE = `
  SELECT format('ledger: %s %s %s %s', recipient, channel, kind, subject) AS what
    FROM (SELECT *, row_number() OVER (PARTITION BY recipient, channel, kind, subject ORDER BY id) AS copy FROM deliveries) AS numbered WHERE copy > 1
  UNION ALL
  SELECT format('notifications: %s %s %s', business_id, tender_id, kind)
    FROM (SELECT *, row_number() OVER (PARTITION BY business_id, tender_id, kind ORDER BY id) AS copy FROM notifications) AS numbered WHERE copy > 1`;

const WRONG = `
  SELECT format('told what is not owed: firm %s of tender %s as %s (%s)', business_id, tender_id, told.role, kind) AS what
    FROM told LEFT JOIN owed USING (business_id, tender_id)
    WHERE owed.role IS NULL OR owed.role IS DISTINCT FROM told.role
      -- Of a team hears who is owed a notice of a tender for groups that somebody else is owed one of too; of anything else nobody.
      OR NOT (kind = 'tender.matched' OR (kind = 'team.found' AND owed.role = 'joint'
        AND EXISTS (SELECT 1 FROM owed AS others WHERE others.tender_id = told.tender_id AND others.business_id <> told.business_id)))
  UNION ALL
  SELECT format('in the ledger and not owed: firm %s of tender %s', business_id, tender_id)
    FROM (SELECT business_id, tender_id FROM ledger EXCEPT SELECT business_id, tender_id FROM owed) AS extra
  UNION ALL
  SELECT 'work of what was not published: ' || (payload ->> 'tenderId') FROM outbox
    WHERE topic = 'match.tender' AND NOT EXISTS (SELECT 1 FROM notices WHERE notices.tender_id::text = payload ->> 'tenderId')`;

const EXAMPLES = 5;

/** Recounts everything from the tables and the journal. */
export async function checkPublishing(database: pg.Pool, journal: readonly Asked[]): Promise<PublishingVerdict> {
  const parameters = [journal.map(({ tenderId }) => tenderId), journal.map(({ version }) => version), journal.map(({ by }) => by !== 'nobody')];
  const ask = async (question: string): Promise<string[]> =>
    (await database.query<{ what: string }>(`WITH ${OWED} SELECT what FROM (${question}) AS found ORDER BY what`, parameters)).rows.map(({ what }) => what);
  const lost = await ask(LOST);
  const duplicate = (await database.query<{ what: string }>(DUPLICATE)).rows.map(({ what }) => what);
  const wrong = await ask(WRONG);
  const { rows } = await database.query<{ owed: number; whole: number; absent: number }>(
    `WITH ${OWED} SELECT (SELECT count(*)::int FROM owed WHERE acknowledged) AS owed,
       (SELECT count(*)::int FROM journal JOIN notices USING (tender_id, version) WHERE NOT acknowledged) AS whole,
       (SELECT count(*)::int FROM journal LEFT JOIN notices USING (tender_id) WHERE NOT acknowledged AND notices.tender_id IS NULL) AS absent`,
    parameters,
  );
  const { owed = 0, whole = 0, absent = 0 } = rows[0] ?? {};
  return {
    acknowledged: journal.filter(({ by }) => by !== 'nobody').length,
    lost: lost.length,
    duplicate: duplicate.length,
    wrong: wrong.length,
    owed,
    whole,
    absent,
    examples: [lost, duplicate, wrong].flatMap((found) => found.slice(0, EXAMPLES)),
  };
}

/** Work that has not ended, and work that was set aside for a person. */
export async function openWork(database: pg.Pool): Promise<{ open: number; quarantined: number }> {
  const { rows } = await database.query<{ open: number; quarantined: number }>(
    `SELECT count(*) FILTER (WHERE status IN ('pending', 'dispatched'))::int AS open, count(*) FILTER (WHERE status = 'quarantined')::int AS quarantined FROM outbox`,
  );
  return rows[0] ?? { open: 0, quarantined: 0 };
}
