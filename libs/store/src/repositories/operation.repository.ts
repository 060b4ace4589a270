import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export interface Operation {
  readonly id: string;
  readonly kind: string;
  readonly status: 'queued' | 'running' | 'done' | 'failed';
  /** 0 to 100. */
  readonly progress: number;
  readonly result?: unknown;
}

@Injectable()
export class OperationRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add(id: string, kind: string, request: object, accountId: AccountId | undefined): Promise<void> {
    await this.work.sql(`INSERT INTO operations (id, kind, request, account_id) VALUES ($1, $2, $3, $4)`, [
      id,
      kind,
      JSON.stringify(request),
      accountId ?? null,
    ]);
  }

  /** The operation with what was asked, for whoever answers it. */
  async find(id: string): Promise<(Operation & { readonly request: unknown; readonly accountId?: AccountId }) | undefined> {
    const [row] = await this.work.sql<Operation & { result: unknown; request: unknown; accountId: AccountId | null }>(
      `SELECT id, kind, status, progress, result, request, account_id AS "accountId" FROM operations WHERE id = $1`,
      [id],
    );
    return row && { ...row, result: row.result ?? undefined, accountId: row.accountId ?? undefined };
  }

  async statusOf(id: string): Promise<Operation['status'] | undefined> {
    const [row] = await this.work.sql<{ status: Operation['status'] }>(`SELECT status FROM operations WHERE id = $1`, [id]);
    return row?.status;
  }

  /** Writes down work that is done already. */
  async record(id: string, kind: string, result: object): Promise<void> {
    await this.work.sql(
      `INSERT INTO operations (id, kind, request, status, progress, result) VALUES ($1, $2, '{}', 'done', 100, $3)
       ON CONFLICT ON CONSTRAINT pk_operations DO NOTHING`,
      [id, kind, JSON.stringify(result)],
    );
  }

  /** The operation, for the account that asked for it and nobody else. */
  async findOwn(id: string, accountId: AccountId): Promise<Operation | undefined> {
    const [row] = await this.work.sql<Operation & { result: unknown }>(
      `SELECT id, kind, status, progress, result FROM operations WHERE id = $1 AND account_id = $2`,
      [id, accountId],
    );
    return row && { ...row, result: row.result ?? undefined };
  }

  async report(id: string, status: Operation['status'], progress: number, result?: object): Promise<void> {
    await this.work.sql(
      `UPDATE operations SET status = $2, progress = $3, result = coalesce($4, result), updated_at = now() WHERE id = $1`,
      [id, status, progress, result === undefined ? null : JSON.stringify(result)],
    );
  }
}
