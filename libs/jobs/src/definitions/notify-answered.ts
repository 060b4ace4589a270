import type { TenderId } from '@app/domain';
import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface NotifyAnsweredPayload {
  readonly tenderId: TenderId;
  readonly enquiryId: string;
  /** Of the answer; a correction is told again. */
  readonly version: number;
}

/** A question about a tender was answered: tell the firms that follow it. */
export const notifyAnswered = {
  name: 'notify.answered',
  queue: 'notification',
  parse(payload: unknown): NotifyAnsweredPayload {
    const read = new PayloadReader('notify.answered', payload);
    return { tenderId: read.id<TenderId>('tenderId'), enquiryId: read.id('enquiryId'), version: read.version('version') };
  },
} as const satisfies JobDefinition<NotifyAnsweredPayload>;
