import { Injectable } from '@nestjs/common';
import {
  bidIsFor,
  DomainError,
  lookAtRivals,
  priceFor,
  wordsWithin,
  type Contest,
  type EarlierContest,
  type FoundSign,
  type LotId,
  type RivalBid,
  type RivalFirm,
  type Tender,
} from '@app/domain';
import { BidDocumentRepository, BidRepository, BusinessRepository, DocumentRepository, OpeningRepository, RivalRepository, TenderRepository, type StoredBid } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { groupBy } from '../common/group-by.js';
import { MOST_DOCUMENTS } from '../tender/document.service.js';
import { TenderReadService } from '../tender/tender-read.service.js';

/** The buyer's earlier tenders that are looked at, the youngest. */
const MOST_TENDERS = 100;
const OPENED: readonly StoredBid['status'][] = ['opened', 'awarded', 'not_awarded'];

export interface RivalReport {
  readonly signs: readonly FoundSign[];
  /** The bids that the signs are about, by id. */
  readonly bids: ReadonlyMap<string, StoredBid>;
  /** False while the prices are sealed: the screens about prices have nothing to look at. */
  readonly pricesOpened: boolean;
  /** How many earlier tenders of the buyer were looked at. */
  readonly earlierTenders: number;
}

/**
 * What between rival bids is worth a question, for the buyer's officers once the technical envelopes are opened and never before. It changes nothing: no bid is shut out, and no state moves.
 */
@Injectable()
export class RivalPatternsService {
  constructor(
    private readonly access: AccessService,
    private readonly reads: TenderReadService,
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly bids: BidRepository,
    private readonly openings: OpeningRepository,
    private readonly bidDocuments: BidDocumentRepository,
    private readonly documents: DocumentRepository,
    private readonly rivals: RivalRepository,
  ) {}

  /** @throws DomainError `patterns.not_opened` before the technical opening */
  async look(actor: Actor | undefined, tenderIdText: string): Promise<RivalReport> {
    signedIn(actor);
    const tender = await this.reads.get(actor, tenderIdText);
    await this.access.require(actor, 'tender.patterns', tender.buyerId);
    const openings = await this.openings.of(tender.id);
    const isOpened = (name: string) => openings.some(({ envelope, status }) => envelope === name && status === 'opened');
    if (!isOpened('technical')) throw new DomainError('conflict', 'patterns.not_opened', 'Rival bids are looked at once the technical envelopes are opened, and never before.');
    const all = (await this.bids.ofTender(tender.id)).filter(({ status }) => OPENED.includes(status) || status === 'withdrawn');
    const earlier = await this.earlier(tender);
    const signs = lookAtRivals({ contests: await this.contests(tender, all), earlier, notice: wordsWithin(tender), handedOut: await this.handedOut(tender) });
    return { signs, bids: new Map(all.map((bid) => [bid.id, bid])), pricesOpened: isOpened('price'), earlierTenders: new Set(earlier.map(({ tenderId }) => tenderId)).size };
  }

  private async contests(tender: Tender, all: readonly StoredBid[]): Promise<Contest[]> {
    const ids = [...new Set(all.flatMap(({ bidders }) => bidders.map(({ businessId }) => businessId)))];
    const [profiles, people] = [new Map((await this.businesses.ofIds(ids)).map((firm) => [firm.id, firm])), await this.rivals.peopleOf(ids)];
    const firmOf = ({ businessId, name }: StoredBid['bidders'][number]): RivalFirm => {
      const profile = profiles.get(businessId);
      return { id: businessId, name, links: profile?.links ?? [], people: people.get(businessId) ?? [], ...(profile?.registrationId === undefined ? {} : { registrationId: profile.registrationId }) };
    };
    const contents = groupBy(await this.openings.contentsOf(all.map(({ id }) => id)), ({ bidId }) => bidId);
    const documents = groupBy(await this.bidDocuments.boundTo(all.map(({ id }) => id)), ({ bidId }) => bidId);
    const built = all.map((bid) => {
      const contentOf = (name: string): unknown => parsed(contents.get(bid.id)?.find((each) => each.name === name)?.content);
      const rival: RivalBid = { id: bid.id, lead: bid.businessId, submittedBy: bid.submittedBy, firms: bid.bidders.map(firmOf), technical: wordsWithin(contentOf('technical')), documents: (documents.get(bid.id) ?? []).flatMap(({ opened }) => opened ?? []) };
      return { bid, rival, price: contentOf('price') };
    });
    return lotsOf(tender).map((lotId): Contest => {
      const here = built.filter(({ bid }) => bidIsFor(bid, lotId)).map(({ bid, rival, price }) => ({ bid, rival: { ...rival, ...priced(priceFor(price, lotId, bid.lotIds)) } }));
      const winner = winnerOf(tender, lotId);
      return {
        ...(lotId === undefined ? {} : { lotId }),
        bids: here.filter(({ bid }) => bid.status !== 'withdrawn').map(({ rival }) => rival),
        withdrawn: here.filter(({ bid }) => bid.status === 'withdrawn').map(({ rival }) => rival),
        ...(winner === undefined ? {} : { winner }),
      };
    });
  }

  /** What bidders have from the buyer itself, by hash. */
  private async handedOut({ id }: Tender): Promise<ReadonlySet<string>> {
    return new Set((await this.documents.list(id, false, MOST_DOCUMENTS)).flatMap(({ sha256 }) => sha256 ?? []));
  }

  private async earlier(tender: Tender): Promise<EarlierContest[]> {
    const byTender = groupBy(await this.rivals.earlier(tender.buyerId, tender.id, MOST_TENDERS), ({ tenderId }) => tenderId);
    return (await this.tenders.ofIds([...byTender.keys()])).flatMap((past) =>
      lotsOf(past).flatMap((lotId): EarlierContest[] => {
        const here = (byTender.get(past.id) ?? []).filter((bid) => bidIsFor(bid, lotId));
        const [first] = here;
        if (first === undefined) return [];
        const winner = winnerOf(past, lotId);
        const bids = here.map(({ id, bidders, price, lotIds }) => ({ firms: bidders.map(({ businessId }) => businessId), won: id === winner, ...priced(priceFor(parsed(price), lotId, lotIds)) }));
        return [{ tenderId: past.id, openedAt: first.openedAt, ...(lotId === undefined ? {} : { lotId }), bids }];
      }),
    );
  }
}

/** The lots, or the whole where there are none. */
function lotsOf({ lots }: Tender): readonly (LotId | undefined)[] {
  return lots.length === 0 ? [undefined] : lots.map(({ id }) => id);
}

function winnerOf({ decisions = [] }: Tender, lotId: LotId | undefined): string | undefined {
  const decision = decisions.find((each) => each.lotId === lotId);
  return decision?.outcome === 'awarded' ? decision.bidId : undefined;
}

function priced(price: RivalBid['price']): Pick<RivalBid, 'price'> {
  return price === undefined ? {} : { price };
}

function parsed(content: string | undefined): unknown {
  return content === undefined ? undefined : (JSON.parse(content) as unknown);
}
