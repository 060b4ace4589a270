import { Injectable } from '@nestjs/common';
import { DomainError, type AccountId, type Problem, type Tender } from '@app/domain';
import { BidAuditRepository, BidRepository, OpeningRepository } from '@app/store';
import { audit } from './bid-audit.js';

/** What a change of a tender owes the bids that are in; called under the tender's lock. */
@Injectable()
export class BidsStand {
  constructor(
    private readonly bids: BidRepository,
    private readonly openings: OpeningRepository,
    private readonly rows: BidAuditRepository,
  ) {}

  /** A deadline does not move once somebody has asked to open what came in until then. @throws DomainError `opening.wanted` */
  async requireUnopened({ id }: Tender): Promise<void> {
    if ((await this.openings.of(id)).length === 0) return;
    throw new DomainError('conflict', 'opening.wanted', 'The bids of this tender are opened, or are about to be; its deadline stands.');
  }

  /** Where bids are in, they cannot be told to go elsewhere. */
  async channelProblems(before: Tender, after: Tender): Promise<Problem[]> {
    if (before.submission.channel === after.submission.channel || before.submission.channel !== 'tandem') return [];
    const standing = (await this.bids.ofTender(before.id)).some(({ status }) => status === 'submitted');
    return standing ? [{ path: 'submission.channel', code: 'bids.taken', message: 'Sealed bids are in already, so bids are taken here until the end. Cancel this tender to take them elsewhere.' }] : [];
  }

  /** Writes down that the deadline moved: the opener goes by this record, and not by the tender's row alone. The last statement of the change. */
  async deadlineMoved(before: Tender, after: Tender, accountId: AccountId): Promise<void> {
    const [from, to] = [before.tenderPeriod.endDate, after.tenderPeriod.endDate];
    if (after.submission.channel !== 'tandem' || to === undefined || from === undefined || Date.parse(from) === Date.parse(to)) return;
    await audit(this.rows, after.id, accountId, 'deadline.moved', { deadline: new Date(to).toISOString(), from: new Date(from).toISOString(), version: after.version });
  }
}
