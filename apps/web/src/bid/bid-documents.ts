import { answered, type Views } from '../api/api-client.js';
import type { Upload } from '../files/read-upload.js';
import { sendPieces } from '../files/send-pieces.js';
import type { Visitor } from '../session/visitor.js';

/** Whose bid it is, and for what. */
export interface BidPlace {
  readonly id: string;
  readonly tenderId: string;
  /** The joint bid; empty for a firm alone. */
  readonly joint: string;
}

/** As the API names the bidder. */
export function bidderOf({ id, joint }: BidPlace): { readonly businessId: string } | { readonly consortiumId: string } {
  return joint === '' ? { businessId: id } : { consortiumId: joint };
}

/** What this bidder has sent. */
export async function sentDocuments({ api }: Visitor, place: BidPlace): Promise<readonly Views['BidDocumentView'][]> {
  return (await answered(api.GET('/v1/tenders/{id}/bid-documents', { params: { path: { id: place.tenderId }, query: bidderOf(place) } }))).items;
}

/** Sends a file in pieces, which are sealed as they arrive. @returns its id */
export async function sendDocument({ api }: Visitor, place: BidPlace, envelope: Views['BidDocumentInput']['envelope'], file: Upload): Promise<string> {
  const about = { ...bidderOf(place), envelope, title: file.name.slice(0, 300) || envelope, sizeBytes: file.bytes.length };
  const upload = await answered(api.POST('/v1/tenders/{id}/bid-documents', { params: { path: { id: place.tenderId } }, body: about }));
  await sendPieces(file, upload, (number, piece) => answered(api.PUT('/v1/bid-documents/{id}/chunks/{number}', { params: { path: { id: upload.id, number: String(number) } }, ...piece })));
  return (await answered(api.POST('/v1/bid-documents/{id}/complete', { params: { path: { id: upload.id } } }))).id;
}
