import { Injectable } from '@nestjs/common';
import type { IsoInstant } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** The public half of an opener's key. */
export interface StoredSealingKey {
  readonly id: string;
  readonly suite: string;
  readonly publicKey: string;
  readonly demonstration: boolean;
  readonly createdAt: IsoInstant;
}

export interface StoredReceiptKey {
  readonly id: string;
  readonly publicKey: string;
  readonly createdAt: IsoInstant;
}

type Dated<T extends { createdAt: IsoInstant }> = Omit<T, 'createdAt'> & { createdAt: Date };

/** Public keys: what bids are sealed to, and what receipts are checked with. */
@Injectable()
export class BidKeyRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Newest first; bids are sealed to the first. */
  async sealingKeys(): Promise<StoredSealingKey[]> {
    const rows = await this.work.sql<Dated<StoredSealingKey>>(
      `SELECT id, suite, public_key AS "publicKey", demonstration, created_at AS "createdAt" FROM sealing_keys ORDER BY created_at DESC, id`,
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  /** The opener makes its public half known; the same key twice is fine. */
  async publish({ id, suite, publicKey, demonstration }: Omit<StoredSealingKey, 'createdAt'>): Promise<void> {
    await this.work.sql(
      `INSERT INTO sealing_keys (id, suite, public_key, demonstration) SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT 1 FROM sealing_keys WHERE id = $1)`,
      [id, suite, publicKey, demonstration],
    );
  }

  async receiptKeys(): Promise<StoredReceiptKey[]> {
    const rows = await this.work.sql<Dated<StoredReceiptKey>>(`SELECT id, public_key AS "publicKey", created_at AS "createdAt" FROM receipt_keys ORDER BY created_at DESC, id`);
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  async keepReceiptKey(id: string, publicKey: string): Promise<void> {
    await this.work.sql(`INSERT INTO receipt_keys (id, public_key) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT pk_receipt_keys DO NOTHING`, [id, publicKey]);
  }
}
