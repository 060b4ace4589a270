import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@app/domain';
import type { AnswerQuestionPayload } from '@app/jobs';
import { isDatabaseAway, OperationRepository, OutboxRepository, UnitOfWork } from '@app/store';
import { AnswerReachService } from '../reach/answer-reach.service.js';
import type { QuestionKind } from './question.service.js';

/** Finds the answer without a lock; `finish` gives it, in the transaction that settles the question. */
export interface PreparedAnswer {
  finish(operationId: string): Promise<object>;
}

type Answerers = Readonly<Record<QuestionKind, (request: unknown) => Promise<PreparedAnswer>>>;

/** Answers questions in the worker. Can run twice: the second finds the question answered. */
@Injectable()
export class AnswerQuestionService {
  private readonly logger = new Logger('questions');
  private readonly answerers: Answerers;

  constructor(
    private readonly work: UnitOfWork,
    private readonly operations: OperationRepository,
    private readonly outbox: OutboxRepository,
    reach: AnswerReachService,
  ) {
    this.answerers = { reach: (request) => reach.prepare(request), what_if: (request) => reach.prepare(request) };
  }

  async run({ operationId }: AnswerQuestionPayload, outboxId: string): Promise<void> {
    const operation = await this.operations.find(operationId);
    const open = operation?.status === 'queued' || operation?.status === 'running';
    let prepared: PreparedAnswer | DomainError | undefined;
    if (operation && open) {
      await this.operations.report(operationId, 'running', 10);
      prepared = await this.prepare(operation.kind, operation.request);
    }
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId)) || prepared === undefined) return;
      if (prepared instanceof DomainError) {
        const { kind, code, message: detail, problems: errors } = prepared;
        return this.operations.report(operationId, 'failed', 100, { kind, code, detail, errors });
      }
      await this.operations.report(operationId, 'done', 100, await prepared.finish(operationId));
    });
  }

  /** What cannot be answered is an answer too; only a database that is away is worth another try. */
  private async prepare(kind: string, request: unknown): Promise<PreparedAnswer | DomainError> {
    try {
      if (!isQuestion(kind, this.answerers)) throw new DomainError('invalid', 'question.unknown', `Nobody answers questions of the kind ${kind}.`);
      return await this.answerers[kind](request);
    } catch (error) {
      if (error instanceof DomainError) return error;
      if (isDatabaseAway(error)) throw error;
      this.logger.error(`${kind}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return new DomainError('unavailable', 'question.failed', 'This question could not be answered. Ask again later, or tell who runs the service.');
    }
  }
}

function isQuestion(kind: string, answerers: Answerers): kind is QuestionKind {
  return Object.hasOwn(answerers, kind);
}
