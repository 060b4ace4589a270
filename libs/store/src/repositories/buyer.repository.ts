import { Injectable } from '@nestjs/common';
import type { Buyer, BuyerId } from '@app/domain';
import { BuyerSchema, type BuyerRow } from '../schemas/organisation.schema.js';
import { UnitOfWork } from '../unit-of-work.js';

@Injectable()
export class BuyerRepository {
  constructor(private readonly work: UnitOfWork) {}

  async find(id: BuyerId): Promise<Buyer | undefined> {
    const row = await this.work.manager.getRepository(BuyerSchema).findOneBy({ id });
    return row ? toBuyer(row) : undefined;
  }

  /** As `find`, and nobody verifies it, or takes that back, until the transaction ends; waits for whoever is doing so. */
  async hold(id: BuyerId): Promise<Buyer | undefined> {
    await this.work.sql(`SELECT 1 FROM buyers WHERE id = $1 FOR SHARE`, [id]);
    return this.find(id);
  }

  async add(buyer: Buyer, importKey?: string): Promise<void> {
    await this.work.sql(
      `INSERT INTO buyers (id, name, economy, level, verified_at, import_key) VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN now() END, $6)`,
      [buyer.id, buyer.name, buyer.economy, buyer.level ?? null, buyer.verified, importKey ?? null],
    );
  }

  /** The imported buyer of this key; made from `buyer` when it is new. Two imports at once get the same one. */
  async findOrAddImported(importKey: string, buyer: Buyer): Promise<Buyer> {
    await this.work.sql(
      `INSERT INTO buyers (id, name, economy, level, verified_at, import_key) VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN now() END, $6)
       ON CONFLICT ON CONSTRAINT uq_buyers_import_key DO NOTHING`,
      [buyer.id, buyer.name, buyer.economy, buyer.level ?? null, buyer.verified, importKey],
    );
    const row = await this.work.manager.getRepository(BuyerSchema).findOneByOrFail({ importKey });
    return toBuyer(row);
  }
}

function toBuyer({ id, name, economy, level, verifiedAt, verifiedBy }: BuyerRow): Buyer {
  const trust = verifiedAt === undefined ? undefined : verifiedBy === undefined ? 'deployment' : 'operator';
  return { id, name, economy, level, verified: verifiedAt !== undefined, ...(trust === undefined ? {} : { trust }) };
}
