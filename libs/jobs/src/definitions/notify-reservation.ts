import type { TenderId } from '@app/domain';
import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface NotifyReservationPayload {
  readonly tenderId: TenderId;
}

/** A second firm asked for a tender to be reserved: tell the buyer's officers, if it is still so. */
export const notifyReservation = {
  name: 'notify.reservation',
  queue: 'notification',
  parse(payload: unknown): NotifyReservationPayload {
    return { tenderId: new PayloadReader('notify.reservation', payload).id<TenderId>('tenderId') };
  },
} as const satisfies JobDefinition<NotifyReservationPayload>;
