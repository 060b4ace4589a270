import type { Problem } from '@app/domain';

/** A request that HTTP itself refuses, before any use-case is reached. Domain rules throw `DomainError` instead. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly status: number,
    /** Stable, dotted, e.g. `json.malformed`. */
    readonly code: string,
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
  }
}

/** One field that cannot be taken as sent. */
export function refuseField(status: number, path: string, code: string, message: string): HttpProblem {
  return new HttpProblem(status, code, message, [{ path, code, message }]);
}
