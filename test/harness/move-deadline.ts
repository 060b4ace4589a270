import { asSuperuser, type TestDatabase } from './database.js';

/** Asks the database as the superuser: for what no service does. */
export type AskDatabase = (sql: string, parameters: readonly unknown[]) => Promise<unknown>;

/** On a connection of its own each time, where there is no pool. */
export const asking = (database: Pick<TestDatabase, 'superuserUrl'>): AskDatabase => (sql, parameters) => asSuperuser(database, sql, parameters);

/** Moves a deadline in the tender's rows, past every service; the tender stays at its version. */
export async function moveDeadline(ask: AskDatabase, tenderId: string, deadline: string): Promise<void> {
  await ask(`UPDATE tenders SET closes_at = $2 WHERE id = $1`, [tenderId, deadline]);
  await ask(`UPDATE tender_versions SET notice = jsonb_set(notice, '{tenderPeriod,endDate}', to_jsonb($2::text)) WHERE tender_id = $1`, [tenderId, deadline]);
}

/** As if the deadline had been a minute ago, and the record of the bids said so too: time goes by for both. */
export async function passDeadline(ask: AskDatabase, tenderId: string): Promise<void> {
  const deadline = new Date(Date.now() - 60_000).toISOString();
  await moveDeadline(ask, tenderId, deadline);
  await ask(`SELECT append_bid_audit($1, NULL, 'deadline.moved', $2)`, [tenderId, JSON.stringify({ deadline })]);
}
