import { Injectable } from '@nestjs/common';
import { DomainError, refuseIf, type Tender, type TenderNotice } from '@app/domain';
import { matchTender, notifyChanged, type PayloadOf } from '@app/jobs';
import { OutboxRepository, TenderRepository } from '@app/store';
import type { Actor } from '../common/actor.js';
import { applyPatch, type Patch } from '../common/patch.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { ChangeTender } from './change-tender.js';
import { noticeProblems, publishingProblems } from './check-notice.js';
import { withoutBuyer } from './draft-tender.service.js';
import { EMPTIED_NOTICE } from './emptied-notice.js';
import { indexTender } from './index-tender.js';

@Injectable()
export class AmendTenderService {
  constructor(
    private readonly changes: ChangeTender,
    private readonly tenders: TenderRepository,
    private readonly outbox: OutboxRepository,
    private readonly knowledge: Knowledge,
  ) {}

  /**
   * Changes an open tender as a new version; firms that were told hear of it, and all are matched anew.
   * @throws DomainError `tender.not_open`, `input.invalid`, `precondition.stale`
   */
  async amend(actor: Actor | undefined, id: string, expectedVersion: number, patch: Patch<TenderNotice>): Promise<Tender> {
    return this.changes.run(actor, id, expectedVersion, async ({ current, accountId }) => {
      const now = await this.tenders.now();
      if (current.status !== 'active' || Date.parse(current.tenderPeriod.endDate) <= Date.parse(now)) {
        throw new DomainError('conflict', 'tender.not_open', 'Only an open tender can be amended; this one is not published or has closed.');
      }
      const tender: Tender = { ...applyPatch<Tender>(current, withoutBuyer(patch), EMPTIED_NOTICE), version: current.version + 1 };
      const { codes, rulebook } = this.knowledge;
      refuseIf([...noticeProblems(tender, { codes, rulebook, now }), ...publishingProblems(tender, rulebook, now)]);
      await this.tenders.append({ tender, index: indexTender(tender, this.knowledge), editedBy: accountId });
      const subject: PayloadOf<typeof matchTender.name> = { tenderId: tender.id, version: tender.version };
      const notice: PayloadOf<typeof notifyChanged.name> = { ...subject, kind: 'tender.amended' };
      await this.outbox.add(matchTender.name, [subject]);
      await this.outbox.add(notifyChanged.name, [notice]);
      return tender;
    });
  }
}
