import { Injectable } from '@nestjs/common';
import { businessSize, DomainError, type BusinessId, type IsoInstant, type Tender, type TenderId } from '@app/domain';
import { notifyReservation, type PayloadOf } from '@app/jobs';
import { BusinessRepository, BuyerRepository, OutboxRepository, ReservationRequestRepository, TenderRepository, UnitOfWork, type ReservationRequest, type ReservationWishes } from '@app/store';
import { AccessService, scopeAllows } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { TenderReadService } from '../tender/tender-read.service.js';
import { ENOUGH_WISHES } from './enough-wishes.js';
import { tenderReservationRules, type TenderReservationRule } from './tender-reservation-rules.js';

/** How it stands with the wishes for a tender, as far as the reader may know. */
export interface ReservationStanding {
  /** Those of the reader's own firms. */
  readonly own: readonly ReservationRequest[];
  /** For the buyer's officers, from two firms on. */
  readonly wishes?: ReservationWishes;
  /** Economy of the buyer. */
  readonly economy: string;
  /** The laws by which the tender may or has to be reserved for small firms. */
  readonly rules: readonly TenderReservationRule[];
}

/** A firm asks for a tender to be reserved for small firms. Who asks is told to nobody. */
@Injectable()
export class ReservationRequestService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly reads: TenderReadService,
    private readonly tenders: TenderRepository,
    private readonly buyers: BuyerRepository,
    private readonly businesses: BusinessRepository,
    private readonly requests: ReservationRequestRepository,
    private readonly outbox: OutboxRepository,
    private readonly knowledge: Knowledge,
  ) {}

  /**
   * Asks for a firm, until the deadline by the database's clock; asking again changes nothing but the reason.
   * The moment is taken before the tender's lock is waited for, and held against the deadline as it stands under the lock.
   * @throws DomainError `reservation.closed`, `reservation.not_open`, `reservation.already`, `reservation.elsewhere`, `reservation.not_small`
   */
  async ask(actor: Actor | undefined, tenderIdText: string, { businessId: firm, reason }: { businessId: string; reason?: string }): Promise<{ request: ReservationRequest; added: boolean }> {
    const businessId = idOf<BusinessId>('business', firm);
    const { accountId } = await this.access.require(actor, 'business.reservation', businessId);
    const { id: tenderId } = await this.reads.get(actor, tenderIdText);
    const askedAt = await this.tenders.now();
    return this.work.run(async () => {
      const tender = await this.locked(tenderId, askedAt);
      if (tender.reservedFor?.sizes?.length) throw new DomainError('conflict', 'reservation.already', 'This tender is reserved by size already.');
      if (tender.source !== undefined) throw new DomainError('conflict', 'reservation.elsewhere', 'This notice was taken over from another system: its buyer would not read it here. Write to the buyer.');
      await this.requireSmall(businessId, askedAt);
      const added = await this.requests.put({ tenderId, businessId, reason, askedAt }, accountId);
      const notice: PayloadOf<typeof notifyReservation.name> = { tenderId };
      if (added && (await this.requests.wishes(tenderId)).firms >= ENOUGH_WISHES) await this.outbox.add(notifyReservation.name, [notice]);
      const request = await this.requests.find(tenderId, businessId);
      if (request === undefined) throw notFound('tender');
      return { request, added };
    });
  }

  /** Takes it back, until the deadline; what is not there is taken back already. @throws DomainError `reservation.closed`, `reservation.not_open` */
  async withdraw(actor: Actor | undefined, tenderIdText: string, firm: string): Promise<void> {
    const businessId = idOf<BusinessId>('business', firm);
    await this.access.require(actor, 'business.reservation', businessId);
    const { id: tenderId } = await this.reads.get(actor, tenderIdText);
    const at = await this.tenders.now();
    await this.work.run(async () => {
      await this.locked(tenderId, at);
      await this.requests.remove(tenderId, businessId);
    });
  }

  /** A firm reads its own wish; the buyer's officers how many there are and why, from two on; both read the law. */
  async standing(actor: Actor | undefined, tenderIdText: string): Promise<ReservationStanding> {
    const known = signedIn(actor);
    const tender = await this.reads.get(actor, tenderIdText);
    const buyer = await this.buyers.find(tender.buyerId);
    if (buyer === undefined) throw notFound('tender');
    const today = (await this.tenders.now()).slice(0, 10);
    const own = scopeAllows(known, 'business.reservation') ? await this.requests.ofAccount(tender.id, known.accountId) : [];
    const officer = await this.access.may(actor, 'tender.reservations.read', tender.buyerId);
    const wishes = officer ? await this.requests.wishes(tender.id) : undefined;
    return {
      own,
      ...(wishes !== undefined && wishes.firms >= ENOUGH_WISHES ? { wishes } : {}),
      economy: buyer.economy,
      rules: tenderReservationRules(tender, buyer, this.knowledge.rulebook, today),
    };
  }

  private async locked(tenderId: TenderId, at: IsoInstant): Promise<Tender> {
    const tender = await this.tenders.lock(tenderId);
    if (tender === undefined) throw notFound('tender');
    const { status, tenderPeriod: { endDate } } = tender;
    if (status !== 'active') throw new DomainError('conflict', 'reservation.not_open', 'This can be asked of an active tender alone.');
    if (endDate === undefined || Date.parse(at) >= Date.parse(endDate)) throw new DomainError('conflict', 'reservation.closed', `This could be asked until ${endDate ?? 'its deadline, which is not known'}.`);
    return tender;
  }

  private async requireSmall(businessId: BusinessId, at: IsoInstant): Promise<void> {
    const business = await this.businesses.find(businessId);
    if (business === undefined) throw notFound('business');
    if (businessSize(business, this.knowledge.rulebook, at.slice(0, 10)).class === 'large') {
      throw new DomainError('conflict', 'reservation.not_small', 'Your firm counts as large, and a reservation for small firms would shut it out.');
    }
  }
}
