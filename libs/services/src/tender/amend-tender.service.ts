import { Injectable } from '@nestjs/common';
import { DomainError, refuseIf, stepFault, type Tender, type TenderNotice } from '@app/domain';
import { matchTender, notifyChanged, type PayloadOf } from '@app/jobs';
import { OutboxRepository, TenderRepository } from '@app/store';
import { BidsStand } from '../bid/bids-stand.js';
import type { Actor } from '../common/actor.js';
import { applyPatch, type Patch } from '../common/patch.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { ChangeTender } from './change-tender.js';
import { amendmentProblems, noticeProblems, publishingProblems } from './check-notice.js';
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
    private readonly stand: BidsStand,
  ) {}

  /**
   * Changes an open tender as a new version; firms that were told hear of it, and all are matched anew.
   * @throws DomainError `tender.not_open`, `input.invalid`, `precondition.stale`
   */
  async amend(actor: Actor | undefined, id: string, expectedVersion: number, patch: Patch<TenderNotice>): Promise<Tender> {
    return this.changes.run(actor, id, expectedVersion, async ({ current, accountId }) => {
      const now = await this.tenders.now();
      const fault = stepFault('amend', { status: current.status, endDate: current.tenderPeriod.endDate }, now);
      if (fault) throw new DomainError('conflict', 'tender.not_open', fault.text);
      const tender: Tender = { ...applyPatch<Tender>(current, withoutBuyer(patch), EMPTIED_NOTICE), version: current.version + 1 };
      const { codes, rulebook } = this.knowledge;
      refuseIf([...noticeProblems(tender, { codes, rulebook, now }), ...publishingProblems(tender, rulebook, now), ...amendmentProblems(current, tender, now), ...(await this.stand.channelProblems(current, tender))]);
      await this.tenders.append({ tender, index: indexTender(tender, this.knowledge), editedBy: accountId });
      const subject: PayloadOf<typeof matchTender.name> = { tenderId: tender.id, version: tender.version };
      const notice: PayloadOf<typeof notifyChanged.name> = { ...subject, kind: 'tender.amended' };
      await this.outbox.add(matchTender.name, [subject]);
      await this.outbox.add(notifyChanged.name, [notice]);
      await this.stand.deadlineMoved(current, tender, accountId);
      return tender;
    });
  }
}
