import { DomainError } from '@app/domain';

const FORM = /^"(0|[1-9]\d{0,8})"$/;

/** The strong tag of one version of a resource, `"3"`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The version that an `If-Match` header names.
 * @throws DomainError `precondition_missing` without the header; `precondition_failed` where it names no single version
 */
export function expectedVersion(header: string | undefined): number {
  if (header === undefined || header.trim() === '') {
    throw new DomainError('precondition_missing', 'precondition.required', 'Send If-Match with the ETag that you last read, e.g. "3".');
  }
  const version = FORM.exec(header.trim())?.[1];
  if (version === undefined) {
    throw new DomainError('precondition_failed', 'precondition.malformed', 'If-Match takes one strong ETag as it was sent, e.g. "3"; neither * nor a list.');
  }
  return Number(version);
}

/** True when an `If-None-Match` header already names this tag (weak comparison, RFC 9110 section 13.1.2). */
export function isUnchanged(header: string | undefined, etag: string | undefined): boolean {
  if (header === undefined || etag === undefined) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
