import type { TenderId } from '@app/domain';
import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface NoteReachPayload {
  readonly tenderId: TenderId;
  readonly version: number;
}

/** A tender was published: note in its record whether enough firms could bid. */
export const noteReach = {
  name: 'reach.note',
  queue: 'question',
  parse(payload: unknown): NoteReachPayload {
    const read = new PayloadReader('reach.note', payload);
    return { tenderId: read.id<TenderId>('tenderId'), version: read.version('version') };
  },
} as const satisfies JobDefinition<NoteReachPayload>;
