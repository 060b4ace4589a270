import pg from 'pg';
import type { FirmPool } from '../support/firm-pool.js';
import { SIZES } from '../support/market.js';
import { copyRows } from './copy-rows.js';
import type { Arm, Found } from './question.js';

/**
 * What is usually built: a document a firm, a GIN index on its codes and one on its text, ts_rank for the order. It scores in a way
 * of its own, so that only its time is compared; the hard conditions are the same.
 */
export async function twoGinArm(url: string, { market, firms }: FirmPool): Promise<Arm> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `CREATE UNLOGGED TABLE bench_documents (firm int NOT NULL, economy text NOT NULL, size text NOT NULL, certificates int[] NOT NULL, codes text[] NOT NULL, document text NOT NULL,
       words tsvector GENERATED ALWAYS AS (to_tsvector('simple', document)) STORED)`,
  );
  const lines = function* (): Generator<string> {
    for (let n = 0; n < firms.rows; n += 1) {
      const { business, size, certificates } = market.firm(n);
      const codes = new Set([...business.classifications, ...business.pastContracts.flatMap(({ classifications }) => classifications)].flatMap(({ id }) => prefixes(id)));
      const text = [business.description, ...business.pastContracts.map(({ title }) => title)].join(' ');
      yield [n, business.economy, size, `{${certificates.join(',')}}`, `{${[...codes].join(',')}}`, text].join('\t');
    }
  };
  await copyRows(client, 'COPY bench_documents (firm, economy, size, certificates, codes, document) FROM STDIN', lines());
  await client.query('CREATE INDEX ON bench_documents USING gin (codes) WITH (fastupdate = off)');
  await client.query('CREATE INDEX ON bench_documents USING gin (words) WITH (fastupdate = off)');
  await client.query('VACUUM ANALYZE bench_documents');
  await client.query('SET jit = off');
  return {
    name: 'two GINs and ts_rank',
    find: async ({ posed, args: { least } }): Promise<Found> => {
      const { tender, economy, sizes, certificate } = posed;
      const words = [...new Set(`${tender.title} ${tender.description}`.split(' '))].join(' | ');
      const codes = [...new Set(tender.classifications.flatMap(({ id }) => prefixes(id)))];
      const { rows } = await client.query({
        name: 'rank',
        text: `SELECT firm, score FROM (SELECT firm, ts_rank(words, q) * 80 + 20 * cardinality(ARRAY(SELECT unnest(codes) INTERSECT SELECT unnest($1::text[])))::float8 / cardinality($1::text[]) AS score
               FROM bench_documents, to_tsquery('simple', $2) q WHERE (codes && $1::text[] OR words @@ q) AND ($3::text IS NULL OR economy = $3)
                 AND (cardinality($4::text[]) = 0 OR size = ANY($4::text[])) AND ($5::int = 0 OR certificates @> ARRAY[$5::int])) ranked WHERE score >= $6`,
        values: [codes, words, economy ?? null, [...(sizes ?? SIZES.slice(0, 0))], certificate ?? 0, least.trade],
      });
      return { count: rows.length };
    },
    close: () => client.end(),
  };
}

/** `45`, `452`, … down to the code without its trailing zeros. */
function prefixes(id: string): string[] {
  const digits = id.slice(0, 2) + id.slice(2).replace(/0+$/, '');
  return Array.from({ length: digits.length - 1 }, (_, i) => digits.slice(0, i + 2));
}
