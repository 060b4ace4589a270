import { Injectable } from '@nestjs/common';
import { bidTransitions, DomainError, move, type AccountId, type Consortium } from '@app/domain';
import { BidAuditRepository, BidRepository } from '@app/store';
import { audit } from './bid-audit.js';

/** What a joint bid that is in means for its consortium; called under the locks of tender and consortium. */
@Injectable()
export class ConsortiumBids {
  constructor(
    private readonly bids: BidRepository,
    private readonly rows: BidAuditRepository,
  ) {}

  /** Its members stay as they are while the bid is in. @throws DomainError `consortium.bid_submitted` */
  requireNone({ status }: Consortium): void {
    if (status !== 'bid_submitted') return;
    throw new DomainError('conflict', 'consortium.bid_submitted', 'The joint bid is handed in. The lead has to withdraw it before its members can change.');
  }

  /** A consortium that ends takes its bid with it. */
  async withdrawOf({ id, tenderId }: Consortium, accountId: AccountId): Promise<void> {
    await this.bids.lockBidder(tenderId, id);
    const bid = await this.bids.current(tenderId, id);
    if (bid === undefined) return;
    await this.bids.setStatus(bid.id, bid.status, move('bid', bidTransitions, bid.status, 'withdrawn'));
    await audit(this.rows, tenderId, accountId, 'bid.withdrawn', { bidId: bid.id, why: 'consortium.dissolved' });
  }
}
