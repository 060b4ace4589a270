import { Injectable } from '@nestjs/common';
import { bidderIdOf, bidTransitions, consortiumTransitions, DomainError, move } from '@app/domain';
import { ArrivalLine, BidAuditRepository, BidCommitmentRepository, BidRepository, ConsortiumRepository, TenderRepository, UnitOfWork, type StoredBid } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { audit } from './bid-audit.js';
import { requireInTime, requireNotTooSlow } from './bid-desk.js';

/** Takes a bid back until the deadline; its receipt stays true. */
@Injectable()
export class WithdrawBidService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly commitments: BidCommitmentRepository,
    private readonly bids: BidRepository,
    private readonly rows: BidAuditRepository,
    private readonly line: ArrivalLine,
  ) {}

  /** For who handed it in: the firm, or the lead. Withdrawn already, it stays so. @throws DomainError `bid.late`, `bid.illegal_transition`, `bid.too_slow` */
  async withdraw(actor: Actor | undefined, id: string): Promise<StoredBid> {
    signedIn(actor);
    const known = await this.bids.find(idOf('bid', id));
    if (known === undefined) throw notFound('bid');
    const { accountId } = await this.access.require(actor, 'business.bid', known.businessId).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not_found' ? notFound('bid') : error;
    });
    await this.line.during(known.tenderId, (came) =>
      this.work.run(async () => {
        await this.tenders.holdUnlessLocked(known.tenderId);
        const tender = await this.tenders.find(known.tenderId);
        if (tender === undefined) throw notFound('tender');
        if (known.consortiumId !== undefined) await this.consortia.lock(known.consortiumId);
        await this.bids.lockBidder(known.tenderId, bidderIdOf(known));
        const bid = (await this.bids.find(known.id)) ?? known;
        if (bid.status === 'withdrawn') return;
        requireInTime(tender, came);
        await this.bids.setStatus(bid.id, bid.status, move('bid', bidTransitions, bid.status, 'withdrawn'));
        await this.free(bid);
        await audit(this.rows, bid.tenderId, accountId, 'bid.withdrawn', { bidId: bid.id, receivedAt: came.receivedAt });
        await requireNotTooSlow(this.tenders, came);
      }),
    );
    return (await this.bids.find(known.id)) ?? known;
  }

  /** A firm alone is free for another bid; the members of a joint one are agreed as before, and bound until they leave. */
  private async free({ consortiumId, businessId, tenderId }: StoredBid): Promise<void> {
    if (consortiumId === undefined) return this.commitments.release({ holderId: businessId, tenderId });
    const consortium = await this.consortia.find(consortiumId);
    if (consortium === undefined || consortium.status !== 'bid_submitted') return;
    await this.consortia.change(consortiumId, move('consortium', consortiumTransitions, consortium.status, 'agreed'), consortium.agreementHash);
  }
}
