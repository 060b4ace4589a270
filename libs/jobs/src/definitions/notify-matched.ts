import type { BusinessId, TenderId } from '@app/domain';
import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

/** Which firms: named, or all those matched from one to another in the order of their ids, both included. */
export type NotifyMatchedPayload = { readonly tenderId: TenderId } & ({ readonly businessIds: readonly BusinessId[] } | { readonly from: BusinessId; readonly to: BusinessId });

/** These firms match this tender: tell those that are owed it. A batch: one job tells many, and the ledger tells each once. */
export const notifyMatched = {
  name: 'notify.matched',
  queue: 'notification',
  parse(payload: unknown): NotifyMatchedPayload {
    const read = new PayloadReader('notify.matched', payload);
    const tenderId = read.id<TenderId>('tenderId');
    if (!read.has('from')) return { tenderId, businessIds: read.ids<BusinessId>('businessIds') };
    return { tenderId, from: read.id<BusinessId>('from'), to: read.id<BusinessId>('to') };
  },
} as const satisfies JobDefinition<NotifyMatchedPayload>;
