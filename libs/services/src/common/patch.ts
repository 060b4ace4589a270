import { DomainError } from '@app/domain';

/** JSON merge patch at the top level (RFC 7396): what is given replaces, null removes. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | null };

/** Applies a patch; removed lists become empty by `emptied`, other removed fields go. */
export function applyPatch<T extends object>(current: T, patch: Patch<T>, emptied: Partial<T>): T {
  const result: Record<string, unknown> = { ...(current as Record<string, unknown>) };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    result[key] = value === null ? (emptied as Record<string, unknown>)[key] : value;
  }
  return result as T;
}

/**
 * Checks that the caller has seen the version it wants to change.
 * @throws DomainError `precondition.stale`
 */
export function requireVersion(expected: number, current: number): void {
  if (expected === current) return;
  throw new DomainError(
    'precondition_failed',
    'precondition.stale',
    `Somebody changed this meanwhile: it is at version ${current}, you sent ${expected}. Read it again, then repeat your change.`,
  );
}
