import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** SQLSTATE of a lost race that a second try may win: serialization failure, deadlock. */
const RETRYABLE = new Set(['40001', '40P01']);
const TRIES = 4;

/**
 * One transaction a use-case. Repositories take their connection from here, so that everything
 * called inside `run` is in the same transaction; a `run` inside a `run` joins the outer one.
 */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly dataSource: DataSource) {}

  /** The transaction's connection, or the pool outside one. */
  get manager(): EntityManager {
    return this.current.getStore() ?? this.dataSource.manager;
  }

  get inTransaction(): boolean {
    return this.current.getStore() !== undefined;
  }

  /** Runs `work` in a transaction (READ COMMITTED); commits when it returns, rolls back when it throws. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.inTransaction) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction((manager) => this.current.run(manager, work));
      } catch (error) {
        if (attempt >= TRIES || !isRetryable(error)) throw error;
        await wait(attempt * 15);
      }
    }
  }

  /** SQL with parameters, inside the transaction where there is one. */
  async sql<Row>(query: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(query, [...parameters]);
    // The driver wraps UPDATE and DELETE in [rows, count]; SELECT and INSERT come as rows.
    const rows = Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) ? (result[0] as unknown) : result;
    return rows as Row[];
  }
}

function isRetryable(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && RETRYABLE.has(code);
}
