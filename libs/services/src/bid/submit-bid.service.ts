import { Injectable } from '@nestjs/common';
import {
  bidTransitions,
  consortiumTransitions,
  documentProblems,
  documentsIn,
  DomainError,
  ENVELOPES,
  envelopeProblems,
  envelopeText,
  MOST_BIDDER_DOCUMENTS,
  move,
  namedDocuments,
  refuseIf,
  type AccountId,
  type Bid,
  type Bidder,
  type Business,
  type Consortium,
  type EnvelopeContent,
  type EnvelopeDocuments,
  type EnvelopeName,
  type LotId,
  type Tender,
  type UploadedDocument,
} from '@app/domain';
import { ReceiptSigner, seal, type SealedEnvelope } from '@app/sealing';
import {
  ArrivalLine,
  BidAuditRepository,
  BidCommitmentRepository,
  BidDocumentRepository,
  BidKeyRepository,
  BidRepository,
  BusinessRepository,
  ConsortiumRepository,
  PaperRepository,
  TenderRepository,
  UnitOfWork,
  type Arrival,
  type StoredSealingKey,
} from '@app/store';
import { signedIn, type Actor } from '../common/actor.js';
import { Ids, notFound } from '../common/ids.js';
import { commitToBid } from '../consortium/commit-to-bid.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { KeepSizeService } from '../rulebook/keep-size.service.js';
import { TenderReadService } from '../tender/tender-read.service.js';
import { audit } from './bid-audit.js';
import { requireInTime, requireNotTooSlow, requireTandemChannel } from './bid-desk.js';
import { BidSpeakers } from './bid-speakers.js';
import { requireComplete } from './complete-check.js';
import { hashOfEnvelopes, signReceipt, type SignedReceipt } from './receipt.js';

export interface BidRequest {
  readonly consortiumId?: string;
  readonly businessId?: string;
  readonly lotIds?: readonly string[];
  /** With the documents of each, which were sent before. */
  readonly envelopes: readonly (EnvelopeContent & EnvelopeDocuments)[];
}

interface Sealed extends SealedEnvelope {
  readonly name: EnvelopeName;
}

/** What is decided before the lock: who hands in what, sealed. */
interface Submission {
  readonly bidId: string;
  readonly accountId: AccountId;
  readonly tenderId: Tender['id'];
  readonly consortiumId?: string;
  readonly speaker: Business['id'];
  readonly bidderId: string;
  readonly lotIds: readonly LotId[];
  readonly sealed: readonly Sealed[];
  readonly named: readonly EnvelopeDocuments[];
  readonly key: StoredSealingKey;
  readonly arrival: Arrival;
}

/** Takes sealed bids in. What is in the envelopes is in memory until it is sealed, and nowhere else. */
@Injectable()
export class SubmitBidService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly speakers: BidSpeakers,
    private readonly reads: TenderReadService,
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly commitments: BidCommitmentRepository,
    private readonly bids: BidRepository,
    private readonly documents: BidDocumentRepository,
    private readonly papers: PaperRepository,
    private readonly keys: BidKeyRepository,
    private readonly rows: BidAuditRepository,
    private readonly line: ArrivalLine,
    private readonly signer: ReceiptSigner,
    private readonly sizes: KeepSizeService,
    private readonly knowledge: Knowledge,
    private readonly ids: Ids,
  ) {}

  /**
   * Hands a bid in; a later one of the same bidder takes the place of the earlier. In time is what had arrived before the deadline by the database's clock, however long it then waited.
   *
   * @param arrival taken before anything was waited for
   * @throws DomainError `bid.official_channel`, `bid.late`, `bid.incomplete`, `bid.not_lead`, `consortium.exclusive`, `input.invalid`
   */
  async submit(actor: Actor | undefined, tenderIdText: string, request: BidRequest, arrival: Arrival): Promise<SignedReceipt> {
    signedIn(actor);
    const seen = await this.reads.get(actor, tenderIdText);
    const { accountId, speaker, consortium, bidderId } = await this.speakers.require(actor, request, seen.id);
    requireTandemChannel(seen);
    const lotIds = consortium?.lotIds ?? lotsOf(seen, request.lotIds);
    refuseIf(envelopeProblems(request.envelopes, lotIds.length > 0 ? lotIds : seen.lots.map(({ id }) => id)));
    const uploaded = await this.uploadedOf(seen.id, bidderId, request.envelopes);
    const [key] = await this.keys.sealingKeys();
    if (key === undefined) throw new DomainError('unavailable', 'bid.no_key', 'The opener has not made its key known yet, so nothing can be sealed. Try again in a moment.');
    const bidId = this.ids.next<string>();
    const sealed = await sealAll(key, seen.id, bidId, request.envelopes, uploaded);
    const named = request.envelopes.map(({ name, documents }) => ({ name, documents }));
    const submission: Submission = { bidId, accountId, tenderId: seen.id, consortiumId: consortium?.id, speaker, bidderId, lotIds, sealed, named, key, arrival };
    try {
      return await this.work.run(() => this.store(submission));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'bid.late') {
        await this.line.record(seen.id, accountId, 'bid.refused', JSON.stringify({ receivedAt: arrival.receivedAt, why: error.code }));
      }
      throw error;
    }
  }

  /** In one transaction, under the tender's share lock: an officer's change and the opening wait for it, and it for them. */
  private async store({ bidId, accountId, tenderId, consortiumId, speaker, bidderId, lotIds, sealed, named, key, arrival }: Submission): Promise<SignedReceipt> {
    await this.tenders.holdUnlessLocked(tenderId);
    const tender = await this.tenders.find(tenderId);
    if (tender === undefined) throw notFound('tender');
    requireTandemChannel(tender);
    const deadline = requireInTime(tender, arrival);
    const consortium = consortiumId === undefined ? undefined : await this.lockedConsortium(consortiumId);
    const firms = await this.firmsOf(speaker, consortium);
    const asOf = arrival.receivedAt.slice(0, 10);
    const { rulebook } = this.knowledge;
    await this.bids.lockBidder(tenderId, bidderId);
    const documents = namedDocuments(named);
    const documentIds = documents.map(({ id }) => id);
    await this.documents.hold(documentIds);
    await this.uploadedOf(tenderId, bidderId, named);
    // A later bid takes the place of the earlier, with its lots; those of a joint bid are the consortium's.
    if (consortiumId === undefined) await this.commitments.release({ holderId: speaker, tenderId });
    for (const { id: businessId } of firms) await commitToBid(this.commitments, { tender, lotIds, businessId, consortiumId }, { rulebook, asOf });
    const otherBids = await this.commitments.otherBids(tenderId, firms.map(({ id }) => id), bidderId);
    const papers = consortium === undefined ? {} : { papers: await this.papers.atHand(consortium.id) };
    requireComplete({ tender, lotIds, firms, consortium, facts: { otherBids, ...papers } }, asOf, rulebook);

    const bid: Bid = {
      id: bidId,
      tenderId,
      lotIds,
      ...(consortiumId === undefined ? {} : { consortiumId }),
      businessId: speaker,
      bidders: firms.map((firm) => bidderAs(firm, consortium)),
      status: 'submitted',
      receivedAt: arrival.receivedAt,
      deadline,
      sha256: hashOfEnvelopes(sealed),
      submittedBy: accountId,
    };
    const replaced = await this.bids.current(tenderId, bidderId);
    if (replaced !== undefined) await this.bids.setStatus(replaced.id, replaced.status, move('bid', bidTransitions, replaced.status, 'replaced'));
    if (consortium !== undefined && consortium.status !== 'bid_submitted') {
      await this.consortia.change(consortium.id, move('consortium', consortiumTransitions, consortium.status, 'bid_submitted'), consortium.agreementHash);
    }
    for (const business of firms) await this.sizes.keep({ business, tender, moment: 'bid', occurrence: bidId });
    await this.keys.keepReceiptKey(this.signer.keyId, this.signer.publicKey);
    const envelopes = sealed.map(({ name, sha256 }) => ({ name, sha256 }));
    const mark = await audit(this.rows, tenderId, accountId, 'bid.received', {
      bidId,
      bidder: bidderId,
      receivedAt: bid.receivedAt,
      deadline,
      sha256: bid.sha256,
      envelopes,
      ...(documents.length === 0 ? {} : { documents: documents.map((document) => ({ ...document })) }),
      ...(replaced === undefined ? {} : { replaces: replaced.id }),
    });
    const { receipt, text } = signReceipt(this.signer, bid, { envelopes, documents, sealingKeyId: key.id, audit: mark, demonstration: key.demonstration });
    await this.bids.add({ ...bid, tenderVersion: tender.version, keyId: key.id, receipt: text, signature: receipt.signature, auditNumber: mark.number }, sealed);
    await this.documents.bind(bidId, documentIds);
    await this.bids.arrived(arrival.id);
    await requireNotTooSlow(this.tenders, arrival);
    return receipt;
  }

  /** What this bidder has sent, where a bid names some of it. @throws DomainError `input.invalid`, with each document that cannot be handed in */
  private async uploadedOf(tenderId: Tender['id'], bidderId: string, named: readonly EnvelopeDocuments[]): Promise<readonly UploadedDocument[]> {
    if (namedDocuments(named).length === 0) return [];
    const uploaded = await this.documents.ofBidder(tenderId, bidderId, MOST_BIDDER_DOCUMENTS);
    refuseIf(documentProblems(named, uploaded));
    return uploaded;
  }

  private async lockedConsortium(id: string): Promise<Consortium> {
    const consortium = await this.consortia.lock(id);
    if (consortium === undefined) throw notFound('consortium');
    if (consortium.status === 'forming' || consortium.status === 'agreed' || consortium.status === 'bid_submitted') return consortium;
    throw new DomainError('conflict', 'consortium.settled', `This consortium is ${consortium.status}; it cannot bid.`);
  }

  private async firmsOf(speaker: Business['id'], consortium: Consortium | undefined): Promise<Business[]> {
    const firms: Business[] = [];
    for (const id of consortium?.members.map(({ businessId }) => businessId) ?? [speaker]) {
      const business = await this.businesses.find(id);
      if (business === undefined) throw notFound('business');
      firms.push(business);
    }
    return firms;
  }
}

async function sealAll(key: StoredSealingKey, tenderId: string, bidId: string, envelopes: BidRequest['envelopes'], uploaded: readonly UploadedDocument[]): Promise<Sealed[]> {
  const sealed: Sealed[] = [];
  for (const name of ENVELOPES) {
    const envelope = envelopes.find((each) => each.name === name);
    const plain = Buffer.from(envelopeText(envelope?.content, documentsIn(name, envelopes, uploaded)));
    sealed.push({ name, ...(await seal(key, { tenderId, bidId, envelope: name }, plain)) });
    plain.fill(0);
  }
  return sealed;
}

/** @throws DomainError `input.invalid` for a lot that is not there, or none where there are some */
function lotsOf(tender: Tender, wanted: readonly string[] = []): LotId[] {
  const known = new Set<string>(tender.lots.map(({ id }) => id));
  refuseIf(wanted.flatMap((id, index) => (known.has(id) ? [] : [{ path: `lotIds[${index}]`, code: 'lot.unknown', message: 'This tender has no such lot.' }])));
  return [...new Set(wanted)].sort() as LotId[];
}

function bidderAs({ id: businessId, name }: Business, consortium: Consortium | undefined): Bidder {
  const member = consortium?.members.find((each) => each.businessId === businessId);
  return {
    businessId,
    name,
    role: member?.role ?? 'lead',
    ...(member?.sharePct === undefined ? {} : { sharePct: member.sharePct }),
    ...(member?.scope === undefined ? {} : { scope: member.scope }),
  };
}
