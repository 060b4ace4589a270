import { DomainError } from '@app/domain';

/** What is said at consent, in one plain sentence. */
export const LIABILITY_SENTENCE = 'You may owe the whole contract: unless the tender or the law says otherwise, the buyer can ask any one member for all that the members have promised together.';

export interface Consent {
  /** The terms that were read. */
  readonly agreementHash: string;
  /** True: `LIABILITY_SENTENCE` was understood. */
  readonly understood: boolean;
}

/** @throws DomainError `input.invalid` with the sentence */
export function requireUnderstood({ understood }: Consent): void {
  if (understood) return;
  throw new DomainError('invalid', 'input.invalid', 'One field needs attention.', [{ path: 'understood', code: 'consent.not_understood', message: LIABILITY_SENTENCE }]);
}
