import { Injectable } from '@nestjs/common';
import type { Confidence, Decimal, IsoDate, Rate } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** Taken while rates are written, so that two imports do not both find a row missing. */
const RATES_LOCK = 7_411_006;

/** Dated rates. Rows are added and never changed; the latest for a day counts. */
@Injectable()
export class RateRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Every rate, the latest first. */
  async all(): Promise<Rate[]> {
    const rows = await this.work.sql<{ unit: string; currency: string; from: IsoDate; until: IsoDate; value: Decimal; confidence: Confidence; law: string; article: string | null; year: number }>(
      `SELECT unit, currency, valid_from::text AS "from", valid_until::text AS "until", value, confidence, law, article, year FROM rates ORDER BY number DESC`,
    );
    return rows.map(({ law, article, year, ...rate }) => ({ ...rate, source: { law, ...(article === null ? {} : { article }), year } }));
  }

  /** The number of the latest row, 0 where there is none: it changes whenever rows are added. */
  async latest(): Promise<number> {
    const [row] = await this.work.sql<{ number: number }>('SELECT coalesce(max(number), 0) AS number FROM rates');
    return row?.number ?? 0;
  }

  /** One import at a time, until the transaction ends. */
  async lock(): Promise<void> {
    await this.work.sql('SELECT pg_advisory_xact_lock($1)', [RATES_LOCK]);
  }

  /** The caller holds the lock. */
  async add(id: string, { unit, currency, from, until, value, confidence, source }: Rate): Promise<void> {
    await this.work.sql(
      `INSERT INTO rates (id, unit, currency, valid_from, valid_until, value, confidence, law, article, year, number)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, coalesce(max(number), 0) + 1 FROM rates`,
      [id, unit, currency, from, until, value, confidence, source.law, source.article ?? null, source.year],
    );
  }
}
