import { Injectable } from '@nestjs/common';
import type { Tender } from '@app/domain';
import { notifyChanged, type PayloadOf } from '@app/jobs';
import { OutboxRepository, TenderRepository } from '@app/store';
import type { Actor } from '../common/actor.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { ChangeTender } from './change-tender.js';
import { indexTender } from './index-tender.js';
import { requireStep } from './take-step.js';

@Injectable()
export class CancelTenderService {
  constructor(
    private readonly changes: ChangeTender,
    private readonly tenders: TenderRepository,
    private readonly outbox: OutboxRepository,
    private readonly knowledge: Knowledge,
  ) {}

  /**
   * Calls a draft or an open tender off; firms that were told hear why. After the deadline it is withdrawn instead.
   * @throws DomainError `tender.illegal_transition`, `tender.deadline_passed`, `precondition.stale`
   */
  async cancel(actor: Actor | undefined, id: string, expectedVersion: number, reason?: string): Promise<Tender> {
    return this.changes.run(actor, id, expectedVersion, async ({ current, accountId }) => {
      requireStep('cancel', current, await this.tenders.now());
      const tender: Tender = {
        ...current,
        status: 'cancelled',
        version: current.version + 1,
      };
      await this.tenders.append({ tender, index: indexTender(tender, this.knowledge), editedBy: accountId, note: reason });
      if (current.status === 'active') {
        const notice: PayloadOf<typeof notifyChanged.name> = { tenderId: tender.id, version: tender.version, kind: 'tender.cancelled' };
        await this.outbox.add(notifyChanged.name, [notice]);
      }
      return tender;
    });
  }
}
