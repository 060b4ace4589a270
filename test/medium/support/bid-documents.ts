import type { EnvelopeName, Tender } from '@app/domain';
import { BidDocumentService, SubmitBidService, type Actor, type BidDocumentAnnouncement, type BidRequest, type SignedReceipt, type StoredBidDocument } from '@app/services';
import { arrive, envelopes, type BiddingFirm } from './bidding.js';
import type { System } from './system.js';

export const MIB = 1_048_576;
/** Two pieces and a bit, with words that are found wherever they leak. */
export const WORDS = 'Only the opener may read this. ';
export const PDF: Buffer = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(WORDS.repeat(Math.ceil((2 * MIB + 100) / WORDS.length)))]);

/** Who hands in, and for whom: its firm alone where no joint bid is named. */
export interface Sender extends BiddingFirm {
  readonly consortiumId?: string;
}

const bidderOf = ({ firm, consortiumId }: Sender) => (consortiumId === undefined ? { businessId: firm.id } : { consortiumId });

export async function announce(system: System, tender: Tender, sender: Sender, more: Partial<BidDocumentAnnouncement> = {}): Promise<string> {
  const { document } = await system.get(BidDocumentService).announce(sender.owner, tender.id, { ...bidderOf(sender), envelope: 'technical', title: 'How we work', sizeBytes: PDF.length, ...more });
  return document.id;
}

/** The service overwrites what it is given. */
export const put = (system: System, owner: Actor, id: string, number: number, bytes = PDF): Promise<void> =>
  system.get(BidDocumentService).putChunk(owner, id, number, Buffer.from(bytes.subarray(number * MIB, (number + 1) * MIB)));

/** A document, whole. */
export async function send(system: System, tender: Tender, sender: Sender, envelope: EnvelopeName = 'technical', bytes = PDF, title = `${envelope} document`): Promise<StoredBidDocument> {
  const id = await announce(system, tender, sender, { envelope, title, sizeBytes: bytes.length });
  for (let number = 0; number * MIB < bytes.length; number += 1) await put(system, sender.owner, id, number, bytes);
  return system.get(BidDocumentService).complete(sender.owner, id);
}

const named = (documents: readonly StoredBidDocument[], envelope: EnvelopeName) => documents.filter((each) => each.envelope === envelope).map(({ id, sha256 = '' }) => ({ id, sha256 }));

/** A bid that names these documents. */
export const withDocuments = (documents: readonly StoredBidDocument[]): BidRequest['envelopes'] => envelopes().map((envelope) => ({ ...envelope, documents: named(documents, envelope.name) }));

export async function handIn(system: System, tender: Tender, sender: Sender, documents: readonly StoredBidDocument[]): Promise<SignedReceipt> {
  return system.get(SubmitBidService).submit(sender.owner, tender.id, { ...bidderOf(sender), envelopes: withDocuments(documents) }, await arrive(system, tender));
}
