import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface SuggestCandidatePayload {
  readonly invitationId: string;
}

/** A firm that was asked to bid together has not answered for long: look for one that could take its place, and tell the lead. */
export const suggestCandidate = {
  name: 'teams.suggest',
  queue: 'question',
  parse(payload: unknown): SuggestCandidatePayload {
    return { invitationId: new PayloadReader('teams.suggest', payload).id('invitationId') };
  },
} as const satisfies JobDefinition<SuggestCandidatePayload>;
