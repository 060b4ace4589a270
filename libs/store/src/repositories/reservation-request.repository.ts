import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessId, IsoInstant, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** A firm's wish that a tender be reserved for small firms. */
export interface ReservationRequest {
  readonly tenderId: TenderId;
  readonly businessId: BusinessId;
  readonly reason?: string;
  readonly askedAt: IsoInstant;
}

/** What officers learn of all the wishes: never whose they are. */
export interface ReservationWishes {
  /** Firms that asked, those of one person counted once. */
  readonly firms: number;
  /** What they said, in an order that tells nothing. */
  readonly reasons: readonly string[];
}

type Stored = Omit<ReservationRequest, 'reason' | 'askedAt'> & { reason: string | null; askedAt: Date };

const COLUMNS = `tender_id AS "tenderId", business_id AS "businessId", reason, created_at AS "askedAt"`;

@Injectable()
export class ReservationRequestRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Asks, or changes what was said; the caller holds the tender's lock. True when the firm had not asked before. */
  async put({ tenderId, businessId, reason, askedAt }: ReservationRequest, accountId: AccountId): Promise<boolean> {
    const [row] = await this.work.sql<{ added: boolean }>(
      `INSERT INTO reservation_requests AS r (tender_id, business_id, account_id, reason, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (tender_id, business_id) DO UPDATE SET reason = coalesce(excluded.reason, r.reason) RETURNING xmax = 0 AS added`,
      [tenderId, businessId, accountId, reason ?? null, askedAt],
    );
    return row?.added ?? false;
  }

  async remove(tenderId: TenderId, businessId: BusinessId): Promise<boolean> {
    const gone = await this.work.sql(`DELETE FROM reservation_requests WHERE tender_id = $1 AND business_id = $2 RETURNING tender_id`, [tenderId, businessId]);
    return gone.length === 1;
  }

  async find(tenderId: TenderId, businessId: BusinessId): Promise<ReservationRequest | undefined> {
    const [row] = await this.work.sql<Stored>(`SELECT ${COLUMNS} FROM reservation_requests WHERE tender_id = $1 AND business_id = $2`, [tenderId, businessId]);
    return row && toRequest(row);
  }

  /** Those of the firms that this person belongs to. */
  async ofAccount(tenderId: TenderId, accountId: AccountId): Promise<ReservationRequest[]> {
    const rows = await this.work.sql<Stored>(
      `SELECT ${COLUMNS} FROM reservation_requests r WHERE tender_id = $1 AND EXISTS (SELECT 1 FROM memberships m
         WHERE m.account_id = $2 AND m.organisation_kind = 'business' AND m.organisation_id = r.business_id) ORDER BY created_at, business_id`,
      [tenderId, accountId],
    );
    return rows.map(toRequest);
  }

  async wishes(tenderId: TenderId): Promise<ReservationWishes> {
    const [row] = await this.work.sql<{ firms: number; reasons: string[] | null }>(
      `SELECT count(DISTINCT account_id)::int AS firms, array_agg(reason ORDER BY md5(reason)) FILTER (WHERE reason IS NOT NULL) AS reasons
       FROM reservation_requests WHERE tender_id = $1`,
      [tenderId],
    );
    return { firms: row?.firms ?? 0, reasons: row?.reasons ?? [] };
  }
}

function toRequest({ reason, askedAt, ...row }: Stored): ReservationRequest {
  return { ...row, askedAt: askedAt.toISOString(), ...(reason === null ? {} : { reason }) };
}
