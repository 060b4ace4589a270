import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessId, DeliveryKind, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export const STOP_SCOPES = ['tender', 'search', 'kind', 'everything'] as const;
export type StopScope = (typeof STOP_SCOPES)[number];

export interface AlertStop {
  readonly scope: StopScope;
  /** A tender's or search's id, a kind; empty for everything. */
  readonly subject: string;
}

/** What a mail was about, for whoever wants to stop the like of it. */
export interface MailedDelivery {
  readonly accountId: AccountId;
  readonly businessId: BusinessId;
  readonly firm: string;
  readonly kind: DeliveryKind;
  readonly tenderId?: TenderId;
  readonly title?: string;
  readonly searches: readonly string[];
}

export type SuppressionReason = 'bounce' | 'complaint' | 'operator';

/** What people and mail servers have refused. */
@Injectable()
export class AlertStopRepository {
  constructor(private readonly work: UnitOfWork) {}

  async mailed(deliveryId: string): Promise<MailedDelivery | undefined> {
    const [row] = await this.work.sql<Omit<MailedDelivery, 'tenderId' | 'title' | 'searches'> & { tenderId: TenderId | null; title: string | null; searches: string[] | null }>(
      `SELECT d.target_id AS "accountId", d.business_id AS "businessId", b.name AS firm, d.kind, n.tender_id AS "tenderId", t.title, n.searches
       FROM deliveries d JOIN businesses b ON b.id = d.business_id LEFT JOIN notifications n ON n.id = d.notification_id LEFT JOIN tenders t ON t.id = n.tender_id
       WHERE d.id = $1 AND d.channel IN ('email', 'sms', 'whatsapp')`,
      [deliveryId],
    );
    return row && { ...row, tenderId: row.tenderId ?? undefined, title: row.title ?? undefined, searches: row.searches ?? [] };
  }

  async list(accountId: AccountId, businessId: BusinessId): Promise<AlertStop[]> {
    return this.work.sql<AlertStop>(`SELECT scope, subject FROM alert_stops WHERE account_id = $1 AND business_id = $2 ORDER BY scope, subject`, [accountId, businessId]);
  }

  async add(accountId: AccountId, businessId: BusinessId, { scope, subject }: AlertStop): Promise<void> {
    await this.work.sql(
      `INSERT INTO alert_stops (account_id, business_id, scope, subject) VALUES ($1, $2, $3, $4) ON CONFLICT ON CONSTRAINT pk_alert_stops DO NOTHING`,
      [accountId, businessId, scope, subject],
    );
  }

  async remove(accountId: AccountId, businessId: BusinessId, { scope, subject }: AlertStop): Promise<void> {
    await this.work.sql(`DELETE FROM alert_stops WHERE account_id = $1 AND business_id = $2 AND scope = $3 AND subject = $4`, [accountId, businessId, scope, subject]);
  }

  /** The first reason stays. */
  async suppressAddress(addressKey: string, reason: SuppressionReason, detail: string): Promise<void> {
    await this.work.sql(
      `INSERT INTO mail_suppressions (address_key, reason, detail) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT pk_mail_suppressions DO NOTHING`,
      [addressKey, reason, detail.slice(0, 500)],
    );
  }

  /** Whoever has just answered from there takes messages there. */
  async allowAddress(addressKey: string): Promise<void> {
    await this.work.sql(`DELETE FROM mail_suppressions WHERE address_key = $1`, [addressKey]);
  }

  /** A key of this deployment, made at its first use; whoever comes second gets the first one's. */
  async serverKey(name: string, fresh: Buffer): Promise<Buffer> {
    await this.work.sql(`INSERT INTO server_keys (name, key) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT pk_server_keys DO NOTHING`, [name, fresh]);
    const [row] = await this.work.sql<{ key: Buffer }>(`SELECT key FROM server_keys WHERE name = $1`, [name]);
    return row?.key ?? fresh;
  }
}
