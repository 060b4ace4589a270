import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { sizeClass, sizeDefinitionFor, sizeVerdict, type Business, type Rulebook, type SizeClass } from '@app/domain';
import { startPostgres } from '../../test/faults/environment/postgres.js';
import { benchTarget } from './bench-firm.js';

/** Firms by role and whether something is to be confirmed: `solo true` -> 1234. */
export type Counted = Readonly<Record<string, number>>;

/** The same firms in PostgreSQL, and the same eight clauses as one statement over a row a firm. */
export interface SqlArm {
  count(scale: number): Promise<Counted>;
  /** A digit a firm, in their order: twice the place of its role among `ROLES`, and one more where something is to be confirmed. */
  answers(scale: number): Promise<string>;
  stop(): Promise<void>;
}

const TABLE = `CREATE UNLOGGED TABLE firms (row int, economy text, size smallint, regions text[], languages text[], cert_ids text[], cert_until date[],
  turnover numeric, turnover_other boolean, capacity numeric, capacity_other boolean, employees int, founded date)`;

/**
 * 0 passes, 1 fails, 2 is not known; a clause of every member that fails bars a joint bid. The class by law is a column, as it is for the
 * other arm. Amounts in another currency are not known, for the rulebook has no rate for them here.
 */
const SUMMED = `WITH judged AS (SELECT
    row, size,
    CASE WHEN cardinality(regions) = 0 THEN 2 WHEN EXISTS (SELECT 1 FROM unnest(regions) r WHERE r IN ('MY', 'MY-10', 'MY-14') OR r LIKE 'MY-10-%' OR r LIKE 'MY-14-%') THEN 0 ELSE 1 END AS place,
    CASE WHEN cardinality(languages) = 0 THEN 2 WHEN languages && ARRAY['ms'] THEN 0 ELSE 1 END AS language,
    CASE WHEN cert_ids @> ARRAY['ISO 9001'] AND EXISTS (SELECT 1 FROM unnest(cert_ids, cert_until) c(id, until) WHERE id = 'ISO 9001' AND (until IS NULL OR until >= $2::date)) THEN 0 ELSE 1 END AS quality,
    CASE WHEN turnover IS NULL OR turnover_other THEN 2 WHEN turnover >= 200000 * $1::numeric THEN 0 ELSE 1 END AS turnover,
    CASE WHEN capacity IS NULL OR capacity_other THEN 2 WHEN capacity >= 180000 * $1::numeric THEN 0 ELSE 1 END AS capacity,
    CASE WHEN employees IS NULL THEN 2 WHEN employees >= 5 THEN 0 ELSE 1 END AS staff,
    CASE WHEN founded IS NULL THEN 2 WHEN founded + interval '3 years' <= $2::date THEN 0 ELSE 1 END AS years
  FROM firms), summed AS (SELECT row,
    (size = 1 OR place = 1 OR years = 1) AS barred,
    (quality = 1 OR turnover = 1 OR capacity = 1 OR staff = 1 OR place = 1 OR language = 1) AS cured,
    (size = 1)::int + (place = 1)::int + (language = 1)::int + (quality = 1)::int + (turnover = 1)::int + (capacity = 1)::int + (staff = 1)::int + (years = 1)::int AS fails,
    (size = 2)::int + (place = 2)::int + (language = 2)::int + (turnover = 2)::int + (capacity = 2)::int + (staff = 2)::int + (years = 2)::int AS open
  FROM judged)`;

const COUNT = `${SUMMED} SELECT CASE WHEN fails = 0 THEN 'solo' WHEN NOT barred THEN 'joint' WHEN fails = 1 AND cured THEN 'near_miss' ELSE 'none' END AS role,
  open > 0 AS open, count(*)::int AS firms FROM summed GROUP BY 1, 2`;

/** One digit a row: twice the place of its role among `ROLES`, and one more where something is to be confirmed. */
const ANSWERS = `${SUMMED} SELECT string_agg((CASE WHEN fails = 0 THEN 6 WHEN NOT barred THEN 4 WHEN fails = 1 AND cured THEN 2 ELSE 0 END + (open > 0)::int)::text, '' ORDER BY row) AS digits FROM summed`;

export async function startSqlArm(firms: readonly Business[], asOf: string, rulebook: Rulebook): Promise<SqlArm> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-bench-'));
  await chmod(folder, 0o755);
  const server = await startPostgres(folder);
  const client = new pg.Client({ connectionString: server.superuserUrl('postgres') });
  await client.connect();
  await client.query(TABLE);
  const file = join(folder, 'firms.tsv');
  await writeRows(file, firms, asOf, rulebook);
  await client.query(`COPY firms FROM '${file}'`);
  await client.query('VACUUM ANALYZE firms');
  await client.query(`SET jit = off`);
  return {
    count: async (scale) => {
      const { rows } = await client.query<{ role: string; open: boolean; firms: number }>(COUNT, [scale, asOf]);
      return Object.fromEntries(rows.map(({ role, open, firms: count }) => [`${role} ${open}`, count]));
    },
    answers: async (scale) => {
      const { rows } = await client.query<{ digits: string }>(ANSWERS, [scale, asOf]);
      return rows[0]?.digits ?? '';
    },
    stop: async () => {
      await client.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function writeRows(file: string, firms: readonly Business[], asOf: string, rulebook: Rulebook): Promise<void> {
  const handle = await open(file, 'w', 0o644);
  const target = benchTarget();
  const sizes: readonly SizeClass[] = target.reservedFor?.sizes ?? [];
  const digit = { pass: 0, fail: 1, unknown: 2 };
  const array = (values: readonly string[]): string => `{${values.map((value) => `"${value}"`).join(',')}}`;
  let lines: string[] = [];
  for (const [row, firm] of firms.entries()) {
    const by = sizeDefinitionFor(firm.economy, sizes, { target, asOf, rulebook });
    const verdict = typeof by === 'function' ? 'unknown' : sizeVerdict(sizeClass(firm, by.definition, by.rules, asOf, rulebook.rates), sizes);
    const [turnover] = firm.figures;
    const limit = firm.maxContractValue;
    lines.push(
      [
        row,
        firm.economy,
        digit[verdict],
        array(firm.regions),
        array(firm.languages),
        array(firm.certifications.map(({ scheme, id }) => `${scheme} ${id}`)),
        `{${firm.certifications.map(({ validUntil }) => validUntil ?? 'NULL').join(',')}}`,
        turnover?.value ?? '\\N',
        turnover?.currency !== 'MYR',
        limit === undefined ? '\\N' : Number(limit.minor) / 100,
        limit?.currency !== 'MYR',
        firm.employees ?? '\\N',
        firm.foundedOn ?? '\\N',
      ].join('\t'),
    );
    if (lines.length === 10_000) {
      await handle.write(`${lines.join('\n')}\n`);
      lines = [];
    }
  }
  if (lines.length > 0) await handle.write(`${lines.join('\n')}\n`);
  await handle.close();
}
