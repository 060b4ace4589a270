import { DomainError } from '@app/domain';
import type { ErrorKind, Problem } from '@app/domain';
import type { Operation } from '@app/services';
import { Answer } from '../http/answer.js';
import { presentOperation } from './present-operation.js';

/** 200 with the answer where it is there; else 202 and where it will be. @throws DomainError what the answering met */
export function answerOrOperation(operation: Operation): Answer {
  if (operation.status === 'done') return new Answer(200, {}, operation.result);
  if (operation.status === 'failed') throw failureOf(operation.result);
  return new Answer(202, { location: `/v1/operations/${operation.id}`, 'retry-after': '1' }, presentOperation(operation));
}

function failureOf(result: unknown): DomainError {
  const { kind = 'unavailable', code = 'question.failed', detail = 'This could not be answered.', errors = [] } = result as { kind?: ErrorKind; code?: string; detail?: string; errors?: Problem[] };
  return new DomainError(kind, code, detail, errors);
}
