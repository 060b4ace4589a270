import { Injectable } from '@nestjs/common';
import type { AccountId, IsoInstant, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** Where a row stands in a tender's chain. */
export interface AuditMark {
  readonly number: number;
  readonly hash: string;
}

export interface AuditRow extends AuditMark {
  readonly tenderId: TenderId;
  readonly at: IsoInstant;
  /** Microseconds since 1970, as hashed. */
  readonly micros: string;
  readonly accountId?: AccountId;
  readonly action: string;
  /** Canonical JSON. */
  readonly detail: string;
  readonly previous: string;
}

export const SQL_APPEND = `SELECT number, hash FROM append_bid_audit($1, $2, $3, $4)`;

/** What happened to a tender's bids. Rows are appended by a function of the database, which takes time and number itself. */
@Injectable()
export class BidAuditRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Last in its transaction: until that ends, others wait to append to the same tender. */
  async append(tenderId: TenderId, accountId: AccountId | undefined, action: string, detail: string): Promise<AuditMark> {
    const [mark] = await this.work.sql<AuditMark>(SQL_APPEND, [tenderId, accountId ?? null, action, detail]);
    if (mark === undefined) throw new Error('the audit took no row');
    return mark;
  }

  async tenders(): Promise<TenderId[]> {
    return (await this.work.sql<{ id: TenderId }>(`SELECT DISTINCT tender_id AS id FROM (SELECT tender_id FROM bid_audit UNION SELECT tender_id FROM bids) AS known ORDER BY 1`)).map(({ id }) => id);
  }

  /** The last row: whoever notes it can tell later whether the record was cut off. */
  async end(tenderId: TenderId): Promise<AuditMark | undefined> {
    const [mark] = await this.work.sql<AuditMark>(`SELECT number, hash FROM bid_audit WHERE tender_id = $1 ORDER BY number DESC LIMIT 1`, [tenderId]);
    return mark;
  }

  async of(tenderId: TenderId): Promise<AuditRow[]> {
    const rows = await this.work.sql<Omit<AuditRow, 'at' | 'accountId'> & { at: Date; accountId: AccountId | null }>(
      `SELECT tender_id AS "tenderId", number, at, (extract(epoch FROM at) * 1000000)::bigint::text AS micros, account_id AS "accountId", action, detail, previous, hash
       FROM bid_audit WHERE tender_id = $1 ORDER BY number`,
      [tenderId],
    );
    return rows.map(({ at, accountId, ...row }) => ({ ...row, at: at.toISOString(), accountId: accountId ?? undefined }));
  }
}
