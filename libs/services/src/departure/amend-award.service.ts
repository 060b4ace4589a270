import { Injectable } from '@nestjs/common';
import { changeSuppliers, type AccountId, type Departure, type Tender } from '@app/domain';
import { notifyChanged, type NotifyChangedPayload } from '@app/jobs';
import { OutboxRepository, TenderRepository, type StoredBid } from '@app/store';
import { BidsStand } from '../bid/bids-stand.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { indexTender } from '../tender/index-tender.js';

/** The award to a joint bid whose members have changed: the tender's next version names those of now, what was published before stays, and firms that know the tender hear of it. */
@Injectable()
export class AmendAward {
  constructor(
    private readonly tenders: TenderRepository,
    private readonly stand: BidsStand,
    private readonly knowledge: Knowledge,
    private readonly outbox: OutboxRepository,
  ) {}

  /** Called inside of the transaction of the buyer's decision, under the tender's lock, once the new members are in. Where nothing is awarded to the bid yet, nothing is to change. */
  async amend(tender: Tender, bid: StoredBid, { leavingId, newcomerId }: Pick<Departure, 'leavingId' | 'newcomerId'>, accountId: AccountId): Promise<void> {
    if (!tender.decisions?.some((decision) => decision.outcome === 'awarded' && decision.bidId === bid.id)) return;
    const version = tender.version + 1;
    const suppliers = await this.stand.suppliersNow(bid);
    const decisions = changeSuppliers(tender.decisions, { bidId: bid.id, suppliers, leavingId, ...(newcomerId === undefined ? {} : { newcomerId }), at: await this.tenders.now(), version });
    const amended: Tender = { ...tender, decisions, version };
    await this.tenders.append({ tender: amended, index: indexTender(amended, this.knowledge), editedBy: accountId });
    const notice: NotifyChangedPayload = { tenderId: tender.id, version, kind: 'tender.suppliers_changed' };
    await this.outbox.add(notifyChanged.name, [notice]);
  }
}
