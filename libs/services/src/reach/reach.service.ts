import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, refuseIf, toDocument, type Tender, type TenderId, type TenderNotice } from '@app/domain';
import { ReachRepository, TenderRepository, UnitOfWork, type Operation } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { applyPatch, type Patch } from '../common/patch.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { QuestionService } from '../question/question.service.js';
import { canonicalJson } from '../rulebook/load-rulebook.js';
import { noticeProblems } from '../tender/check-notice.js';
import { withoutBuyer } from '../tender/draft-tender.service.js';
import { EMPTIED_NOTICE } from '../tender/emptied-notice.js';

/** The same question again within this time is the same run. */
const SAME_RUN_SECONDS = 900;
/** Runs that a tender, and all tenders of a buyer, may have; enough for an officer at work, too few to measure firms by. */
const LIMITS = { tender: { runs: 30, seconds: 600 }, buyer: { runs: 300, seconds: 86_400 } } as const;

/** What the worker is asked; all that it needs to give the same answer again. */
export interface ReachRequest {
  readonly tenderId: TenderId;
  readonly version: number;
  /** As a document; absent for the tender as it stands. */
  readonly changes?: object;
}

/** How many firms a tender reaches, as it stands or changed: for the buyer's officers, logged and limited. */
@Injectable()
export class ReachService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
    private readonly runs: ReachRepository,
    private readonly questions: QuestionService,
    private readonly knowledge: Knowledge,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `reach.limited` */
  async reach(actor: Actor | undefined, id: string): Promise<Operation> {
    const tender = await this.find(id);
    const { accountId } = await this.access.require(actor, 'tender.reach', tender.buyerId);
    return this.ask(tender, accountId, undefined);
  }

  /** @throws DomainError `reach.limited`, `input.invalid` naming each field of the changes */
  async whatIf(actor: Actor | undefined, id: string, patch: Patch<TenderNotice>): Promise<Operation> {
    const tender = await this.find(id);
    const { accountId } = await this.access.require(actor, 'tender.reach', tender.buyerId);
    const changed = applyPatch<Tender>(tender, withoutBuyer(patch), EMPTIED_NOTICE);
    const { codes, rulebook } = this.knowledge;
    const problems = noticeProblems(changed, { codes, rulebook, now: await this.tenders.now() });
    refuseIf(problems.map((problem) => ({ ...problem, path: `changes.${problem.path}` })));
    return this.ask(tender, accountId, toDocument(patch) as object);
  }

  private async find(id: string): Promise<Tender> {
    const tender = await this.tenders.find(idOf<TenderId>('tender', id));
    if (tender === undefined) throw notFound('tender');
    return tender;
  }

  private async ask({ id: tenderId, version, buyerId }: Tender, accountId: Parameters<QuestionService['put']>[3], changes: object | undefined): Promise<Operation> {
    const kind = changes === undefined ? 'reach' : 'what_if';
    const requestHash = createHash('sha256').update(canonicalJson([kind, version, changes ?? null])).digest('hex');
    const operationId = await this.work.run(async () => {
      await this.runs.lock(tenderId);
      const same = await this.runs.recent({ tenderId, accountId, requestHash }, SAME_RUN_SECONDS);
      if (same !== undefined) return same;
      await this.limit({ tenderId }, LIMITS.tender);
      await this.limit({ buyerId }, LIMITS.buyer);
      const run = { id: this.ids.next<string>(), tenderId, tenderVersion: version, buyerId, accountId, kind, requestHash, changes } as const;
      const request: ReachRequest = { tenderId, version, ...(changes === undefined ? {} : { changes }) };
      await this.questions.put(run.id, kind, request, accountId);
      await this.runs.add(run);
      return run.id;
    });
    const operation = await this.questions.wait(operationId, accountId);
    if (operation === undefined) throw notFound('operation');
    return operation;
  }

  private async limit(by: Parameters<ReachRepository['runs']>[0], { runs, seconds }: { readonly runs: number; readonly seconds: number }): Promise<void> {
    const { count, freeIn } = await this.runs.runs(by, seconds);
    if (count < runs) return;
    const text = `This was asked ${count} times within ${seconds / 60} minutes, which is as often as it may be. Try again in ${freeIn} seconds.`;
    throw new DomainError('limited', 'reach.limited', text, [], freeIn);
  }
}
