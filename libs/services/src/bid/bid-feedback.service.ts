import { Injectable } from '@nestjs/common';
import { assess, bidTargets, priceRank, type AwardDecision, type Bidder, type Business, type BusinessId, type Finding, type IsoInstant, type Message, type Tender } from '@app/domain';
import { BidRepository, HistoryRepository, NotificationRepository, OpeningRepository, type StoredBid } from '@app/store';
import { Knowledge } from '../knowledge/knowledge.js';
import { feedbackMessage } from './feedback-message.js';
import { openedPrice } from './opened-price.js';

const OPENED: ReadonlySet<StoredBid['status']> = new Set(['opened', 'awarded', 'not_awarded']);

/** What firms whose bid did not win are told, once the buyer has awarded. */
@Injectable()
export class BidFeedbackService {
  constructor(
    private readonly bids: BidRepository,
    private readonly openings: OpeningRepository,
    private readonly history: HistoryRepository,
    private readonly notifications: NotificationRepository,
    private readonly knowledge: Knowledge,
  ) {}

  /** By firm, of what this version has awarded and the one before had not. */
  async of(now: Tender, before: Tender | undefined): Promise<ReadonlyMap<BusinessId, Message>> {
    const decided = new Set((before?.decisions ?? []).map(({ lotId }) => lotId));
    const awards = (now.decisions ?? []).filter((decision): decision is AwardDecision => decision.outcome === 'awarded' && !decided.has(decision.lotId));
    const told = new Map<BusinessId, Message>();
    for (const award of awards) {
      const messages = now.submission.channel === 'tandem' ? await this.ofSealed(now, award) : await this.ofMarked(now, award);
      for (const [firm, message] of messages) if (!told.has(firm)) told.set(firm, message);
    }
    return told;
  }

  private async ofSealed(tender: Tender, award: AwardDecision): Promise<[BusinessId, Message][]> {
    const bids = (await this.bids.ofTender(tender.id)).filter(({ status, lotIds }) => OPENED.has(status) && (award.lotId === undefined || lotIds.length === 0 || lotIds.includes(award.lotId)));
    const ids = bids.map(({ id }) => id);
    const contents = (await this.openings.contentsOf(ids)).filter(({ name }) => name === 'price');
    const prices = new Map(contents.flatMap(({ bidId, content }) => {
      const price = openedPrice(content, award.lotId);
      return price === undefined ? [] : [[bidId, price] as const];
    }));
    const judgements = new Map((await this.openings.judgementsOf(ids)).map((judgement) => [judgement.bidId, judgement]));
    const winning = award.bidId === undefined ? undefined : prices.get(award.bidId);
    const messages: [BusinessId, Message][] = [];
    for (const bid of bids.filter(({ id }) => id !== award.bidId)) {
      const price = prices.get(bid.id);
      const message = feedbackMessage({
        title: tender.title,
        award,
        handedIn: true,
        judgement: judgements.get(bid.id),
        price,
        rank: price && priceRank(price, [...prices.values()]),
        winning,
        findings: await this.findings(tender, award, bid.bidders, bid.receivedAt),
      });
      for (const { businessId } of bid.bidders) messages.push([businessId, message]);
    }
    return messages;
  }

  /** Bids elsewhere are not seen here; whoever has marked that it bids is told what is public. */
  private async ofMarked(tender: Tender, award: AwardDecision): Promise<[BusinessId, Message][]> {
    const won = new Set(award.suppliers.map(({ businessId }) => businessId));
    const firms = (await this.notifications.bidding(tender.id)).filter((firm) => !won.has(firm));
    const closedAt = tender.tenderPeriod.endDate ?? `${award.decidedOn}T00:00:00Z`;
    const messages: [BusinessId, Message][] = [];
    for (const businessId of firms) {
      const findings = await this.findings(tender, award, [{ businessId, role: 'lead' }], closedAt);
      messages.push([businessId, feedbackMessage({ title: tender.title, award, handedIn: false, findings })]);
    }
    return messages;
  }

  /** What the rules said of the bidders as they stood when the bid came in; nothing where that is not kept. */
  private async findings(tender: Tender, { lotId }: AwardDecision, bidders: readonly Pick<Bidder, 'businessId' | 'role'>[], at: IsoInstant): Promise<readonly Finding[] | undefined> {
    const target = bidTargets(tender).find((each) => each.lotId === lotId) ?? bidTargets(tender)[0];
    const members: (Business | { business: Business; role: Bidder['role'] })[] = [];
    for (const { businessId, role } of bidders) {
      const business = await this.history.businessAt(businessId, at);
      if (business === undefined) return undefined;
      members.push(bidders.length === 1 ? business : { business, role });
    }
    if (target === undefined || members.length === 0) return undefined;
    return assess(members, target, at.slice(0, 10), this.knowledge.rulebook).findings;
  }
}
