import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { answerQuestion, type AnswerQuestionPayload } from '@app/jobs';
import { OperationRepository, OutboxRepository, UnitOfWork, type Operation } from '@app/store';
import type { AccountId } from '@app/domain';

/** What takes all firms to answer. */
export type QuestionKind = 'reach' | 'what_if';

/** How long an asker is kept waiting before the operation is the answer. */
const PATIENCE_MS = 1_000;
const LOOK_EVERY_MS = 40;

/** Questions that a worker answers: the asker gets the answer if it comes soon, and else where to find it. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly operations: OperationRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  /** Puts the question, in the transaction of the caller. */
  async put(id: string, kind: QuestionKind, request: object, accountId: AccountId): Promise<void> {
    await this.operations.add(id, kind, request, accountId);
    const payload: AnswerQuestionPayload = { operationId: id };
    await this.outbox.add(answerQuestion.name, [payload]);
  }

  /**
   * The operation once it is done, or as it stands after a second. Inside a transaction nobody else can see the question yet,
   * so there is nothing to wait for.
   */
  async wait(id: string, accountId: AccountId): Promise<Operation | undefined> {
    const until = performance.now() + (this.work.inTransaction ? 0 : PATIENCE_MS);
    for (;;) {
      const operation = await this.operations.findOwn(id, accountId);
      const settled = operation === undefined || operation.status === 'done' || operation.status === 'failed';
      if (settled || performance.now() >= until) return operation;
      await sleep(LOOK_EVERY_MS);
    }
  }
}
