import type pg from 'pg';

/**
 * For each moment, the seconds until the next piece of work was done by whoever was left; undefined where none
 * was done after it. The moments and the database's times come from one clock: all runs on one machine.
 * @param moments milliseconds since 1970
 */
export async function resumedAfter(database: pg.Pool, moments: readonly number[]): Promise<(number | undefined)[]> {
  const { rows } = await database.query<{ seconds: number | null }>(
    `SELECT (SELECT extract(epoch FROM min(done_at)) - moment / 1000.0 FROM outbox WHERE done_at > to_timestamp(moment / 1000.0))::float8 AS seconds
     FROM unnest($1::float8[]) WITH ORDINALITY AS given(moment, place) ORDER BY place`,
    [moments],
  );
  return rows.map(({ seconds }) => seconds ?? undefined);
}
