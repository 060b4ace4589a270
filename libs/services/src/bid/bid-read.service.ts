import { Injectable } from '@nestjs/common';
import { DomainError, type EnvelopeName, type IsoInstant, type Tender, type TenderId } from '@app/domain';
import { BidAuditRepository, BidDocumentRepository, BidRepository, OpeningRepository, type AuditRow, type AuditMark, type BoundDocument, type Judgement, type OpenedContent, type Opening, type StoredBid, type StoredEnvelope } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { groupBy } from '../common/group-by.js';
import { idOf, notFound } from '../common/ids.js';
import { TenderReadService } from '../tender/tender-read.service.js';
import { storedReceipt, type SignedReceipt } from './receipt.js';

/** A bid as the asker may see it. */
export interface BidReport {
  readonly bid: StoredBid;
  /** True for the people of its firms. */
  readonly own: boolean;
  /** For its own people. */
  readonly receipt?: SignedReceipt;
  /** The reasons are for its own people and the buyer's. */
  readonly judgement?: Pick<Judgement, 'passed' | 'decidedAt'> & Partial<Pick<Judgement, 'reasons'>>;
  /** By envelope: when it was opened and, for whom that is open, what was in it. */
  readonly opened: Readonly<Partial<Record<EnvelopeName, { readonly openedAt: IsoInstant; readonly content?: unknown }>>>;
  /** Its own people: all that it names. The buyer's people: those that were opened. */
  readonly documents: readonly BoundDocument[];
}

/** The bids of a tender as the asker may see them. */
export interface BidsReport {
  readonly tender: Tender;
  /** True for the buyer's people. */
  readonly buyer: boolean;
  /** How many would be opened; told to the buyer's people, and to everybody once they are. */
  readonly count?: number;
  readonly openings: readonly Opening[];
  readonly bids: readonly BidReport[];
  /** Where the record ends; whoever notes it down can tell later whether rows were cut off. */
  readonly audit?: AuditMark;
}

/**
 * Who sees what, and when. Before the opening: a bidder its own bids and nothing of others, the buyer how many there are. After it everybody who took part and what the opened prices
 * are; what is in a technical envelope stays between its bidder and the buyer.
 */
@Injectable()
export class BidReadService {
  constructor(
    private readonly access: AccessService,
    private readonly reads: TenderReadService,
    private readonly bids: BidRepository,
    private readonly openings: OpeningRepository,
    private readonly documents: BidDocumentRepository,
    private readonly rows: BidAuditRepository,
  ) {}

  /** As public as the tender. */
  async list(actor: Actor | undefined, tenderIdText: string): Promise<BidsReport> {
    const tender = await this.reads.get(actor, tenderIdText);
    const [openings, bids] = [await this.openings.of(tender.id), await this.bids.ofTender(tender.id)];
    const { buyer, technical, reports } = await this.reports(actor, tender, openings, bids);
    const standing = bids.filter(({ status }) => status !== 'replaced' && status !== 'withdrawn').length;
    const last = technical || buyer ? await this.rows.end(tender.id) : undefined;
    return { tender, buyer, openings, bids: reports, ...(buyer || technical ? { count: standing } : {}), ...(last === undefined ? {} : { audit: last }) };
  }

  /** Its own people at any time; others once it is opened. */
  async get(actor: Actor | undefined, id: string): Promise<BidReport> {
    signedIn(actor);
    const bid = await this.bids.find(idOf('bid', id));
    if (bid === undefined) throw notFound('bid');
    const tender = await this.reads.get(actor, bid.tenderId).catch(() => {
      throw notFound('bid');
    });
    const [report] = (await this.reports(actor, tender, await this.openings.of(tender.id), [bid])).reports;
    if (report === undefined) throw notFound('bid');
    return report;
  }

  /** The ciphertext as it is stored, so that whoever holds the receipt can compute its hash again. */
  async sealed(actor: Actor | undefined, id: string, name: string): Promise<StoredEnvelope> {
    signedIn(actor);
    const bid = await this.bids.find(idOf('bid', id));
    if (bid === undefined || !(await this.isOwn(actor, bid))) throw notFound('bid');
    const envelope = (await this.bids.envelopes(bid.id)).find((each) => each.name === name);
    if (envelope === undefined) throw notFound('envelope');
    return envelope;
  }

  /** What was written down of the tender's bids, for the buyer's people. */
  async audit(actor: Actor | undefined, tenderIdText: string): Promise<readonly AuditRow[]> {
    signedIn(actor);
    const tender = await this.reads.get(actor, tenderIdText);
    await this.access.require(actor, 'tender.bids', tender.buyerId);
    const rows = await this.rows.of(tender.id);
    if (await this.technicalOpened(tender.id)) return rows;
    // Who bids is nobody's to know before the opening. Number and hash stay, so that the end of the chain can be noted.
    return rows.map((row) => (row.action.startsWith('bid.') ? { ...row, accountId: undefined, detail: '{}' } : row));
  }

  private async technicalOpened(tenderId: TenderId): Promise<boolean> {
    return (await this.openings.of(tenderId)).some(isTechnicalOpened);
  }

  /** Whether one of the bid's firms is the asker's. */
  private async isOwn(actor: Actor | undefined, { bidders }: StoredBid): Promise<boolean> {
    return (await this.access.among(actor, 'business.read', bidders.map(({ businessId }) => businessId))).size > 0;
  }

  /** Those of the bids that the asker may see, as it may see them; however many they are, each thing is asked once. */
  private async reports(actor: Actor | undefined, { buyerId }: Tender, openings: readonly Opening[], bids: readonly StoredBid[]): Promise<{ readonly buyer: boolean; readonly technical: boolean; readonly reports: BidReport[] }> {
    const buyer = await this.access.may(actor, 'tender.bids', buyerId);
    const technical = openings.some(isTechnicalOpened);
    const firms = await this.access.among(actor, 'business.read', bids.flatMap(({ bidders }) => bidders.map(({ businessId }) => businessId)));
    const shown = bids
      .map((bid) => ({ bid, own: bid.bidders.some(({ businessId }) => firms.has(businessId)) }))
      .filter(({ bid, own }) => own || (technical && isOpened(bid)));
    const ids = shown.map(({ bid }) => bid.id);
    const contents = groupBy(await this.openings.contentsOf(ids), ({ bidId }) => bidId);
    const judgements = new Map((await this.openings.judgementsOf(ids)).map((each) => [each.bidId, each]));
    const documents = groupBy(await this.documents.boundTo(ids), ({ bidId }) => bidId);
    const reports = shown.map(({ bid, own }) => {
      const judgement = judgements.get(bid.id);
      return {
        bid,
        own,
        opened: openedOf(contents.get(bid.id) ?? [], buyer || own),
        documents: (documents.get(bid.id) ?? []).filter(({ opened }) => own || (buyer && opened !== undefined)),
        ...(judgement === undefined ? {} : { judgement: { passed: judgement.passed, decidedAt: judgement.decidedAt, ...(buyer || own ? { reasons: judgement.reasons } : {}) } }),
        ...(own ? { receipt: storedReceipt(bid) } : {}),
      };
    });
    return { buyer, technical, reports };
  }
}

function openedOf(contents: readonly OpenedContent[], all: boolean): BidReport['opened'] {
  const opened = contents.map(({ name, openedAt, content }) => [name, { openedAt, ...(all || name === 'price' ? { content: parsed(content) } : {}) }] as const);
  return Object.fromEntries(opened);
}

function isOpened({ status }: StoredBid): boolean {
  return status === 'opened' || status === 'awarded' || status === 'not_awarded';
}

function isTechnicalOpened({ envelope, status }: Opening): boolean {
  return envelope === 'technical' && status === 'opened';
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    throw new DomainError('unavailable', 'bid.content', 'What was in this envelope cannot be read.');
  }
}
