import { asking, asSuperuser as rowsOf, moveDeadline } from '../../../harness/index.js';
import type { RunningApi } from './start-api.js';

/** As if the deadline had been this many seconds ago; the tender stays at its version. */
export async function closeTender(api: RunningApi, tenderId: string, secondsAgo = 60): Promise<string> {
  const endDate = new Date(Date.now() - secondsAgo * 1_000).toISOString();
  await moveDeadline(asking(api.database), tenderId, endDate);
  return tenderId;
}

/** As if the time for questions had run out a second ago. */
export async function endQuestions(api: RunningApi, tenderId: string): Promise<void> {
  await asSuperuser(api, `UPDATE tender_versions SET notice = jsonb_set(notice, '{enquiryPeriod,endDate}', to_jsonb($2::text)) WHERE tender_id = $1`, [tenderId, new Date(Date.now() - 1_000).toISOString()]);
}

/** For what no route does: moving time, and looking behind the scenes. */
export async function asSuperuser<Row extends object>(api: RunningApi, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return rowsOf(api.database, sql, parameters);
}
