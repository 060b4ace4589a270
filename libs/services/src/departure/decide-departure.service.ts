import { Injectable } from '@nestjs/common';
import { departureTransitions, DomainError, move, type Consortium, type Decimal, type Departure, type Tender } from '@app/domain';
import { BidAuditRepository, BidCommitmentRepository, BusinessRepository, ConsortiumRepository, DepartureRepository, TenderRepository, UnitOfWork } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { audit } from '../bid/bid-audit.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { JointBidNotices } from '../consortium/joint-bid-notices.js';
import { KeepSizeService } from '../rulebook/keep-size.service.js';
import { AmendAward } from './amend-award.service.js';
import { concerned, DepartureDesk, requireOpened, type DepartureReport } from './departure-desk.js';
import { requireLawful } from './judge-departure.js';

export interface DepartureDecision {
  readonly reason: string;
  /** How much of the contract is done, as the buyer sees it. */
  readonly executedPct?: string;
}

/** The buyer decides on a change of members that everyone has consented to. */
@Injectable()
export class DecideDepartureService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly departures: DepartureRepository,
    private readonly commitments: BidCommitmentRepository,
    private readonly rows: BidAuditRepository,
    private readonly desk: DepartureDesk,
    private readonly awards: AmendAward,
    private readonly sizes: KeepSizeService,
    private readonly notices: JointBidNotices,
  ) {}

  /** What waits for the buyer, and what it has decided. */
  async list(actor: Actor | undefined, tenderIdText: string): Promise<readonly DepartureReport[]> {
    signedIn(actor);
    const tender = await this.tenders.find(idOf('tender', tenderIdText));
    if (tender === undefined) throw notFound('tender');
    await this.access.require(actor, 'tender.departures', tender.buyerId);
    return Promise.all((await this.departures.ofTender(tender.id)).map((departure) => this.desk.report(departure, tender, new Set(), true)));
  }

  /**
   * The new terms are in force: who leaves is out, who steps in is in with its size of today kept, everyone has consented. The rules are asked once more, with what the buyer knows of the work. An award that was made names them from its next version on.
   * @throws DomainError `departure.barred`, `departure.illegal_transition`
   */
  async approve(actor: Actor | undefined, id: string, { reason, executedPct }: DepartureDecision): Promise<DepartureReport> {
    return this.decide(actor, id, 'approved', async (departure, consortium, tender, accountId) => {
      requireOpened(consortium);
      const done = (executedPct as Decimal | undefined) ?? departure.executedPct;
      requireLawful(await this.desk.judge(departure, consortium, tender, done));
      const consents = new Map(departure.consents.map(({ businessId, by, at }) => [businessId, { hash: departure.agreementHash, by, at }]));
      const members = departure.members.map((terms) => {
        const consent = consents.get(terms.businessId);
        if (consent === undefined) throw new Error(`${terms.businessId} has not consented`);
        return { ...terms, consent };
      });
      await this.departures.setStatus(id, departure.status, move('departure', departureTransitions, departure.status, 'approved'), { by: accountId, reason, ...(done === undefined ? {} : { executedPct: done }) });
      await this.consortia.putTerms(consortium.id, departure.leadId, members);
      await this.consortia.change(consortium.id, consortium.status, departure.agreementHash);
      const newcomer = departure.newcomerId === undefined ? undefined : await this.businesses.find(departure.newcomerId);
      if (newcomer) await this.sizes.keep({ business: newcomer, tender, moment: 'replacement', occurrence: departure.id });
      await this.awards.amend(tender, await this.desk.bidOf(consortium), departure, accountId);
    });
  }

  /** Everything stays as it is. @throws DomainError `departure.illegal_transition` */
  async refuse(actor: Actor | undefined, id: string, { reason }: DepartureDecision): Promise<DepartureReport> {
    return this.decide(actor, id, 'refused', async (departure, consortium, tender, accountId) => {
      if (departure.newcomerId !== undefined) await this.commitments.release({ holderId: consortium.id, businessId: departure.newcomerId, tenderId: tender.id });
      await this.departures.setStatus(id, departure.status, move('departure', departureTransitions, departure.status, 'refused'), { by: accountId, reason });
    });
  }

  private async decide(
    actor: Actor | undefined,
    id: string,
    to: 'approved' | 'refused',
    effect: (departure: Departure, consortium: Consortium, tender: Tender, accountId: Departure['consents'][number]['by']) => Promise<void>,
  ): Promise<DepartureReport> {
    const { accountId } = signedIn(actor);
    const seen = await this.desk.seen(actor, id);
    if (!seen.buyer) throw new DomainError('forbidden', 'departure.buyer_decides', 'The buyer decides on it.');
    await this.work.run(async () => {
      const tender = await this.tenders.lock(seen.tender.id);
      const consortium = await this.consortia.lock(seen.departure.consortiumId);
      const departure = await this.departures.find(id);
      if (tender === undefined || consortium === undefined || departure === undefined) throw notFound('departure');
      if (departure.status === to) return;
      move('departure', departureTransitions, departure.status, to);
      await effect(departure, consortium, tender, accountId);
      const said = to === 'approved' ? 'notification.team.departure_approved' : 'notification.team.departure_refused';
      for (const businessId of concerned(departure)) await this.notices.tell(businessId, tender, 'team.answered', `departure-${to}-${id}`, said);
      const { leavingId, newcomerId } = departure;
      await audit(this.rows, tender.id, accountId, to === 'approved' ? 'members.changed' : 'members.kept', { departureId: id, consortiumId: consortium.id, leaving: leavingId, ...(newcomerId === undefined ? {} : { newcomer: newcomerId }) });
    });
    return this.desk.seen(actor, id);
  }
}
