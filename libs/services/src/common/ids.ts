import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/domain';
import { UUID } from './page.js';

/** The one source of ids and secrets, so that a test can bring its own. */
@Injectable()
export class Ids {
  next<T extends string>(): T {
    return randomUUID() as string as T;
  }

  /** 256 random bits, safe in an address. */
  secret(): string {
    return randomBytes(32).toString('base64url');
  }
}

/** SHA-256; for secrets of full entropy, which need no slow hash. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * An id from outside; one that cannot exist is answered like one that does not.
 * @throws DomainError `<noun>.not_found`
 */
export function idOf<T extends string>(noun: string, id: string): T {
  if (UUID.test(id)) return id as T;
  throw notFound(noun);
}

/** "Not yours" and "not there" are the same answer. */
export function notFound(noun: string): DomainError {
  return new DomainError('not_found', `${noun}.not_found`, `There is no such ${noun}, or it is not open to you.`);
}
