import type { Message } from '../assessment/finding.js';

/** One thing wrong with what was sent: where, a stable code, and a sentence that says how to mend it. */
export interface Problem {
  /** Path of the field, e.g. `lots[0].value.amount`; empty for the whole document. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
  /** The message to be read in any language; it is its English text. */
  readonly words?: Message;
}

/** A problem whose message can be read in any language. */
export function problemIn(path: string, code: string, words: Message): Problem {
  return { path, code, message: words.text, words };
}

/** What kind of failure this is; the edge maps it to its own status codes. */
export type ErrorKind =
  | 'invalid' // the document breaks a rule
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found' // also "not yours": both look alike from outside
  | 'conflict' // the state does not allow it
  | 'precondition_missing'
  | 'precondition_failed'
  | 'limited'
  | 'unavailable';

/** A broken rule, with a stable code and details that are safe to show. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly kind: ErrorKind,
    /** Stable, dotted, e.g. `tender.deadline_passed`. */
    readonly code: string,
    message: string,
    readonly problems: readonly Problem[] = [],
    /** For `limited`: seconds after which it may be tried again. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}

/** Throws `invalid` when there is at least one problem; otherwise does nothing. */
export function refuseIf(problems: readonly Problem[], code = 'input.invalid'): void {
  if (problems.length === 0) return;
  const fields = problems.length === 1 ? 'One field needs' : `${problems.length} fields need`;
  throw new DomainError('invalid', code, `${fields} attention.`, problems);
}
