import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface FindTeamsPayload {
  readonly operationId: string;
}

/** A firm asked whom it could bid with: search, and write the answer into its operation. */
export const findTeams = {
  name: 'teams.find',
  queue: 'question',
  parse(payload: unknown): FindTeamsPayload {
    return { operationId: new PayloadReader('teams.find', payload).id('operationId') };
  },
} as const satisfies JobDefinition<FindTeamsPayload>;
