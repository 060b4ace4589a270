import type { EntitySchemaColumnOptions, ValueTransformer } from 'typeorm';

type Options = Partial<EntitySchemaColumnOptions>;

/** PostgreSQL's null is our undefined, and timestamps are RFC 3339 strings in UTC. */
const optional: ValueTransformer = { to: (value: unknown) => value ?? null, from: (value: unknown) => value ?? undefined };
const instant: ValueTransformer = {
  to: (value: unknown) => value ?? null,
  from: (value: unknown) => (value instanceof Date ? value.toISOString() : (value ?? undefined)),
};

export const text = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'text', transformer: optional, ...options });
export const uuid = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'uuid', transformer: optional, ...options });
export const int = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'int', transformer: optional, ...options });
export const smallint = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'smallint', transformer: optional, ...options });
export const bigint = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'bigint', transformer: optional, ...options });
export const bool = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'boolean', ...options });
export const json = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'jsonb', transformer: optional, ...options });
export const texts = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'text', array: true, default: '{}', ...options });
export const bytes = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'bytea', transformer: optional, ...options });
export const time = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'timestamptz', transformer: instant, ...options });
/** Set by the database's clock when the row is written. */
export const createdAt = (): EntitySchemaColumnOptions => time({ default: () => 'now()' });
/** The writing transaction: what lets a reader of changes know that no earlier one is still to come. */
export const transactionId = (): EntitySchemaColumnOptions => bigint({ default: () => 'current_transaction_id()' });
export const optionally = { nullable: true } as const;
