import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, MOST_BIDDER_DOCUMENTS, type EnvelopeName, type TenderId } from '@app/domain';
import { joined, pieceName, seal, TITLE, type PublicSealingKey } from '@app/sealing';
import { BidDocumentRepository, BidKeyRepository, BidRepository, TenderRepository, UnitOfWork, type StoredBidDocument } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { BodyMac } from '../operation/body-mac.js';
import { TenderReadService } from '../tender/tender-read.service.js';
import { chunksOf, keepPiece, progressOf, requireWhole, typeOf, type UploadProgress } from '../upload/pieces.js';
import { requireInTime, requireTandemChannel } from './bid-desk.js';
import { BidSpeakers } from './bid-speakers.js';

export interface BidDocumentAnnouncement {
  readonly consortiumId?: string;
  readonly businessId?: string;
  readonly envelope: EnvelopeName;
  /** Sealed at once; nobody reads it before the opening, the bidder neither. */
  readonly title: string;
  readonly format?: string;
  readonly sizeBytes: number;
}

export interface BidDocumentState extends UploadProgress {
  readonly document: StoredBidDocument;
}

/**
 * Documents of sealed bids, sent before the bid that names them. Each piece is sealed to the opener as it comes, with a key of its own: nothing that could open it outlives the request, and
 * no more than one piece is ever in memory unsealed.
 */
@Injectable()
export class BidDocumentService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly speakers: BidSpeakers,
    private readonly reads: TenderReadService,
    private readonly tenders: TenderRepository,
    private readonly bids: BidRepository,
    private readonly documents: BidDocumentRepository,
    private readonly keys: BidKeyRepository,
    private readonly mac: BodyMac,
    private readonly ids: Ids,
  ) {}

  /** For who would hand the bid in, until the deadline. @throws DomainError `bid.official_channel`, `bid.late`, `tender.not_open`, `document.too_many`, `bid.no_key`, `bid.not_lead` */
  async announce(actor: Actor | undefined, tenderIdText: string, { consortiumId, businessId, title, ...announcement }: BidDocumentAnnouncement): Promise<BidDocumentState> {
    signedIn(actor);
    const { id: tenderId } = await this.reads.get(actor, tenderIdText);
    const { accountId, speaker, bidderId } = await this.speakers.require(actor, { consortiumId, businessId }, tenderId);
    await this.requireOpen(tenderId);
    const [key] = await this.keys.sealingKeys();
    if (key === undefined) throw new DomainError('unavailable', 'bid.no_key', 'The opener has not made its key known yet, so nothing can be sealed. Try again in a moment.');
    const id = this.ids.next<string>();
    const plain = Buffer.from(title);
    const sealedTitle = joined(await seal(key, { tenderId, bidderId, documentId: id, envelope: announcement.envelope, part: TITLE }, plain));
    plain.fill(0);
    await this.work.run(async () => {
      await this.bids.lockBidder(tenderId, bidderId);
      if ((await this.documents.ofBidder(tenderId, bidderId, MOST_BIDDER_DOCUMENTS)).length >= MOST_BIDDER_DOCUMENTS) {
        throw new DomainError('limited', 'document.too_many', `${MOST_BIDDER_DOCUMENTS} documents of this bidder are here for this tender. Remove some that no bid names.`);
      }
      await this.documents.add({ ...announcement, id, tenderId, bidderId, businessId: speaker, keyId: key.id, sealedTitle, createdBy: accountId });
    });
    return this.state(actor, id);
  }

  /** What this bidder has sent for this tender. */
  async list(actor: Actor | undefined, tenderIdText: string, bidder: { readonly consortiumId?: string; readonly businessId?: string }): Promise<readonly StoredBidDocument[]> {
    signedIn(actor);
    const { id: tenderId } = await this.reads.get(actor, tenderIdText);
    const { bidderId } = await this.speakers.require(actor, bidder, tenderId);
    return this.documents.ofBidder(tenderId, bidderId, MOST_BIDDER_DOCUMENTS);
  }

  async state(actor: Actor | undefined, id: string): Promise<BidDocumentState> {
    const document = await this.own(actor, id);
    return { document, ...(await progressOf(this.documents, document)) };
  }

  /**
   * Seals a piece and keeps it; the same one twice is fine. The bytes are overwritten. What the document is is told from its first piece.
   * @param number from 0
   * @throws DomainError `document.chunk_size`, `document.chunk_differs`, `document.complete`, `document.type`, `bid.late`
   */
  async putChunk(actor: Actor | undefined, id: string, number: number, content: Buffer): Promise<void> {
    try {
      const { id: documentId, tenderId } = await this.own(actor, id);
      await this.requireOpen(tenderId);
      await this.work.run(async () => {
        const document = await this.documents.lock(documentId);
        if (document === undefined) throw notFound('bid_document');
        await keepPiece({ putChunk: (_id, place, piece) => this.keepSealed(document, place, piece) }, document, number, content);
      });
    } finally {
      content.fill(0);
    }
  }

  /** Once all of its pieces are here. @throws DomainError `document.complete`, `document.chunks_missing`, `bid.late` */
  async complete(actor: Actor | undefined, id: string): Promise<StoredBidDocument> {
    const known = await this.own(actor, id);
    await this.requireOpen(known.tenderId);
    return this.work.run(async () => {
      const document = await this.documents.lock(known.id);
      const title = await this.documents.sealedTitle(known.id);
      if (document === undefined || title === undefined) throw notFound('bid_document');
      await requireWhole(this.documents, document);
      if (document.mediaType === undefined) throw new Error(`document ${document.id} has its first piece and no type`);
      const hash = createHash('sha256').update(title);
      for await (const piece of this.documents.content(document.id)) hash.update(piece);
      await this.documents.complete(document.id, document.mediaType, hash.digest('hex'));
      return (await this.documents.find(document.id)) ?? document;
    });
  }

  /** Until a bid names it. @throws DomainError `bid_document.bound` */
  async remove(actor: Actor | undefined, id: string): Promise<void> {
    const { id: documentId } = await this.own(actor, id);
    await this.work.run(async () => {
      if ((await this.documents.lock(documentId)) === undefined) throw notFound('bid_document');
      if (await this.documents.isBound(documentId)) throw new DomainError('conflict', 'bid_document.bound', 'A bid that was handed in names this document; its receipt does too. Leave it out of the next bid.');
      await this.documents.remove(documentId);
    });
  }

  /** The sealed bytes as they are stored, so that whoever holds the receipt can compute the hash again. */
  async sealed(actor: Actor | undefined, id: string): Promise<AsyncIterable<Buffer>> {
    const { id: documentId, completedAt } = await this.own(actor, id);
    const title = await this.documents.sealedTitle(documentId);
    if (completedAt === undefined || title === undefined) throw notFound('bid_document');
    const { documents } = this;
    return (async function* () {
      yield title;
      yield* documents.content(documentId);
    })();
  }

  private async keepSealed(document: StoredBidDocument, number: number, content: Buffer): Promise<'kept' | 'different'> {
    const { id: documentId, tenderId, bidderId, envelope, format } = document;
    if (number === 0) await this.documents.typed(documentId, typeOf(content, format));
    const context = { tenderId, bidderId, documentId, envelope, part: pieceName(number, chunksOf(document)) };
    const sealed = joined(await seal(await this.keyOf(document), context, content));
    return this.documents.putSealed(documentId, number, sealed, this.mac.of(`${documentId} ${number} `, content));
  }

  private async keyOf({ keyId }: StoredBidDocument): Promise<PublicSealingKey> {
    const key = (await this.keys.sealingKeys()).find(({ id }) => id === keyId);
    if (key === undefined) throw new Error(`sealing key ${keyId} is gone`);
    return key;
  }

  /** By the database's clock. */
  private async requireOpen(tenderId: TenderId): Promise<void> {
    const tender = await this.tenders.find(tenderId);
    if (tender === undefined) throw notFound('tender');
    requireTandemChannel(tender);
    requireInTime(tender, { receivedAt: await this.tenders.now() });
  }

  /** For who hands the bid in; for everybody else there is none. */
  private async own(actor: Actor | undefined, id: string): Promise<StoredBidDocument> {
    signedIn(actor);
    const document = await this.documents.find(idOf('bid_document', id));
    if (document === undefined) throw notFound('bid_document');
    await this.access.require(actor, 'business.bid', document.businessId).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not_found' ? notFound('bid_document') : error;
    });
    return document;
  }
}
