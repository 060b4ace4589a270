import { SetMetadata } from '@nestjs/common';

export const NOT_REPLAYED_KEY = 'tandem:not-replayed';

/** For answers that hold secrets: they are never stored, so `Idempotency-Key` is not acted upon. */
export function NotReplayed(): MethodDecorator {
  return SetMetadata(NOT_REPLAYED_KEY, true);
}
