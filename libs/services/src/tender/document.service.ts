import { Injectable } from '@nestjs/common';
import { DomainError, stepFault, type Tender, type TenderId } from '@app/domain';
import { matchTender, notifyChanged } from '@app/jobs';
import { DocumentRepository, OutboxRepository, TenderRepository, UnitOfWork, type StoredDocument } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { completeFile, progressOf, takePiece, type UploadProgress } from '../upload/pieces.js';
import { indexTender } from './index-tender.js';
import { TenderReadService } from './tender-read.service.js';

/** Files of one tender. */
export const MOST_DOCUMENTS = 100;

export interface DocumentAnnouncement {
  readonly title: string;
  readonly documentType?: string;
  readonly format?: string;
  readonly sizeBytes: number;
  /** Hexadecimal. */
  readonly sha256?: string;
}

export interface UploadState extends UploadProgress {
  readonly document: StoredDocument;
}

/** Files of a tender, sent in pieces; what is complete and fits its description becomes part of the tender. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly reads: TenderReadService,
    private readonly tenders: TenderRepository,
    private readonly documents: DocumentRepository,
    private readonly outbox: OutboxRepository,
    private readonly knowledge: Knowledge,
    private readonly ids: Ids,
  ) {}

  /** Announces a file of a draft or an open tender. @throws DomainError `tender.not_open`, `document.too_many` */
  async announce(actor: Actor | undefined, tenderIdText: string, announcement: DocumentAnnouncement): Promise<UploadState> {
    const tenderId = idOf<TenderId>('tender', tenderIdText);
    const { accountId } = await this.requireOfficer(actor, await this.tenders.find(tenderId), 'tender');
    const id = this.ids.next();
    await this.work.run(async () => {
      await this.openTender(tenderId);
      if ((await this.documents.list(tenderId, true, MOST_DOCUMENTS)).length >= MOST_DOCUMENTS) {
        throw new DomainError('limited', 'document.too_many', `A tender holds ${MOST_DOCUMENTS} files. Put several into one archive.`);
      }
      await this.documents.add({ ...announcement, id, tenderId, createdBy: accountId, sha256: announcement.sha256?.toLowerCase() });
    });
    return this.state(actor, id);
  }

  /** Officers only. */
  async state(actor: Actor | undefined, id: string): Promise<UploadState> {
    const document = await this.ofOfficer(actor, id);
    return { document, ...(await progressOf(this.documents, document)) };
  }

  /** Keeps a piece; the same one twice is fine. @param number from 0 @throws DomainError `document.chunk_size`, `document.chunk_differs`, `document.complete` */
  async putChunk(actor: Actor | undefined, id: string, number: number, content: Buffer): Promise<void> {
    const { id: documentId } = await this.ofOfficer(actor, id);
    await this.work.run(() => takePiece(this.documents, 'document', documentId, number, content));
  }

  /**
   * Checks size, hash and type, and makes the file part of the tender: of a published one as an amendment.
   * @throws DomainError `document.chunks_missing`, `document.hash`, `document.type`, `document.complete`, `tender.not_open`
   */
  async complete(actor: Actor | undefined, id: string): Promise<StoredDocument> {
    const known = await this.ofOfficer(actor, id);
    const { accountId } = signedIn(actor);
    return this.work.run(async () => {
      const tender = await this.openTender(known.tenderId);
      const document = await completeFile(this.documents, 'document', known.id);
      await this.attach(tender, document, accountId);
      return document;
    });
  }

  /** As public as the tender; the buyer's people see uploads under way too. */
  async list(actor: Actor | undefined, tenderIdText: string): Promise<readonly StoredDocument[]> {
    const { id, own } = await this.reads.get(actor, tenderIdText);
    return this.documents.list(id, own, MOST_DOCUMENTS);
  }

  /** As public as the tender, once complete. */
  async open(actor: Actor | undefined, id: string): Promise<{ document: StoredDocument; content: AsyncIterable<Buffer> }> {
    const document = await this.documents.find(idOf('document', id));
    if (document?.completedAt === undefined) throw notFound('document');
    await this.reads.get(actor, document.tenderId).catch(() => {
      throw notFound('document');
    });
    return { document, content: this.documents.content(document.id) };
  }

  private async ofOfficer(actor: Actor | undefined, id: string): Promise<StoredDocument> {
    signedIn(actor);
    const document = await this.documents.find(idOf('document', id));
    await this.requireOfficer(actor, document && (await this.tenders.find(document.tenderId)), 'document');
    if (document === undefined) throw notFound('document');
    return document;
  }

  private async requireOfficer(actor: Actor | undefined, tender: Tender | undefined, noun: string): Promise<Actor> {
    signedIn(actor);
    if (tender === undefined) throw notFound(noun);
    return this.access.require(actor, 'tender.publish', tender.buyerId).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not_found' ? notFound(noun) : error;
    });
  }

  /** A draft, or an open tender, under its lock. */
  private async openTender(id: TenderId): Promise<Tender> {
    const tender = await this.tenders.lock(id);
    if (tender === undefined) throw notFound('tender');
    const place = { status: tender.status, endDate: tender.tenderPeriod.endDate };
    if (tender.status !== 'draft' && stepFault('amend', place, await this.tenders.now())) {
      throw new DomainError('conflict', 'tender.not_open', 'Files are added to a draft or an open tender alone.');
    }
    return tender;
  }

  private async attach(current: Tender, { id, title, documentType, mediaType }: StoredDocument, accountId: Actor['accountId']): Promise<void> {
    const added = { id, title, ...(documentType === undefined ? {} : { documentType }), url: `/v1/documents/${id}/content`, ...(mediaType === undefined ? {} : { format: mediaType }) };
    const tender: Tender = { ...current, documents: [...current.documents, added], version: current.version + 1 };
    await this.tenders.append({ tender, index: indexTender(tender, this.knowledge), editedBy: accountId });
    if (current.status !== 'active') return;
    await this.outbox.add(matchTender.name, [{ tenderId: tender.id, version: tender.version }]);
    await this.outbox.add(notifyChanged.name, [{ tenderId: tender.id, version: tender.version, kind: 'tender.amended' }]);
  }
}
