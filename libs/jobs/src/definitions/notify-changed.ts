import { TENDER_CHANGE_KINDS, type TenderChangeKind, type TenderId } from '@app/domain';
import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface NotifyChangedPayload {
  readonly tenderId: TenderId;
  readonly version: number;
  readonly kind: TenderChangeKind;
}

/** A tender that firms were told of has changed or was called off: tell them. */
export const notifyChanged = {
  name: 'notify.changed',
  queue: 'notification',
  parse(payload: unknown): NotifyChangedPayload {
    const read = new PayloadReader('notify.changed', payload);
    return { tenderId: read.id<TenderId>('tenderId'), version: read.version('version'), kind: read.oneOf('kind', TENDER_CHANGE_KINDS) };
  },
} as const satisfies JobDefinition<NotifyChangedPayload>;
