import type { TenderId } from '@app/domain';
import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface MatchTenderPayload {
  readonly tenderId: TenderId;
  readonly version: number;
}

/** A tender was published, amended or called off: match it with every firm. */
export const matchTender = {
  name: 'match.tender',
  queue: 'matching',
  parse(payload: unknown): MatchTenderPayload {
    const read = new PayloadReader('match.tender', payload);
    return { tenderId: read.id<TenderId>('tenderId'), version: read.version('version') };
  },
} as const satisfies JobDefinition<MatchTenderPayload>;
