import type { BusinessId } from '@app/domain';
import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface MatchBusinessPayload {
  readonly businessId: BusinessId;
  readonly version: number;
}

/** A profile was registered or changed: match it with every open tender. */
export const matchBusiness = {
  name: 'match.business',
  queue: 'matching',
  parse(payload: unknown): MatchBusinessPayload {
    const read = new PayloadReader('match.business', payload);
    return { businessId: read.id<BusinessId>('businessId'), version: read.version('version') };
  },
} as const satisfies JobDefinition<MatchBusinessPayload>;
