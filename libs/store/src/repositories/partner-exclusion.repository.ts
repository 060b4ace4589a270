import { Injectable } from '@nestjs/common';
import type { BusinessId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** Firms that do not want to be suggested together. */
@Injectable()
export class PartnerExclusionRepository {
  constructor(private readonly work: UnitOfWork) {}

  async put(businessId: BusinessId, otherId: BusinessId): Promise<void> {
    await this.work.sql(`INSERT INTO partner_exclusions (business_id, other_id) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT pk_partner_exclusions DO NOTHING`, [businessId, otherId]);
  }

  async remove(businessId: BusinessId, otherId: BusinessId): Promise<void> {
    await this.work.sql(`DELETE FROM partner_exclusions WHERE business_id = $1 AND other_id = $2`, [businessId, otherId]);
  }

  /** Whom the firm has excluded, with names, by name. */
  async of(businessId: BusinessId): Promise<{ businessId: BusinessId; name: string }[]> {
    return this.work.sql(
      `SELECT b.id AS "businessId", coalesce(v.profile ->> 'name', '') AS name FROM partner_exclusions e JOIN businesses b ON b.id = e.other_id
       JOIN business_versions v ON v.business_id = b.id AND v.version = b.version WHERE e.business_id = $1 ORDER BY 2, 1`,
      [businessId],
    );
  }

  /** Pairs of these firms of which one has excluded the other. */
  async among(ids: readonly BusinessId[]): Promise<(readonly [BusinessId, BusinessId])[]> {
    const rows = await this.work.sql<{ one: BusinessId; other: BusinessId }>(
      `SELECT business_id AS one, other_id AS other FROM partner_exclusions WHERE business_id = ANY($1::uuid[]) AND other_id = ANY($1::uuid[]) ORDER BY 1, 2`,
      [ids],
    );
    return rows.map(({ one, other }) => [one, other] as const);
  }
}
