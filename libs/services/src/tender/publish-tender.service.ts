import { Injectable } from '@nestjs/common';
import { move, refuseIf, tenderTransitions, type Tender } from '@app/domain';
import { matchTender, noteReach, type PayloadOf } from '@app/jobs';
import { OutboxRepository, TenderRepository } from '@app/store';
import type { Actor } from '../common/actor.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { ChangeTender } from './change-tender.js';
import { noticeProblems, publishingProblems } from './check-notice.js';
import { indexTender } from './index-tender.js';

@Injectable()
export class PublishTenderService {
  constructor(
    private readonly changes: ChangeTender,
    private readonly tenders: TenderRepository,
    private readonly outbox: OutboxRepository,
    private readonly knowledge: Knowledge,
  ) {}

  /** Makes a draft public and has it matched. @throws DomainError `input.invalid`, `tender.illegal_transition`, `precondition.stale` */
  async publish(actor: Actor | undefined, id: string, expectedVersion: number): Promise<Tender> {
    return this.changes.run(actor, id, expectedVersion, async ({ current, accountId }) => {
      const status = move('tender', tenderTransitions, current.status, 'active');
      const now = await this.tenders.now();
      const { codes, rulebook } = this.knowledge;
      refuseIf([...noticeProblems(current, { codes, rulebook, now }), ...publishingProblems(current, rulebook, now)]);
      const tender: Tender = { ...current, status, version: current.version + 1, publishedAt: now };
      await this.tenders.append({ tender, index: indexTender(tender, this.knowledge), editedBy: accountId });
      const payload: PayloadOf<typeof matchTender.name> = { tenderId: tender.id, version: tender.version };
      await this.outbox.add(matchTender.name, [payload]);
      await this.outbox.add(noteReach.name, [payload]);
      return tender;
    });
  }
}
