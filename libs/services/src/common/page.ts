import { DomainError, isStorableText } from '@app/domain';

/** What a caller asks of a list. */
export interface PageRequest {
  /** The `next` of the page before. */
  readonly cursor?: string;
  /** 1 to 100; 20 if absent. */
  readonly limit?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly next: string | null;
}

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

export function limitOf({ limit = DEFAULT_LIMIT }: PageRequest): number {
  return Math.min(Math.max(Math.trunc(limit), 1), MAX_LIMIT);
}

/** The sort key of the last row, as an opaque text. */
export function toCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * The parts of a cursor, each matching its pattern; undefined on the first page.
 * @throws DomainError `cursor.invalid`
 */
export function fromCursor(request: PageRequest, patterns: readonly RegExp[]): readonly string[] | undefined {
  if (request.cursor === undefined || request.cursor === '') return undefined;
  const parts = parse(request.cursor);
  if (parts?.length === patterns.length && parts.every(isStorableText) && patterns.every((pattern, i) => pattern.test(parts[i] ?? ''))) return parts;
  throw new DomainError('invalid', 'cursor.invalid', 'This cursor is not one that a list gave out.', [
    { path: 'cursor', code: 'cursor.invalid', message: 'Leave it out to start from the first page.' },
  ]);
}

function parse(cursor: string): readonly string[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts.map(String) : undefined;
  } catch {
    return undefined;
  }
}

/** Cuts a list that was read one row too long into a page. */
export function toPage<Row, T>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string, present: (row: Row) => T): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
