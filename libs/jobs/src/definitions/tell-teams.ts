import type { TenderId } from '@app/domain';
import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface TellTeamsPayload {
  readonly tenderId: TenderId;
  readonly version: number;
}

/** Firms match this version in a team: search for teams, and tell the members of those that are proved. */
export const tellTeams = {
  name: 'teams.tell',
  queue: 'question',
  parse(payload: unknown): TellTeamsPayload {
    const read = new PayloadReader('teams.tell', payload);
    return { tenderId: read.id<TenderId>('tenderId'), version: read.version('version') };
  },
} as const satisfies JobDefinition<TellTeamsPayload>;
