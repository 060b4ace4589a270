import type { TenderId } from '@app/domain';
import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface NoteReachPayload {
  readonly tenderId: TenderId;
  readonly version: number;
  /** How often it was put off, so that others go first; absent: never. */
  readonly putOff?: number;
}

/** A tender was published: note in its record whether enough firms could bid. */
export const noteReach = {
  name: 'reach.note',
  queue: 'question',
  parse(payload: unknown): NoteReachPayload {
    const read = new PayloadReader('reach.note', payload);
    return { tenderId: read.id<TenderId>('tenderId'), version: read.version('version'), ...(read.has('putOff') ? { putOff: read.count('putOff') } : {}) };
  },
} as const satisfies JobDefinition<NoteReachPayload>;
