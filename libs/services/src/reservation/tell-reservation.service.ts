import { Injectable } from '@nestjs/common';
import type { NotifyReservationPayload } from '@app/jobs';
import { BuyerRepository, OfficerNotificationRepository, OutboxRepository, ReservationRequestRepository, TenderRepository, UnitOfWork } from '@app/store';
import { Ids } from '../common/ids.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { askedMessage } from './asked-message.js';
import { ENOUGH_WISHES } from './enough-wishes.js';
import { tenderReservationRules } from './tender-reservation-rules.js';

/** Tells the buyer's officers that firms ask for a tender to be reserved; once a tender, however many ask later. */
@Injectable()
export class TellReservationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly tenders: TenderRepository,
    private readonly buyers: BuyerRepository,
    private readonly requests: ReservationRequestRepository,
    private readonly notifications: OfficerNotificationRepository,
    private readonly knowledge: Knowledge,
    private readonly ids: Ids,
  ) {}

  async run({ tenderId }: NotifyReservationPayload, outboxId: string): Promise<void> {
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId))) return;
      await this.tenders.hold(tenderId);
      const tender = await this.tenders.find(tenderId);
      const buyer = tender && (await this.buyers.find(tender.buyerId));
      const { firms } = await this.requests.wishes(tenderId);
      // One of them has taken it back meanwhile: what is left is a single firm's wish, which is not told.
      if (tender === undefined || buyer === undefined || firms < ENOUGH_WISHES) return;
      const today = (await this.tenders.now()).slice(0, 10);
      const message = askedMessage(tender.title, firms, buyer.economy, tenderReservationRules(tender, buyer, this.knowledge.rulebook, today));
      const kind = 'tender.reservation_asked';
      const key = { recipient: `buyer:${buyer.id}`, channel: 'in_app', kind, subject: `tender:${tenderId}`, occurrence: 'first' } as const;
      await this.notifications.deliver({ id: this.ids.next(), deliveryId: this.ids.next(), key, buyerId: buyer.id, kind, tenderId, tenderVersion: tender.version, message });
    });
  }
}
