import type { ErrorKind } from '@app/domain';

/** The one place where a kind of failure becomes a status, with the headers that the status owes. */
export const STATUS_OF_KIND: Readonly<Record<ErrorKind, { status: number; headers?: Readonly<Record<string, string>> }>> = {
  invalid: { status: 422 },
  unauthenticated: { status: 401, headers: { 'www-authenticate': 'Bearer' } },
  forbidden: { status: 403 },
  not_found: { status: 404 },
  conflict: { status: 409 },
  precondition_missing: { status: 428 },
  precondition_failed: { status: 412 },
  limited: { status: 429, headers: { 'retry-after': '60' } },
  unavailable: { status: 503, headers: { 'retry-after': '5' } },
};
