import { Injectable } from '@nestjs/common';
import {
  afterDeparture,
  DEPARTURE_FROM,
  DomainError,
  refuseIf,
  type AccountId,
  type BidFacts,
  type BidStatus,
  type BusinessId,
  type Consortium,
  type Decimal,
  type Departure,
  type DepartureTerms,
  type DepartureWish,
  type GroupMember,
  type Tender,
} from '@app/domain';
import { BidCommitmentRepository, BidRepository, BusinessRepository, ConsortiumRepository, DepartureRepository, PaperRepository, TenderRepository, type StoredBid } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { ConsortiumReports } from '../consortium/consortium-reports.js';
import { KeptFirms } from '../rulebook/kept-firms.service.js';
import { judgeDeparture, type DepartureAnswer } from './judge-departure.js';

/** A departure as who is concerned sees it. */
export interface DepartureReport {
  readonly departure: Departure;
  readonly tender: Tender;
  readonly names: ReadonlyMap<BusinessId, string>;
  /** Firms of the asker's that it concerns. */
  readonly own: ReadonlySet<BusinessId>;
  /** True for the buyer's people who decide. */
  readonly buyer: boolean;
  /** The rules' answer as of now to the group afterwards. */
  readonly answer: DepartureAnswer;
}

/** What asking, consenting and deciding have in common: who may see a departure, and what the rules say of it. */
@Injectable()
export class DepartureDesk {
  constructor(
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly departures: DepartureRepository,
    private readonly commitments: BidCommitmentRepository,
    private readonly bids: BidRepository,
    private readonly papers: PaperRepository,
    private readonly kept: KeptFirms,
    private readonly reports: ConsortiumReports,
  ) {}

  /** For the people of a firm that stays, leaves or steps in, and for the buyer's once everyone has consented. @throws DomainError `departure.not_found` */
  async seen(actor: Actor | undefined, id: string): Promise<DepartureReport> {
    signedIn(actor);
    const departure = await this.departures.find(idOf('departure', id));
    const tender = departure && (await this.tenders.find(departure.tenderId));
    if (departure === undefined || tender === undefined) throw notFound('departure');
    const own = await this.ownOf(actor, departure);
    const buyer = departure.status !== 'asked' && departure.status !== 'declined' && departure.status !== 'withdrawn' && (await this.access.may(actor, 'tender.departures', tender.buyerId));
    if (own.size === 0 && !buyer) throw notFound('departure');
    return this.report(departure, tender, own, buyer);
  }

  async report(departure: Departure, tender: Tender, own: ReadonlySet<BusinessId>, buyer: boolean): Promise<DepartureReport> {
    const consortium = await this.consortia.find(departure.consortiumId);
    if (consortium === undefined) throw notFound('departure');
    const firms = await this.businesses.ofIds(concerned(departure));
    const answer = await this.judge(departure, consortium, tender, departure.decision?.executedPct ?? departure.executedPct);
    return { departure, tender, names: new Map(firms.map(({ id, name }) => [id, name])), own, buyer, answer };
  }

  /**
   * What the rules say of the group afterwards. Those who stay are taken with the size that they had when they bid or won, who steps in as it is today.
   * @param executedPct how much of the contract is done; before an award none of it is
   */
  async judge(terms: DepartureTerms, consortium: Consortium, tender: Tender, executedPct: Decimal | undefined): Promise<DepartureAnswer> {
    const [answer] = await this.judgeEach([terms], consortium, tender, executedPct);
    if (answer === undefined) throw new Error('each change of members has an answer');
    return answer;
  }

  /** The same of several changes that could be made, in their order; what they have in common is read once. */
  async judgeEach(changes: readonly DepartureTerms[], consortium: Consortium, tender: Tender, executedPct: Decimal | undefined): Promise<readonly DepartureAnswer[]> {
    const bid = await this.bidOf(consortium);
    const ids = [...new Set(changes.flatMap(({ members }) => members.map(({ businessId }) => businessId)))];
    const firms = new Map((await this.businesses.ofIds(ids)).map((business) => [business.id, business]));
    const kept = await this.kept.of(tender.id, [...firms.values()]);
    const bids = await this.commitments.otherBids(tender.id, ids, consortium.id);
    const papers = await this.papers.atHand(consortium.id);
    const original = bid.bidders.map(({ businessId }) => businessId);
    const done = consortium.status === 'awarded' ? executedPct : ('0' as Decimal);
    return changes.map(({ members, leadId, leavingId, newcomerId }) => {
      const group = members.map(({ businessId, sharePct, scope }): GroupMember => {
        const business = firms.get(businessId);
        if (business === undefined) throw notFound('business');
        return { business: (businessId === newcomerId ? undefined : kept.get(businessId)?.business) ?? business, role: businessId === leadId ? 'lead' : 'member', sharePct, scope };
      });
      const otherBids = bids.flatMap(({ bidders, ...other }) => {
        const own = bidders.filter((id) => members.some(({ businessId }) => businessId === id));
        return own.length === 0 ? [] : [{ ...other, bidders: own }];
      });
      const facts: BidFacts = { otherBids, papers, change: { leaving: [leavingId], original, ...(done === undefined ? {} : { executedPct: done }) } };
      return judgeDeparture({ tender, lotIds: consortium.lotIds, group, facts }, this.reports.rules);
    });
  }

  /** Who asks for a member to leave: the lead for anyone, or the firm that leaves. @throws DomainError `consortium.not_found`, `departure.not_lead` */
  async asker(actor: Actor | undefined, { leadId, members }: Consortium, leavingId: BusinessId): Promise<{ readonly askedBy: BusinessId; readonly accountId: AccountId }> {
    const { accountId } = signedIn(actor);
    if (await this.access.may(actor, 'business.team', leadId)) return { askedBy: leadId, accountId };
    if (members.some(({ businessId }) => businessId === leavingId) && (await this.access.may(actor, 'business.consent', leavingId))) return { askedBy: leavingId, accountId };
    const member = await Promise.all(members.map(({ businessId }) => this.access.may(actor, 'business.read', businessId)));
    if (!member.includes(true)) throw notFound('consortium');
    throw new DomainError('forbidden', 'departure.not_lead', 'The lead asks for a change of members; another firm can ask to leave itself, by its owner.');
  }

  /** The bid that was opened: its firms are the first members. @throws DomainError `departure.not_opened` */
  async bidOf({ id, tenderId }: Consortium): Promise<StoredBid> {
    const bid = (await this.bids.ofTender(tenderId)).find(({ consortiumId, status }) => consortiumId === id && OPENED.has(status));
    if (bid === undefined) throw new DomainError('conflict', 'departure.not_opened', 'No bid of this group is opened.');
    return bid;
  }

  private async ownOf(actor: Actor | undefined, departure: Departure): Promise<ReadonlySet<BusinessId>> {
    const ids = concerned(departure);
    const may = await Promise.all(ids.map((id) => this.access.may(actor, 'business.read', id)));
    return new Set(ids.filter((_, index) => may[index]));
  }
}

const OPENED: ReadonlySet<BidStatus> = new Set(['opened', 'awarded', 'not_awarded']);

/** Until the opening nobody may learn who bids; until the deadline there is a plainer way. @throws DomainError `departure.not_opened` */
export function requireOpened({ status }: Consortium): void {
  if (DEPARTURE_FROM.includes(status)) return;
  const way = status === 'bid_submitted' ? 'Until the deadline withdraw the bid and change its terms; after it, ask once the bids are opened.' : 'Before a bid is in its members change by its own terms; a group that lost or has ended changes no more.';
  throw new DomainError('conflict', 'departure.not_opened', `This joint bid is ${status}. ${way}`);
}

/** Whom a departure concerns: who takes part afterwards, and who leaves. */
export function concerned({ members, leavingId }: DepartureTerms): readonly BusinessId[] {
  return [...members.map(({ businessId }) => businessId), leavingId];
}

/** The terms that a change leads to. @throws DomainError `input.invalid` where it is none that could be */
export function termsAfter(consortium: Consortium, wish: DepartureWish): DepartureTerms {
  const terms = afterDeparture(consortium, wish);
  if ('leavingId' in terms) return terms;
  refuseIf(terms);
  throw new Error('a change of members is either possible or has problems');
}
