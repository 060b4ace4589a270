import { Injectable } from '@nestjs/common';
import { DomainError, ENVELOPES, type EnvelopeName, type IsoInstant, type Tender, type TenderId } from '@app/domain';
import { BidAuditRepository, BidRepository, OpeningRepository, type AuditRow, type AuditMark, type Judgement, type Opening, type StoredBid, type StoredEnvelope } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
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
    private readonly rows: BidAuditRepository,
  ) {}

  /** As public as the tender. */
  async list(actor: Actor | undefined, tenderIdText: string): Promise<BidsReport> {
    const tender = await this.reads.get(actor, tenderIdText);
    const buyer = await this.access.may(actor, 'tender.bids', tender.buyerId);
    const openings = await this.openings.of(tender.id);
    const technical = openings.some(isTechnicalOpened);
    const bids = await this.bids.ofTender(tender.id);
    const reports: BidReport[] = [];
    for (const bid of bids) {
      const own = await this.isOwn(actor, bid);
      const shown = own || (technical && (bid.status === 'opened' || bid.status === 'awarded' || bid.status === 'not_awarded'));
      if (shown) reports.push(await this.report(bid, own, buyer));
    }
    const standing = bids.filter(({ status }) => status !== 'replaced' && status !== 'withdrawn').length;
    const last = technical || buyer ? await this.rows.end(tender.id) : undefined;
    return { tender, buyer, openings, bids: reports, ...(buyer || technical ? { count: standing } : {}), ...(last === undefined ? {} : { audit: last }) };
  }

  /** Its own people at any time; others once it is opened. */
  async get(actor: Actor | undefined, id: string): Promise<BidReport> {
    signedIn(actor);
    const bid = await this.bids.find(idOf('bid', id));
    if (bid === undefined) throw notFound('bid');
    const { bids } = await this.list(actor, bid.tenderId).catch(() => {
      throw notFound('bid');
    });
    const report = bids.find((each) => each.bid.id === bid.id);
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

  private async isOwn(actor: Actor | undefined, bid: StoredBid): Promise<boolean> {
    if (actor === undefined) return false;
    for (const { businessId } of bid.bidders) if (await this.access.may(actor, 'business.read', businessId)) return true;
    return false;
  }

  private async report(bid: StoredBid, own: boolean, buyer: boolean): Promise<BidReport> {
    const judgement = await this.openings.judgement(bid.id);
    const contents = await this.openings.contents(bid.id);
    const opened: { -readonly [K in keyof BidReport['opened']]: BidReport['opened'][K] } = {};
    for (const name of ENVELOPES) {
      const found = contents.find((each) => each.name === name);
      if (found === undefined) continue;
      const readable = buyer || own || name === 'price';
      opened[name] = { openedAt: found.openedAt, ...(readable ? { content: parsed(found.content) } : {}) };
    }
    return { bid, own, opened, ...(judgement === undefined ? {} : { judgement: buyer || own ? judgement : { passed: judgement.passed, decidedAt: judgement.decidedAt } }), ...(own ? { receipt: storedReceipt(bid) } : {}) };
  }
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
