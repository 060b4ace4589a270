import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessId, IsoInstant, Milestone, TenderId, TenderStatus } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export interface Feed {
  readonly id: string;
  readonly createdAt: IsoInstant;
}

/** A tender with the dates that a calendar shows. */
export interface DatedTender {
  readonly id: TenderId;
  readonly version: number;
  readonly status: TenderStatus;
  readonly title: string;
  readonly buyerName: string;
  readonly closesAt: IsoInstant;
  readonly updatedAt: IsoInstant;
  readonly milestones: readonly Milestone[];
}

@Injectable()
export class FeedRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add(feed: { id: string; businessId: BusinessId; secretHash: Buffer; createdBy: AccountId }): Promise<void> {
    await this.work.sql(`INSERT INTO feeds (id, business_id, secret_hash, created_by) VALUES ($1, $2, $3, $4)`, [feed.id, feed.businessId, feed.secretHash, feed.createdBy]);
  }

  async list(businessId: BusinessId): Promise<Feed[]> {
    const rows = await this.work.sql<{ id: string; createdAt: Date }>(
      `SELECT id, created_at AS "createdAt" FROM feeds WHERE business_id = $1 AND revoked_at IS NULL ORDER BY created_at, id`,
      [businessId],
    );
    return rows.map(({ id, createdAt }) => ({ id, createdAt: createdAt.toISOString() }));
  }

  /** False where there is none to revoke. */
  async revoke(businessId: BusinessId, id: string): Promise<boolean> {
    const rows = await this.work.sql(`UPDATE feeds SET revoked_at = now() WHERE id = $1 AND business_id = $2 AND revoked_at IS NULL RETURNING id`, [id, businessId]);
    return rows.length === 1;
  }

  /** Whose feed this secret opens; only while whoever made it is still a member. */
  async opened(secretHash: Buffer): Promise<{ businessId: BusinessId; firm: string } | undefined> {
    const [row] = await this.work.sql<{ businessId: BusinessId; firm: string }>(
      `SELECT f.business_id AS "businessId", b.name AS firm FROM feeds f JOIN businesses b ON b.id = f.business_id
       WHERE f.secret_hash = $1 AND f.revoked_at IS NULL
         AND EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_kind = 'business' AND m.organisation_id = f.business_id AND m.account_id = f.created_by)`,
      [secretHash],
    );
    return row;
  }

  /** Tenders that the firm keeps or bids for, with what became of them, and open ones that it was told of; soonest first. */
  async dated(businessId: BusinessId, limit: number): Promise<DatedTender[]> {
    const rows = await this.work.sql<Omit<DatedTender, 'closesAt' | 'updatedAt' | 'milestones'> & { closesAt: Date; updatedAt: Date; milestones: Milestone[] | null }>(
      `SELECT t.id, t.version, t.status, t.title, y.name AS "buyerName", t.closes_at AS "closesAt", t.updated_at AS "updatedAt", v.notice -> 'milestones' AS milestones
       FROM tenders t JOIN buyers y ON y.id = t.buyer_id AND y.verified_at IS NOT NULL JOIN tender_versions v ON v.tender_id = t.id AND v.version = t.version
       WHERE t.published_at IS NOT NULL AND t.closes_at > now() - interval '30 days'
         AND NOT EXISTS (SELECT 1 FROM marks k WHERE k.business_id = $1 AND k.tender_id = t.id AND k.mark = 'hidden')
         AND (EXISTS (SELECT 1 FROM marks k WHERE k.business_id = $1 AND k.tender_id = t.id)
           OR (t.status = 'active' AND EXISTS (SELECT 1 FROM notifications n WHERE n.business_id = $1 AND n.tender_id = t.id AND n.kind = 'tender.matched')))
       ORDER BY t.closes_at, t.id LIMIT $2`,
      [businessId, limit],
    );
    return rows.map(({ closesAt, updatedAt, milestones, ...row }) => ({ ...row, closesAt: closesAt.toISOString(), updatedAt: updatedAt.toISOString(), milestones: milestones ?? [] }));
  }
}
