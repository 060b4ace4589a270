import type { TenderId } from '@app/domain';
import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

const CHANGES = ['tender.amended', 'tender.cancelled'] as const;

export interface NotifyChangedPayload {
  readonly tenderId: TenderId;
  readonly version: number;
  readonly kind: (typeof CHANGES)[number];
}

/** A tender that firms were told of has changed or was called off: tell them. */
export const notifyChanged = {
  name: 'notify.changed',
  queue: 'notification',
  parse(payload: unknown): NotifyChangedPayload {
    const read = new PayloadReader('notify.changed', payload);
    return { tenderId: read.id<TenderId>('tenderId'), version: read.version('version'), kind: read.oneOf('kind', CHANGES) };
  },
} as const satisfies JobDefinition<NotifyChangedPayload>;
