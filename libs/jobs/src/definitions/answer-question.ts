import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface AnswerQuestionPayload {
  readonly operationId: string;
}

/** Somebody asked what takes all firms to answer: answer it in its operation. */
export const answerQuestion = {
  name: 'question.answer',
  queue: 'question',
  parse(payload: unknown): AnswerQuestionPayload {
    return { operationId: new PayloadReader('question.answer', payload).id('operationId') };
  },
} as const satisfies JobDefinition<AnswerQuestionPayload>;
