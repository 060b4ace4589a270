import type { BusinessId, TenderId } from '@app/domain';
import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface NotifyMatchedPayload {
  readonly tenderId: TenderId;
  /** A batch: one job tells many, and the ledger tells each once. */
  readonly businessIds: readonly BusinessId[];
}

/** These firms match this tender: tell those that are owed it. */
export const notifyMatched = {
  name: 'notify.matched',
  queue: 'notification',
  parse(payload: unknown): NotifyMatchedPayload {
    const read = new PayloadReader('notify.matched', payload);
    return { tenderId: read.id<TenderId>('tenderId'), businessIds: read.ids<BusinessId>('businessIds') };
  },
} as const satisfies JobDefinition<NotifyMatchedPayload>;
