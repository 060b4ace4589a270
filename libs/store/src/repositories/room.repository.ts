import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessId, IsoInstant, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export interface RoomMessage {
  readonly id: string;
  readonly businessId: BusinessId;
  readonly text: string;
  readonly at: IsoInstant;
}

/** Why a member cannot bid alone, in its own words. */
export interface AloneReason {
  readonly businessId: BusinessId;
  readonly reason: string;
  readonly at: IsoInstant;
}

export interface PartnerPost {
  readonly id: string;
  readonly tenderId: TenderId;
  readonly businessId: BusinessId;
  readonly brings: string;
  readonly seeks: string;
  readonly region?: string;
  readonly at: IsoInstant;
}

type Dated<T> = Omit<T, 'at'> & { at: Date };

/** What the firms of a joint bid say to each other, and what firms write on a tender's partner board. */
@Injectable()
export class RoomRepository {
  constructor(private readonly work: UnitOfWork) {}

  async say(id: string, consortiumId: string, businessId: BusinessId, accountId: AccountId, text: string): Promise<void> {
    await this.work.sql(`INSERT INTO consortium_messages (id, consortium_id, business_id, account_id, body) VALUES ($1, $2, $3, $4, $5)`, [id, consortiumId, businessId, accountId, text]);
  }

  /** Newest first. @param before the id of the last one read */
  async messages(consortiumId: string, before: string | undefined, limit: number): Promise<RoomMessage[]> {
    const rows = await this.work.sql<Dated<RoomMessage>>(
      `SELECT id, business_id AS "businessId", body AS text, created_at AS at FROM consortium_messages
       WHERE consortium_id = $1 AND ($2::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM consortium_messages WHERE id = $2 AND consortium_id = $1))
       ORDER BY created_at DESC, id DESC LIMIT $3`,
      [consortiumId, before ?? null, limit],
    );
    return rows.map(dated);
  }

  async putReason(consortiumId: string, businessId: BusinessId, reason: string, by: AccountId): Promise<void> {
    await this.work.sql(
      `INSERT INTO consortium_reasons (consortium_id, business_id, reason, given_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT pk_consortium_reasons DO UPDATE SET reason = excluded.reason, given_by = excluded.given_by, given_at = now()`,
      [consortiumId, businessId, reason, by],
    );
  }

  async reasons(consortiumId: string): Promise<AloneReason[]> {
    const rows = await this.work.sql<Dated<AloneReason>>(`SELECT business_id AS "businessId", reason, given_at AS at FROM consortium_reasons WHERE consortium_id = $1 ORDER BY given_at, business_id`, [consortiumId]);
    return rows.map(dated);
  }

  /** One a firm and tender: another one takes its place. */
  async post({ id, tenderId, businessId, brings, seeks, region }: Omit<PartnerPost, 'at'>, by: AccountId): Promise<void> {
    await this.work.sql(
      `INSERT INTO partner_posts (id, tender_id, business_id, brings, seeks, region, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (tender_id, business_id) DO UPDATE SET brings = excluded.brings, seeks = excluded.seeks, region = excluded.region, created_by = excluded.created_by, created_at = now()`,
      [id, tenderId, businessId, brings, seeks, region ?? null, by],
    );
  }

  /** Newest first. */
  async posts(tenderId: TenderId, limit: number): Promise<PartnerPost[]> {
    const rows = await this.work.sql<Omit<Dated<PartnerPost>, 'region'> & { region: string | null }>(
      `SELECT id, tender_id AS "tenderId", business_id AS "businessId", brings, seeks, region, created_at AS at FROM partner_posts WHERE tender_id = $1 ORDER BY created_at DESC, id LIMIT $2`,
      [tenderId, limit],
    );
    return rows.map(({ region, ...row }) => dated({ ...row, ...(region === null ? {} : { region }) }));
  }

  async takeDown(tenderId: TenderId, businessId: BusinessId): Promise<void> {
    await this.work.sql(`DELETE FROM partner_posts WHERE tender_id = $1 AND business_id = $2`, [tenderId, businessId]);
  }
}

function dated<T extends { at: Date }>({ at, ...rest }: T): Omit<T, 'at'> & { at: IsoInstant } {
  return { ...rest, at: at.toISOString() };
}
