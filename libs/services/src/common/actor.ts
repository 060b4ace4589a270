import { DomainError, type AccountId } from '@app/domain';

/** Who asks. Absent means nobody is signed in. */
export interface Actor {
  readonly accountId: AccountId;
  /** Absent for an API key. */
  readonly sessionId?: string;
  readonly operator: boolean;
  /** What an API key may do; absent for a person, who may do what their roles allow. */
  readonly scopes?: readonly string[];
}

/** @throws DomainError `unauthenticated` */
export function signedIn(actor: Actor | undefined): Actor {
  if (actor) return actor;
  throw new DomainError('unauthenticated', 'auth.required', 'Sign in first: send "Authorization: Bearer" with an access token.');
}
