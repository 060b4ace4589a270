import { Injectable } from '@nestjs/common';
import { DomainError, type BusinessId, type IsoInstant, type Tender } from '@app/domain';
import { notifyAnswered, type PayloadOf } from '@app/jobs';
import { EnquiryRepository, OutboxRepository, TenderRepository, UnitOfWork, type Enquiry } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, type Page, type PageRequest } from '../common/page.js';
import { requireVersion } from '../common/patch.js';
import { TenderReadService } from './tender-read.service.js';

/** What a firm may ask about one tender; more is no longer asking. */
const MOST_QUESTIONS = 50;

/** Questions about a tender and their answers. Nobody reads who asked; the answers are for all. */
@Injectable()
export class EnquiryService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly reads: TenderReadService,
    private readonly tenders: TenderRepository,
    private readonly enquiries: EnquiryRepository,
    private readonly outbox: OutboxRepository,
    private readonly ids: Ids,
  ) {}

  /**
   * Asks for a firm, until questions end by the database's clock. The moment is taken before the tender's lock is
   * waited for, and held against the period as it stands under the lock: a question that came in time is in time.
   * @throws DomainError `enquiry.closed`, `enquiry.not_open`, `enquiry.too_many`
   */
  async ask(actor: Actor | undefined, tenderIdText: string, { businessId: firm, question }: { businessId: string; question: string }): Promise<Enquiry> {
    const businessId = idOf<BusinessId>('business', firm);
    const { accountId } = await this.access.require(actor, 'business.enquire', businessId);
    const { id: tenderId } = await this.reads.get(actor, tenderIdText);
    const askedAt = await this.tenders.now();
    return this.work.run(async () => {
      const tender = await this.tenders.lock(tenderId);
      if (tender === undefined) throw notFound('tender');
      requireOpen(tender, askedAt);
      if ((await this.enquiries.countOf(tenderId, businessId)) >= MOST_QUESTIONS) {
        throw new DomainError('limited', 'enquiry.too_many', `A firm can ask ${MOST_QUESTIONS} questions about a tender. Put what is left to the buyer directly.`);
      }
      const id = this.ids.next();
      await this.enquiries.add({ id, tenderId, businessId, question, askedBy: accountId, askedAt });
      return this.found(id, actor);
    });
  }

  /** What is answered is public; who asked sees the own questions before that, and the buyer's people see all. */
  async list(actor: Actor | undefined, tenderIdText: string, request: PageRequest): Promise<Page<Enquiry> & { officer: boolean }> {
    const { id, own } = await this.reads.get(actor, tenderIdText);
    const [after = '0'] = fromCursor(request, [/^\d{1,9}$/]) ?? [];
    const limit = limitOf(request);
    const rows = await this.enquiries.list(id, { all: own, accountId: ownFirmsOf(actor) }, Number(after), limit + 1);
    return { ...toPage(rows, limit, ({ number }) => toCursor([number]), (enquiry) => enquiry), officer: own };
  }

  /**
   * Answers to all, or corrects the answer: then the version of the answer last read must be named.
   * @throws DomainError `precondition_missing` for a correction without it, `precondition.stale`, `enquiry.not_open`
   */
  async answer(actor: Actor | undefined, id: string, answer: string, expectedVersion: number | undefined): Promise<Enquiry> {
    const { accountId } = signedIn(actor);
    const known = await this.enquiries.find(idOf('enquiry', id));
    const tender = known && (await this.tenders.find(known.tenderId));
    if (known === undefined || tender === undefined) throw notFound('enquiry');
    await this.requireOfficer(actor, tender);
    return this.work.run(async () => {
      const current = await this.tenders.lock(tender.id);
      if (current?.status !== 'active') throw new DomainError('conflict', 'enquiry.not_open', 'This tender has ended, and its answers stand as they are.');
      const { answer: before } = await this.found(id, actor);
      const version = before?.version ?? 0;
      if (expectedVersion !== undefined) requireVersion(expectedVersion, version);
      else if (before) {
        throw new DomainError('precondition_missing', 'precondition.required', 'This question is answered. To correct the answer, send If-Match with the ETag that you last read.');
      }
      await this.enquiries.answer(id, version + 1, answer, accountId);
      const notice: PayloadOf<typeof notifyAnswered.name> = { tenderId: tender.id, enquiryId: id, version: version + 1 };
      await this.outbox.add(notifyAnswered.name, [notice]);
      return this.found(id, actor);
    });
  }

  /** A stranger learns nothing of a question that is not answered, not even that there is one. */
  private async requireOfficer(actor: Actor | undefined, { buyerId }: Tender): Promise<void> {
    await this.access.require(actor, 'tender.answer', buyerId).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not_found' ? notFound('enquiry') : error;
    });
  }

  private async found(id: string, actor: Actor | undefined): Promise<Enquiry> {
    const enquiry = await this.enquiries.find(id, ownFirmsOf(actor));
    if (enquiry === undefined) throw notFound('enquiry');
    return enquiry;
  }
}

/** A key that does not reach the firm's side of things reads as the public does. */
function ownFirmsOf(actor: Actor | undefined): Actor['accountId'] | undefined {
  const reaches = actor?.scopes === undefined || actor.scopes.includes('business') || actor.scopes.includes('business.enquire');
  return reaches ? actor?.accountId : undefined;
}

/** @throws DomainError `enquiry.not_open`, `enquiry.closed` */
function requireOpen({ status, tenderPeriod, enquiryPeriod }: Tender, at: IsoInstant): void {
  if (status !== 'active') throw new DomainError('conflict', 'enquiry.not_open', 'Questions can be asked about an active tender alone.');
  const moment = Date.parse(at);
  if (enquiryPeriod?.startDate !== undefined && moment < Date.parse(enquiryPeriod.startDate)) {
    throw new DomainError('conflict', 'enquiry.not_open', `Questions can be asked from ${enquiryPeriod.startDate} on.`);
  }
  const end = enquiryPeriod?.endDate ?? tenderPeriod.endDate;
  if (end !== undefined && moment >= Date.parse(end)) throw new DomainError('conflict', 'enquiry.closed', `Questions could be asked until ${end}.`);
}

