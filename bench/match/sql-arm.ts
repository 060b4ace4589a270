import pg from 'pg';
import { FirmCard, listColumn, numberColumn, WIDTH, type Segment } from '@app/replica';
import type { FirmPool } from '../support/firm-pool.js';
import { copyRows } from './copy-rows.js';
import type { Arm, Found, Question } from './question.js';

/** Economy and term in one key of 32 bits: both conditions are one look into the index. */
const KEY = 2 ** 26;
/** Codes stand above the words in the keys. */
const CODES = 2 ** 25;

/**
 * The same score in SQL, as well as PostgreSQL can do it: one row a firm, its arrays beside it uncompressed, a GIN index over keys of
 * economy and term together, the hard conditions before any scoring, the cheap part of the score before the dear one, and what is shared
 * with a target added up for all firms at once by hash joins (firm by firm, in subqueries, it takes ten times as long and more).
 */
export async function sqlArm(url: string, pool: FirmPool): Promise<Arm> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(CREATE);
  await client.query(`ALTER TABLE bench_firms ${ARRAYS.map((name) => `ALTER ${name} SET STORAGE EXTERNAL`).join(', ')}`);
  const segment = pool.firms;
  await copyRows(client, `COPY bench_firms FROM STDIN`, rowsOf(segment));
  await client.query(`CREATE INDEX ON bench_firms USING gin (keys) WITH (fastupdate = off)`);
  await client.query('VACUUM ANALYZE bench_firms');
  // PostgreSQL cannot estimate how many rows share a key with a list: left to itself it reads all rows and compares array with array, for
  // seconds at some sizes. A plan made for no target in particular joins the wrong way round.
  await client.query('SET jit = off; SET enable_seqscan = off; SET plan_cache_mode = force_custom_plan');
  const economies = pool.numbers.size('economy');
  return {
    name: 'SQL, combined-key GIN',
    find: async (question): Promise<Found> => {
      const { rows } = await client.query<{ firm: number; score: number }>({ name: 'score', text: SCORE, values: valuesOf(question, economies) });
      return { count: rows.length, pairs: () => rows.map(({ firm, score }) => `${firm} ${score}`).sort() };
    },
    close: () => client.end(),
  };
}

const CREATE = `CREATE UNLOGGED TABLE bench_firms (
  firm int NOT NULL, economy int2 NOT NULL, size int2 NOT NULL, certificates int[] NOT NULL, keys int[] NOT NULL,
  words int[] NOT NULL, codes int[] NOT NULL, kin int[] NOT NULL,
  contracts int NOT NULL, past_words int[] NOT NULL, past_words_of int2[] NOT NULL, past_codes int[] NOT NULL, past_codes_of int2[] NOT NULL,
  regions int[] NOT NULL, shares float8[] NOT NULL, kinds int[] NOT NULL, kind_shares float8[] NOT NULL,
  currencies int[] NOT NULL, counts int[] NOT NULL, medians float8[] NOT NULL,
  limit_currency int NOT NULL, limit_minor float8 NOT NULL, last_ms float8, preparation float8) WITH (toast_tuple_target = 8160)`;
/** Arrays are read whole and often: none is compressed. */
const ARRAYS = ['certificates', 'keys', 'words', 'codes', 'kin', 'past_words', 'past_words_of', 'past_codes', 'past_codes_of', 'regions', 'shares', 'kinds', 'kind_shares', 'currencies', 'counts', 'medians'];

function* rowsOf(segment: Segment): Generator<string> {
  const list = (name: string, row: number): Uint32Array => {
    const { at, values } = listColumn(segment, name);
    return values.subarray(at[row] ?? 0, at[row + 1] ?? 0);
  };
  const number = (name: string, row: number): number => numberColumn(segment, name)[row] ?? 0;
  const array = (values: Iterable<number>): string => `{${[...values].join(',')}}`;
  const card = new FirmCard(segment);
  const every = (from: number, to: number, width: number, read: (at: number) => number | undefined): string => array(Array.from({ length: (to - from) / width }, (_, i) => read(from + i * width) ?? 0));
  const wordAt = (at: number): number | undefined => card.words[at];
  const known = (value: number): string => (Number.isNaN(value) ? '\\N' : String(value));
  for (let row = 0; row < segment.rows; row += 1) {
    const economy = number('fit.economy', row);
    const [words, codes] = [list('fit.words', row), list('fit.codes', row)];
    card.open(row);
    const { kin, regions, kinds, values, end } = card;
    const keys = [...Array.from(words, (word) => economy * KEY + (word >>> 8)), ...Array.from(codes, (code) => economy * KEY + CODES + (code >>> 8))];
    yield [
      number('bench.firm', row), economy, number('bench.size', row), array(list('bench.certificates', row)), array(keys),
      array(words), array(codes), every(kin, regions, 1, wordAt), ...contractsOf(list('fit.past', row)),
      every(regions, kinds, WIDTH.region, wordAt), every(regions, kinds, WIDTH.region, (at) => card.doubleAt(at + 1)),
      every(kinds, values, WIDTH.kind, wordAt), every(kinds, values, WIDTH.kind, (at) => card.doubleAt(at + 1)),
      every(values, end, WIDTH.value, wordAt), every(values, end, WIDTH.value, (at) => card.words[at + 1]), every(values, end, WIDTH.value, (at) => card.doubleAt(at + 2)),
      card.limitCurrency, card.limitIn(card.limitCurrency), known(card.last), known(card.preparation),
    ].join('\t');
  }
}

/** Past contracts as columns: how many, then words and codes with the number of the contract that each stands in. */
function contractsOf(past: Uint32Array): (number | string)[] {
  const [words, wordsOf, codes, codesOf]: number[][] = [[], [], [], []];
  let contract = 0;
  for (let at = 0; at < past.length; contract += 1) {
    const [manyWords = 0, manyCodes = 0] = past.subarray(at, at + 2);
    const [codesFrom, end] = [at + 2 + manyWords, at + 2 + manyWords + manyCodes];
    for (const word of past.subarray(at + 2, codesFrom)) [words, wordsOf].forEach((list, i) => list?.push(i === 0 ? word : contract));
    for (const code of past.subarray(codesFrom, end)) [codes, codesOf].forEach((list, i) => list?.push(i === 0 ? code : contract));
    at = end;
  }
  return [contract, ...[words, wordsOf, codes, codesOf].map((list) => `{${(list ?? []).join(',')}}`)];
}

function valuesOf({ args: { target, least }, economy, sizes, certificate }: Question, economies: number): unknown[] {
  const { words, codes, weights } = target;
  const all = economy > 0 ? [economy] : Array.from({ length: economies }, (_, i) => i + 1);
  const keys = all.flatMap((one) => [...Array.from(words.numbers, (word) => one * KEY + word), ...Array.from(codes.numbers, (code) => one * KEY + CODES + code)]);
  const near = target.near.flatMap(({ regions, parts, served }, place) => Array.from(regions, (region, i) => ({ place, region, part: parts[i] ?? 0, served: served[i] === 1 })));
  return [
    keys, [...words.numbers], [...words.weights], words.total, [...codes.numbers], [...codes.weights], codes.total,
    sizes, certificate, [...target.schemes], [...target.divisions],
    near.map(({ place }) => place), near.map(({ region }) => region), near.map(({ part }) => part), near.map(({ served }) => served), target.near.length,
    [...target.homeEconomies], [...target.homeRegions], target.kind,
    target.value?.currency ?? null, target.value?.minor ?? null, target.value?.mean ?? null, target.value?.deviation ?? null,
    (target.deadline - target.asOf) / 86_400_000, target.asOf, JSON.stringify({ ...weights, least }),
  ];
}

/** Word for word what libs/matching does, but for ln(1 + x), which PostgreSQL has not for small x: a last bit may differ, a rounded point hardly. */
const SCORE = `WITH w AS MATERIALIZED (SELECT $26::jsonb AS j),
q AS MATERIALIZED (SELECT (j #>> '{words,knee}')::float8 AS knee, (j #>> '{category,standIn}')::float8 AS stand_in, (j #>> '{category,crossScheme}')::float8 AS cross_scheme,
  (j #>> '{past,codes}')::float8 AS past_codes_part, (j #>> '{past,decay}')::float8 AS decay, (j #>> '{past,newcomer,base}')::float8 AS nb, (j #>> '{past,newcomer,category}')::float8 AS nc,
  (j #>> '{past,newcomer,words}')::float8 AS nw, (j #>> '{place,declared}')::float8 AS declared, (j #>> '{place,unsaid}')::float8 AS unsaid, (j #>> '{place,unsaidAbroad}')::float8 AS unsaid_abroad,
  (j #>> '{value,prior}')::float8 AS prior, (j #>> '{value,spread}')::float8 AS spread, (j #>> '{value,lowest}')::float8 AS lowest, (j #>> '{value,highest}')::float8 AS highest,
  (j #>> '{value,deviation}')::float8 AS deviation, (j #>> '{value,unknown}')::float8 AS value_unknown, (j #>> '{value,within}')::float8 AS within, (j #>> '{value,beyond}')::float8 AS beyond,
  (j #>> '{record,kind}')::float8 AS kind_part, (j #>> '{record,kindUnknown}')::float8 AS kind_unknown, (j #>> '{record,fadeDays}')::float8 AS fade_days, (j #>> '{record,lastUnknown}')::float8 AS last_unknown, (j #>> '{record,longAgo}')::float8 AS long_ago,
  (j #>> '{time,preparationDays}')::float8 AS preparation_days, (j #>> '{max,words}')::float8 AS mw, (j #>> '{max,category}')::float8 AS mc, (j #>> '{max,past}')::float8 AS mp, (j #>> '{max,place}')::float8 AS ml,
  (j #>> '{max,value}')::float8 AS mv, (j #>> '{max,record}')::float8 AS mr, (j #>> '{max,time}')::float8 AS mt, (j #>> '{least,trade}')::float8 AS least_trade, (j #>> '{least,score}')::float8 AS least_score FROM w),
tw AS MATERIALIZED (SELECT * FROM unnest($2::int[], $3::int[]) AS t(id, weight)),
tc AS MATERIALIZED (SELECT * FROM unnest($5::int[], $6::int[]) AS t(id, weight)),
near AS MATERIALIZED (SELECT * FROM unnest($12::int[], $13::int[], $14::float8[], $15::bool[]) AS t(place, region, part, served)),
found AS MATERIALIZED (
  SELECT f.* FROM bench_firms f WHERE f.keys && $1::int[] AND (cardinality($8::int[]) = 0 OR f.size = ANY($8::int[])) AND ($9::int = 0 OR f.certificates @> ARRAY[$9::int])),
shared_words AS MATERIALIZED (SELECT f.firm, sum(tw.weight * (x & 255))::float8 AS total FROM found f CROSS JOIN unnest(f.words) x JOIN tw ON tw.id = x >> 8 GROUP BY f.firm),
shared_codes AS MATERIALIZED (SELECT f.firm, sum(tc.weight * (x & 255))::float8 AS total FROM found f CROSS JOIN unnest(f.codes) x JOIN tc ON tc.id = x >> 8 GROUP BY f.firm),
parts AS (
  SELECT f.firm, q.*, f.kin, CASE WHEN $4::float8 = 0 THEN 0 ELSE ln(1 + coalesce(w.total, 0) / (255 * $4::float8) / q.knee) / ln(1 + 1 / q.knee) END AS words_part, coalesce(c.total, 0) AS codes_sum
  FROM q, found f LEFT JOIN shared_words w USING (firm) LEFT JOIN shared_codes c USING (firm)),
trades AS (
  SELECT p.*, CASE WHEN p.kin && $10::int[] THEN greatest(p.stand_in * p.words_part, CASE WHEN $7::float8 = 0 THEN 0 ELSE sqrt(p.codes_sum / (255 * $7::float8)) END)
    ELSE greatest(p.stand_in * p.words_part, CASE WHEN p.kin && $11::int[] THEN p.cross_scheme ELSE 0 END) END AS category_part FROM parts p),
hopeful AS MATERIALIZED (
  SELECT f.*, t.words_part, t.category_part FROM trades t JOIN found f USING (firm)
  WHERE floor(t.mw * t.words_part + 0.5) + floor(t.mc * t.category_part + 0.5) + (CASE WHEN f.contracts = 0 THEN 0 ELSE t.mp END) >= t.least_trade),
past_words AS MATERIALIZED (
  SELECT h.firm, u.contract, sum(tw.weight * (u.word & 255))::float8 AS total
  FROM hopeful h CROSS JOIN unnest(h.past_words, h.past_words_of) AS u(word, contract) JOIN tw ON tw.id = u.word >> 8 GROUP BY h.firm, u.contract),
past_codes AS MATERIALIZED (
  SELECT h.firm, u.contract, sum(tc.weight)::float8 AS total FROM hopeful h CROSS JOIN unnest(h.past_codes, h.past_codes_of) AS u(code, contract) JOIN tc ON tc.id = u.code GROUP BY h.firm, u.contract),
likeness AS (
  SELECT x.firm, CASE WHEN $7::float8 = 0 THEN x.text ELSE greatest(x.text, (1 - q.past_codes_part) * x.text + (q.past_codes_part * x.shared) / $7::float8) END AS v
  FROM q, (SELECT firm, CASE WHEN $4::float8 = 0 THEN 0 ELSE coalesce(w.total, 0) / (255 * $4::float8) END AS text, coalesce(c.total, 0) AS shared FROM past_words w FULL JOIN past_codes c USING (firm, contract)) x),
ranked AS (SELECT firm, v, row_number() OVER (PARTITION BY firm ORDER BY v DESC) AS n FROM likeness),
nearest AS MATERIALIZED (
  SELECT firm, coalesce(max(v) FILTER (WHERE n = 1), 0) AS first, coalesce(max(v) FILTER (WHERE n = 2), 0) AS second, coalesce(max(v) FILTER (WHERE n = 3), 0) AS third FROM ranked GROUP BY firm),
likely AS (
  SELECT h.*, q.*, CASE WHEN h.contracts = 0 THEN least(1, q.nb + q.nc * h.category_part + q.nw * h.words_part)
    ELSE sqrt(least(1, (coalesce(n.first, 0) + power(2::float8, -q.decay) * coalesce(n.second, 0) + power(3::float8, -q.decay) * coalesce(n.third, 0)) / (1 + power(2::float8, -q.decay) + power(3::float8, -q.decay)))) END AS past_part
  FROM q, hopeful h LEFT JOIN nearest n USING (firm)),
kept AS MATERIALIZED (
  SELECT * FROM likely l WHERE floor(l.mw * l.words_part + 0.5) + floor(l.mc * l.category_part + 0.5) + (CASE WHEN l.contracts = 0 THEN 0 ELSE floor(l.mp * l.past_part + 0.5) END) >= l.least_trade),
scored AS (
  SELECT k.firm, k.least_score, floor(k.mw * k.words_part + 0.5) + floor(k.mc * k.category_part + 0.5) + floor(k.mp * k.past_part + 0.5)
    + floor(k.ml * CASE WHEN $16::int = 0 OR cardinality(k.regions) = 0 THEN
        CASE WHEN (cardinality(k.regions) = 0 AND k.economy = ANY($17::int[])) OR EXISTS (SELECT 1 FROM unnest(k.regions) r WHERE r >> 1 = ANY($18::int[])) THEN k.unsaid ELSE k.unsaid_abroad END
      ELSE (SELECT sum(at_place) FROM (SELECT greatest(sqrt(least(1, coalesce(sum(r.share * near.part), 0))), CASE WHEN bool_or((r.region & 1) = 1 AND near.served) THEN k.declared ELSE 0 END) AS at_place
        FROM generate_series(0, $16::int - 1) place LEFT JOIN (unnest(k.regions, k.shares) AS r(region, share) JOIN near ON near.region = r.region >> 1) ON near.place = place.place GROUP BY place.place) each) / $16::int END + 0.5)
    + floor(k.mv * CASE WHEN $20::int IS NULL THEN k.value_unknown ELSE (
        SELECT CASE WHEN lim > 0 THEN least(usual, CASE WHEN $21::float8 / lim <= 1 THEN 1 ELSE greatest(0, 1 - ln($21::float8 / lim) / ln(k.beyond)) END) ELSE usual END FROM (
          SELECT lim, coalesce((SELECT least(1, greatest(0, (ln(anyone / own) - ((ln($21::float8) - middle) / own) ^ 2 / 2 + (CASE WHEN $22::float8 IS NULL THEN 0.5 ELSE ((ln($21::float8) - $22::float8) / anyone) ^ 2 / 2 END) - k.lowest) / (k.highest - k.lowest)))
            FROM (SELECT coalesce($23::float8, k.deviation) * sqrt(k.spread + 1 / (v.counts + k.prior)) AS own, coalesce($23::float8, k.deviation) * sqrt(1 + k.spread / 2) AS anyone,
              CASE WHEN $22::float8 IS NULL THEN v.median ELSE (v.counts * v.median + k.prior * $22::float8) / (v.counts + k.prior) END AS middle
              FROM unnest(k.currencies, k.counts, k.medians) AS v(currency, counts, median) WHERE v.currency = $20::int) o), CASE WHEN lim > 0 THEN k.within ELSE k.value_unknown END) AS usual
          FROM (SELECT CASE WHEN k.limit_currency = $20::int AND $20::int <> 0 THEN k.limit_minor ELSE 0 END AS lim) l) u) END + 0.5)
    + floor(k.mr * (k.kind_part * (CASE WHEN $19::int = 0 OR cardinality(k.kinds) = 0 THEN k.kind_unknown ELSE coalesce((SELECT share FROM unnest(k.kinds, k.kind_shares) AS s(kind, share) WHERE kind = $19::int), 0) END)
        + (1 - k.kind_part) * (CASE WHEN k.last_ms IS NULL THEN k.last_unknown ELSE greatest(k.long_ago, exp(-greatest(0, floor(($25::float8 - k.last_ms) / 86400000)) / k.fade_days)) END)) + 0.5)
    + floor(k.mt * CASE WHEN coalesce(k.preparation, k.preparation_days) = 0 THEN CASE WHEN $24::float8 > 0 THEN 1 ELSE 0 END ELSE least(1, greatest(0, $24::float8 / coalesce(k.preparation, k.preparation_days))) END + 0.5) AS score
  FROM kept k)
SELECT firm, score::int AS score FROM scored WHERE score >= least_score`;
