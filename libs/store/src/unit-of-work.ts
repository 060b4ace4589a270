import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CopyIn } from './copy/copy-in.js';

/** SQLSTATE of a lost race that a second try may win: serialization failure, deadlock. */
const RETRYABLE = new Set(['40001', '40P01']);
const TRIES = 4;
/** A lock that somebody asked for without waiting: the connection goes back to the pool in between, so that a thousand who wait take none. */
const LOCK_HELD = '55P03';
const LOCK_PATIENCE_MS = 30_000;
const LOCK_PAUSE_MS = 25;

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
    const began = performance.now();
    for (let attempt = 1; ; ) {
      try {
        return await this.dataSource.transaction((manager) => this.current.run(manager, work));
      } catch (error) {
        if (codeOf(error) === LOCK_HELD && performance.now() - began < LOCK_PATIENCE_MS) {
          await wait(LOCK_PAUSE_MS);
          continue;
        }
        if (attempt >= TRIES || !RETRYABLE.has(codeOf(error))) throw error;
        await wait(attempt * 15);
        attempt += 1;
      }
    }
  }

  /** Runs `work` inside the transaction that is open, and undoes what it has written where it throws; the transaction goes on. */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    if (!this.inTransaction) throw new Error('an attempt outside a transaction could not be undone');
    await this.sql('SAVEPOINT attempt');
    try {
      return await work();
    } catch (error) {
      await this.sql('ROLLBACK TO SAVEPOINT attempt');
      throw error;
    }
  }

  /**
   * Streams pages into `COPY … FROM STDIN`, in the transaction that is open.
   * @throws Error outside one: half a COPY on a connection of the pool would be nobody's to undo
   */
  async copyIn(command: string, pages: Iterable<Buffer>): Promise<void> {
    const runner = this.inTransaction ? this.manager.queryRunner : undefined;
    if (!runner) throw new Error('COPY outside a transaction could be left half done');
    const client = (await runner.connect()) as { query(query: CopyIn): unknown };
    const copy = new CopyIn(command, pages);
    client.query(copy);
    await copy.done;
  }

  /** SQL with parameters, inside the transaction where there is one. */
  async sql<Row>(query: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(query, [...parameters]);
    // The driver wraps UPDATE and DELETE in [rows, count]; SELECT and INSERT come as rows.
    const rows = Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) ? (result[0] as unknown) : result;
    return rows as Row[];
  }
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
