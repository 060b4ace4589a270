import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  agreementText,
  departureTransitions,
  DomainError,
  move,
  stillToConsent,
  type BusinessId,
  type Consortium,
  type Decimal,
  type Departure,
  type DepartureTerms,
  type Tender,
} from '@app/domain';
import { BidCommitmentRepository, BuyerRepository, ConsortiumRepository, DepartureRepository, OfficerNotificationRepository, TenderRepository, UnitOfWork } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { commitToBid } from '../consortium/commit-to-bid.js';
import { ConsortiumReports } from '../consortium/consortium-reports.js';
import { JointBidNotices } from '../consortium/joint-bid-notices.js';
import { named, type MemberRequest } from '../consortium/named-member.js';
import { requireUnderstood, type Consent } from '../consortium/consent.js';
import { concerned, DepartureDesk, requireOpened, termsAfter, type DepartureReport } from './departure-desk.js';
import { requireLawful } from './judge-departure.js';

export interface DepartureRequest {
  readonly leavingId: string;
  /** Who steps in; absent: nobody. */
  readonly newcomer?: MemberRequest;
  readonly leadId?: string;
  /** Parts of those who stay that change. */
  readonly members?: readonly MemberRequest[];
  readonly reason: string;
  readonly executedPct?: string;
}

const MOST = 50;

/** Members that leave a joint bid after the opening, and who steps in: asked by the lead or by who leaves, consented to by everyone, decided by the buyer. */
@Injectable()
export class DepartureService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
    private readonly buyers: BuyerRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly departures: DepartureRepository,
    private readonly commitments: BidCommitmentRepository,
    private readonly officers: OfficerNotificationRepository,
    private readonly reports: ConsortiumReports,
    private readonly desk: DepartureDesk,
    private readonly notices: JointBidNotices,
    private readonly ids: Ids,
  ) {}

  /**
   * Asks for it: the lead for anyone, a firm for itself. Refused at once where the law does not allow it, or the group afterwards fails a condition.
   * @throws DomainError `departure.not_opened`, `departure.under_way`, `departure.barred`, `input.invalid`
   */
  async ask(actor: Actor | undefined, consortiumIdText: string, request: DepartureRequest): Promise<DepartureReport> {
    signedIn(actor);
    const known = await this.consortia.find(idOf('consortium', consortiumIdText));
    if (known === undefined) throw notFound('consortium');
    const leavingId = idOf<BusinessId>('business', request.leavingId);
    const { askedBy, accountId } = await this.desk.asker(actor, known, leavingId);
    const id = this.ids.next<string>();
    await this.work.run(async () => {
      const { consortium, tender } = await this.locked(known.id, known.tenderId);
      requireOpened(consortium);
      if ((await this.departures.ofConsortium(known.id)).some(({ status }) => status === 'asked' || status === 'consented')) {
        throw new DomainError('conflict', 'departure.under_way', 'Another change of members is under way. Withdraw it first, or wait for its end.');
      }
      const terms = this.termsOf(consortium, leavingId, request);
      const executedPct = request.executedPct as Decimal | undefined;
      const answer = await this.desk.judge(terms, consortium, tender, executedPct);
      requireLawful(answer);
      const agreementHash = createHash('sha256').update(agreementText({ tenderId: tender.id, lotIds: consortium.lotIds, leadId: terms.leadId, members: terms.members })).digest('hex');
      await this.departures.add({ ...terms, id, consortiumId: consortium.id, agreementHash, askedBy, reason: request.reason, executedPct, rule: answer.rule }, accountId);
      for (const businessId of concerned(terms).filter((each) => each !== askedBy)) {
        const said = businessId === terms.newcomerId ? 'notification.team.step_in' : 'notification.team.departure';
        await this.notices.tell(businessId, tender, businessId === terms.newcomerId ? 'team.invited' : 'team.consent', `departure-${id}`, said);
      }
    });
    return this.desk.seen(actor, id);
  }

  get(actor: Actor | undefined, id: string): Promise<DepartureReport> {
    return this.desk.seen(actor, id);
  }

  /** Those of a joint bid, the youngest first, for the people of its firms. */
  async ofConsortium(actor: Actor | undefined, consortiumId: string): Promise<readonly DepartureReport[]> {
    const { consortium, tender, own } = await this.reports.get(actor, consortiumId);
    return Promise.all((await this.departures.ofConsortium(consortium.id)).map((departure) => this.desk.report(departure, tender, own, false)));
  }

  /** Those under way that concern a firm, one that it is asked to step into among them. */
  async ofFirm(actor: Actor | undefined, businessIdText: string): Promise<readonly DepartureReport[]> {
    const businessId = idOf<BusinessId>('business', businessIdText);
    await this.access.require(actor, 'business.read', businessId);
    const found: DepartureReport[] = [];
    for (const departure of await this.departures.underWayOf(businessId, MOST)) {
      const tender = await this.tenders.find(departure.tenderId);
      if (tender) found.push(await this.desk.report(departure, tender, new Set([businessId]), false));
    }
    return found;
  }

  /**
   * A firm's own consent to the terms that it has read. With the last one the buyer is asked. Who steps in is bound to this bid from here on.
   * @throws DomainError `consortium.changed`, `consortium.exclusive`, `departure.illegal_transition`
   */
  async consent(actor: Actor | undefined, id: string, businessIdText: string, consent: Consent): Promise<DepartureReport> {
    const businessId = idOf<BusinessId>('business', businessIdText);
    const { accountId } = await this.access.require(actor, 'business.consent', businessId);
    const known = await this.concerning(id, businessId);
    requireUnderstood(consent);
    await this.work.run(async () => {
      const { consortium, tender } = await this.locked(known.consortiumId, known.tenderId);
      const departure = await this.current(id);
      if (consent.agreementHash !== departure.agreementHash) throw new DomainError('conflict', 'consortium.changed', 'These are not the terms that this change leads to. Read them, then consent to what they are.');
      if (departure.consents.some((each) => each.businessId === businessId)) return;
      // Who leaves may still say that it agrees while the buyer decides; nothing hangs on it.
      const late = departure.status === 'consented' && businessId === departure.leavingId;
      if (departure.status !== 'asked' && !late) move('departure', departureTransitions, departure.status, 'consented');
      requireOpened(consortium);
      if (businessId === departure.newcomerId) await commitToBid(this.commitments, { tender, lotIds: consortium.lotIds, businessId, consortiumId: consortium.id }, this.reports.rules);
      await this.departures.consent(id, businessId, accountId);
      if (late || stillToConsent(await this.current(id)).length > 0) return;
      await this.departures.setStatus(id, 'asked', move('departure', departureTransitions, 'asked', 'consented'));
      await this.askBuyer(departure, tender);
    });
    return this.desk.seen(actor, id);
  }

  /** A firm that stays, or should step in, does not agree: it ends. @throws DomainError `departure.illegal_transition` */
  async decline(actor: Actor | undefined, id: string, businessIdText: string): Promise<DepartureReport> {
    const businessId = idOf<BusinessId>('business', businessIdText);
    await this.access.require(actor, 'business.team', businessId);
    const known = await this.concerning(id, businessId);
    if (businessId === known.leavingId) throw new DomainError('conflict', 'departure.leaves', 'This firm leaves by it; whoever asked for it can withdraw it.');
    await this.end(known, 'declined', businessId);
    return this.desk.seen(actor, id);
  }

  /** Whoever asked takes it back. @throws DomainError `departure.illegal_transition` */
  async withdraw(actor: Actor | undefined, id: string): Promise<DepartureReport> {
    signedIn(actor);
    const { departure } = await this.desk.seen(actor, id);
    await this.access.require(actor, 'business.team', departure.askedBy).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not_found' ? new DomainError('forbidden', 'departure.not_yours', 'The firm that asked for it can take it back.') : error;
    });
    await this.end(departure, 'withdrawn', departure.askedBy);
    return this.desk.seen(actor, id);
  }

  private async end({ id, consortiumId, tenderId }: Departure, to: 'declined' | 'withdrawn', by: BusinessId): Promise<void> {
    await this.work.run(async () => {
      const { tender } = await this.locked(consortiumId, tenderId);
      const departure = await this.current(id);
      if (departure.status === to) return;
      await this.departures.setStatus(id, departure.status, move('departure', departureTransitions, departure.status, to));
      if (departure.newcomerId !== undefined) await this.commitments.release({ holderId: consortiumId, businessId: departure.newcomerId, tenderId });
      for (const businessId of concerned(departure).filter((each) => each !== by)) await this.notices.tell(businessId, tender, 'team.answered', `departure-${to}-${id}`, 'notification.team.departure_ended');
    });
  }

  /** Tells the buyer's officers, once. */
  private async askBuyer({ id }: Departure, tender: Tender): Promise<void> {
    const buyer = await this.buyers.find(tender.buyerId);
    if (buyer === undefined) return;
    const kind = 'tender.departure_asked';
    const key = { recipient: `buyer:${buyer.id}`, channel: 'in_app', kind, subject: `tender:${tender.id}`, occurrence: id } as const;
    const message = { key: 'notification.departure_asked', params: { title: tender.title }, text: `A group that bid for "${tender.title}" asks you to agree to a change of its members.` };
    await this.officers.deliver({ id: this.ids.next(), deliveryId: this.ids.next(), key, buyerId: buyer.id, kind, tenderId: tender.id, tenderVersion: tender.version, message });
  }

  private termsOf(consortium: Consortium, leavingId: BusinessId, request: DepartureRequest): DepartureTerms {
    const byId = (member: MemberRequest, index: number) => named(member, index, () => undefined).terms;
    return termsAfter(consortium, {
      leavingId,
      ...(request.newcomer === undefined ? {} : { newcomer: byId(request.newcomer, 0) }),
      ...(request.leadId === undefined ? {} : { leadId: idOf<BusinessId>('business', request.leadId) }),
      changed: (request.members ?? []).map(byId),
    });
  }

  private async locked(consortiumId: string, tenderId: Tender['id']): Promise<{ readonly consortium: Consortium; readonly tender: Tender }> {
    await this.tenders.hold(tenderId);
    const tender = await this.tenders.find(tenderId);
    const consortium = await this.consortia.lock(consortiumId);
    if (tender === undefined || consortium === undefined) throw notFound('consortium');
    return { consortium, tender };
  }

  private async current(id: string): Promise<Departure> {
    const departure = await this.departures.find(id);
    if (departure === undefined) throw notFound('departure');
    return departure;
  }

  private async concerning(id: string, businessId: BusinessId): Promise<Departure> {
    const departure = await this.departures.find(idOf('departure', id));
    if (departure === undefined || !concerned(departure).includes(businessId)) throw notFound('departure');
    return departure;
  }
}
