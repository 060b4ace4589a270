import { Injectable } from '@nestjs/common';
import { bidIsFor, bidTransitions, consortiumTransitions, DomainError, move, type AccountId, type AwardDecision, type Bidder, type Problem, type Supplier, type Tender } from '@app/domain';
import { BidAuditRepository, BidRepository, BusinessRepository, ConsortiumRepository, OpeningRepository, type StoredBid } from '@app/store';
import { audit } from './bid-audit.js';

/** What a change of a tender owes the bids that are in; called under the tender's lock. */
@Injectable()
export class BidsStand {
  constructor(
    private readonly bids: BidRepository,
    private readonly openings: OpeningRepository,
    private readonly rows: BidAuditRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly businesses: BusinessRepository,
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

  /**
   * Who is awarded with this bid: its firms with their roles and shares. Where sealed bids stand, an award is to one of them, opened with its price and judged good enough.
   * @throws DomainError `award.bid_required`, `award.not_opened`, `award.not_passed`, `input.invalid`
   */
  async suppliersOf({ id, submission }: Tender, { bidId, lotId }: Pick<AwardDecision, 'bidId' | 'lotId'>): Promise<readonly Supplier[] | undefined> {
    const standing = submission.channel === 'tandem' ? (await this.bids.ofTender(id)).filter(({ status }) => status === 'submitted' || status === 'opened') : [];
    if (bidId === undefined) {
      if (standing.length === 0) return undefined;
      throw new DomainError('conflict', 'award.bid_required', 'Sealed bids are in: open them, then award to one of them by its bidId.');
    }
    const bid = standing.find((each) => each.id === bidId);
    if (bid === undefined) throw wrongBid('award.bid_unknown', 'No bid of this tender that stands has this id.');
    await this.requireOpened(bid);
    if (!bidIsFor(bid, lotId)) throw wrongBid('award.other_lot', 'This bid is not for that lot.');
    return this.suppliersNow(bid);
  }

  /** Who stands behind the bid now, as suppliers. */
  async suppliersNow(bid: StoredBid): Promise<readonly Supplier[]> {
    const bidders = await this.biddersNow(bid);
    return bidders.map(({ name, businessId, role, sharePct }) => ({
      name,
      businessId,
      ...(bidders.length > 1 ? { role } : {}),
      ...(sharePct === undefined ? {} : { sharePct }),
    }));
  }

  /** The firms of the bid as it came in; of a joint bid those that are in it now, for the buyer may have agreed to another since the opening. */
  private async biddersNow({ consortiumId, bidders }: StoredBid): Promise<readonly Bidder[]> {
    const consortium = consortiumId === undefined ? undefined : await this.consortia.find(consortiumId);
    if (consortium === undefined) return bidders;
    const names = new Map(bidders.map(({ businessId, name }) => [businessId, name]));
    for (const { id, name } of await this.businesses.ofIds(consortium.members.map(({ businessId }) => businessId))) if (!names.has(id)) names.set(id, name);
    return consortium.members.map(({ businessId, role, sharePct }) => ({ businessId, name: names.get(businessId) ?? '', role, ...(sharePct === undefined ? {} : { sharePct }) }));
  }

  /** Once nothing is left to decide: what became of each bid, and of the consortium behind it. */
  async decided({ id, status, decisions = [] }: Tender, accountId: AccountId): Promise<void> {
    if (status !== 'complete' && status !== 'unsuccessful') return;
    const won = new Set(decisions.flatMap((decision) => (decision.outcome === 'awarded' && decision.bidId !== undefined ? [decision.bidId] : [])));
    const opened = (await this.bids.ofTender(id)).filter((bid) => bid.status === 'opened');
    for (const bid of opened) {
      const to = won.has(bid.id) ? 'awarded' : 'not_awarded';
      await this.bids.setStatus(bid.id, bid.status, move('bid', bidTransitions, bid.status, to));
      const consortium = bid.consortiumId === undefined ? undefined : await this.consortia.lock(bid.consortiumId);
      if (consortium?.status === 'opened') await this.consortia.change(consortium.id, move('consortium', consortiumTransitions, consortium.status, to), consortium.agreementHash);
    }
    if (opened.length > 0) await audit(this.rows, id, accountId, 'bid.awarded', { bids: [...won].sort() });
  }

  private async requireOpened(bid: StoredBid): Promise<void> {
    const opened = await this.openings.contentsOf([bid.id]);
    if (!opened.some(({ name }) => name === 'technical')) throw new DomainError('conflict', 'award.not_opened', 'The bids are not opened yet.');
    const judgement = await this.openings.judgement(bid.id);
    if (judgement?.passed === false) throw new DomainError('conflict', 'award.not_passed', 'This bid did not pass its technical envelope.');
    if (opened.some(({ name }) => name === 'price')) return;
    throw new DomainError('conflict', 'award.not_opened', 'The prices are not opened yet.');
  }
}

function wrongBid(code: string, message: string): DomainError {
  return new DomainError('invalid', 'input.invalid', 'One field needs attention.', [{ path: 'bidId', code, message }]);
}
