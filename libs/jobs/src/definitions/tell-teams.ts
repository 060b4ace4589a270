import type { BusinessId, TenderId } from '@app/domain';
import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

/** A firm's place in the order in which firms are asked: by lot, the best suited first, then by id. */
export interface TeamTurn {
  readonly lot: number;
  readonly score: number;
  readonly businessId: BusinessId;
}

export interface TellTeamsPayload {
  readonly tenderId: TenderId;
  readonly version: number;
  /** The firm that the job before has come to; absent at the beginning. */
  readonly after?: TeamTurn;
}

/** Firms match this version in a team: search for teams, and tell the members of those that are proved. */
export const tellTeams = {
  name: 'teams.tell',
  queue: 'question',
  parse(payload: unknown): TellTeamsPayload {
    const read = new PayloadReader('teams.tell', payload);
    const about = { tenderId: read.id<TenderId>('tenderId'), version: read.version('version') };
    if (!read.has('after')) return about;
    const after = read.within('after');
    return { ...about, after: { lot: after.count('lot'), score: after.count('score'), businessId: after.id<BusinessId>('businessId') } };
  },
} as const satisfies JobDefinition<TellTeamsPayload>;
