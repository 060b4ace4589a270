import { Injectable } from '@nestjs/common';
import { BidDocumentRepository, BidRepository, TenderRepository, type OpenedDocument } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';

/** Documents of bids once the opener has opened them. There is none before, for nobody; those of a price that stays sealed stay so too. */
@Injectable()
export class OpenedDocumentService {
  constructor(
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
    private readonly bids: BidRepository,
    private readonly documents: BidDocumentRepository,
  ) {}

  /** For the buyer's people and those of the bid's own firms. @throws DomainError `bid_document.not_found` */
  async open(actor: Actor | undefined, id: string): Promise<{ readonly document: OpenedDocument; readonly content: AsyncIterable<Buffer> }> {
    signedIn(actor);
    const documentId = idOf<string>('bid_document', id);
    const document = await this.documents.opened(documentId);
    const bid = document && (await this.bids.find(document.bidId));
    const tender = bid && (await this.tenders.find(bid.tenderId));
    if (document === undefined || bid === undefined || tender === undefined) throw notFound('bid_document');
    const own = await this.access.among(actor, 'business.read', bid.bidders.map(({ businessId }) => businessId));
    if (own.size === 0 && !(await this.access.may(actor, 'tender.bids', tender.buyerId))) throw notFound('bid_document');
    return { document, content: this.documents.openedChunks.content(documentId) };
  }
}
