import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessId, IsoInstant, NotificationKind } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export interface WebhookEndpoint {
  readonly id: string;
  readonly businessId: BusinessId;
  readonly url: string;
  /** Empty: all. */
  readonly kinds: readonly NotificationKind[];
  readonly state: 'active' | 'disabled';
  readonly disabledReason?: string;
  readonly failingSince?: IsoInstant;
  readonly version: number;
  readonly createdAt: IsoInstant;
}

/** An endpoint with the sealed secrets that sign what goes to it. */
export interface SigningEndpoint {
  readonly url: string;
  readonly secrets: readonly Buffer[];
  /** Seconds since nothing has succeeded; absent while it is well. */
  readonly failingSeconds?: number;
}

interface EndpointRow {
  id: string;
  businessId: BusinessId;
  url: string;
  kinds: NotificationKind[];
  state: 'active' | 'disabled';
  disabledReason: string | null;
  failingSince: Date | null;
  version: number;
  createdAt: Date;
}

const SELECT = `SELECT id, business_id AS "businessId", url, kinds, state, disabled_reason AS "disabledReason", failing_since AS "failingSince", version, created_at AS "createdAt" FROM webhook_endpoints`;

@Injectable()
export class WebhookRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add(endpoint: { id: string; businessId: BusinessId; url: string; kinds: readonly string[]; secret: Buffer; createdBy: AccountId }): Promise<void> {
    await this.work.sql(`INSERT INTO webhook_endpoints (id, business_id, url, kinds, secret, created_by) VALUES ($1, $2, $3, $4, $5, $6)`, [
      endpoint.id,
      endpoint.businessId,
      endpoint.url,
      endpoint.kinds,
      endpoint.secret,
      endpoint.createdBy,
    ]);
  }

  async find(id: string): Promise<WebhookEndpoint | undefined> {
    const [row] = await this.work.sql<EndpointRow>(`${SELECT} WHERE id = $1`, [id]);
    return row && toEndpoint(row);
  }

  async list(businessId: BusinessId): Promise<WebhookEndpoint[]> {
    const rows = await this.work.sql<EndpointRow>(`${SELECT} WHERE business_id = $1 ORDER BY created_at, id`, [businessId]);
    return rows.map(toEndpoint);
  }

  /** False when it is at another version by now. One that is switched on starts with a clean slate. */
  async change(id: string, version: number, { url, kinds, state }: { url: string; kinds: readonly string[]; state: 'active' | 'disabled' }): Promise<boolean> {
    const rows = await this.work.sql(
      `UPDATE webhook_endpoints SET url = $3, kinds = $4, state = $5, version = version + 1, failing_since = CASE WHEN $5 = 'active' THEN NULL ELSE failing_since END,
         disabled_reason = CASE WHEN $5 = 'active' THEN NULL ELSE coalesce(disabled_reason, 'switched off by the firm') END
       WHERE id = $1 AND version = $2 RETURNING id`,
      [id, version, url, kinds, state],
    );
    return rows.length === 1;
  }

  /** The one before goes on signing for a while. */
  async rotate(id: string, secret: Buffer, overlapSeconds: number): Promise<void> {
    await this.work.sql(
      `UPDATE webhook_endpoints SET previous_secret = secret, previous_until = now() + make_interval(secs => $3), secret = $2, version = version + 1 WHERE id = $1`,
      [id, secret, overlapSeconds],
    );
  }

  async remove(id: string): Promise<void> {
    await this.work.sql(`DELETE FROM webhook_endpoints WHERE id = $1`, [id]);
  }

  async signing(id: string): Promise<SigningEndpoint | undefined> {
    const [row] = await this.work.sql<{ url: string; secret: Buffer; previous: Buffer | null; failing: number | null }>(
      `SELECT url, secret, CASE WHEN previous_until > now() THEN previous_secret END AS previous, extract(epoch FROM now() - failing_since)::float8 AS failing
       FROM webhook_endpoints WHERE id = $1 AND state = 'active'`,
      [id],
    );
    return row && { url: row.url, secrets: [row.secret, ...(row.previous ? [row.previous] : [])], failingSeconds: row.failing ?? undefined };
  }

  async noteSuccess(id: string): Promise<void> {
    await this.work.sql(`UPDATE webhook_endpoints SET failing_since = NULL WHERE id = $1 AND failing_since IS NOT NULL`, [id]);
  }

  async noteFailure(id: string): Promise<void> {
    await this.work.sql(`UPDATE webhook_endpoints SET failing_since = now() WHERE id = $1 AND failing_since IS NULL`, [id]);
  }

  /** False when it was off already: who comes second has nobody to tell. */
  async disable(id: string, reason: string): Promise<boolean> {
    const rows = await this.work.sql(`UPDATE webhook_endpoints SET state = 'disabled', disabled_reason = $2, version = version + 1 WHERE id = $1 AND state = 'active' RETURNING id`, [id, reason]);
    return rows.length === 1;
  }
}

function toEndpoint({ disabledReason, failingSince, createdAt, ...row }: EndpointRow): WebhookEndpoint {
  return { ...row, disabledReason: disabledReason ?? undefined, failingSince: failingSince?.toISOString(), createdAt: createdAt.toISOString() };
}
