import { Injectable } from '@nestjs/common';
import { DomainError, lateExtensionFault, refuseIf, type IsoInstant, type Tender } from '@app/domain';
import { matchTender, notifyChanged, type PayloadOf } from '@app/jobs';
import { OutboxRepository, TenderRepository } from '@app/store';
import { BidsStand } from '../bid/bids-stand.js';
import type { Actor } from '../common/actor.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { ChangeTender } from './change-tender.js';
import { noticeProblems } from './check-notice.js';
import { indexTender } from './index-tender.js';
import { refuseFault, requireStep } from './take-step.js';

export interface Extension {
  readonly endDate: IsoInstant;
  /** Told to everybody with the new deadline. */
  readonly reason: string;
  /** The place where bids are handed in could not be reached: the one ground to move a deadline that has just passed. */
  readonly outage?: boolean;
}

@Injectable()
export class ExtendTenderService {
  constructor(
    private readonly changes: ChangeTender,
    private readonly tenders: TenderRepository,
    private readonly outbox: OutboxRepository,
    private readonly knowledge: Knowledge,
    private readonly stand: BidsStand,
  ) {}

  /**
   * Moves the deadline later, as an amendment with its reason; the tender is matched anew, since its time left has changed.
   * @throws DomainError `tender.deadline_passed`, `tender.decided`, `opening.wanted`, `tender.illegal_transition`, `input.invalid`
   */
  async extend(actor: Actor | undefined, id: string, expectedVersion: number, { endDate, reason, outage = false }: Extension): Promise<Tender> {
    return this.changes.run(actor, id, expectedVersion, async ({ current, accountId }) => {
      const now = await this.tenders.now();
      requireStep('extend', current, now);
      refuseFault(lateExtensionFault({ status: current.status, endDate: current.tenderPeriod.endDate }, outage, now));
      if ((current.decisions ?? []).length > 0) throw new DomainError('conflict', 'tender.decided', 'Some of this tender is decided already; its deadline stands.');
      await this.stand.requireUnopened(current);
      const tender: Tender = { ...current, tenderPeriod: { ...current.tenderPeriod, endDate }, version: current.version + 1 };
      const { codes, rulebook } = this.knowledge;
      const before = current.tenderPeriod.endDate;
      const earlier = before !== undefined && Date.parse(endDate) <= Date.parse(before);
      refuseIf([
        ...(earlier ? [{ path: 'endDate', code: 'tender.not_later', message: `An extension is later than ${before}. To bring the deadline forward, amend.` }] : []),
        ...noticeProblems(tender, { codes, rulebook, now })
          .filter(({ path }) => path.startsWith('tenderPeriod.'))
          .map((problem) => ({ ...problem, path: 'endDate' })),
      ]);
      await this.tenders.append({ tender, index: indexTender(tender, this.knowledge), editedBy: accountId, note: reason });
      const subject: PayloadOf<typeof matchTender.name> = { tenderId: tender.id, version: tender.version };
      const notice: PayloadOf<typeof notifyChanged.name> = { ...subject, kind: 'tender.amended' };
      await this.outbox.add(matchTender.name, [subject]);
      await this.outbox.add(notifyChanged.name, [notice]);
      await this.stand.deadlineMoved(current, tender, accountId);
      return tender;
    });
  }
}
