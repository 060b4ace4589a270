import type { EnvelopeName } from '@app/domain';
import type { AuditRow, BidReport, BidsReport, Opening, SignedReceipt } from '@app/services';
import type { BidAuditRowView, BidListView, BidView, JudgementView, OpeningView, ReceiptView } from './bid.dto.js';
import { presentBoundDocument } from './present-bid-document.js';

export function presentBid({ bid, own, receipt, judgement, opened, documents }: BidReport): BidView {
  const { id, tenderId, lotIds, consortiumId, bidders, status, receivedAt, sha256 } = bid;
  return {
    id,
    tenderId,
    lotIds: [...lotIds],
    consortiumId,
    bidders: bidders.map(({ businessId, name, role, sharePct }) => ({ businessId, name, role, sharePct })),
    status,
    receivedAt,
    sha256,
    own,
    receipt: receipt && presentReceipt(receipt),
    envelopes: (['technical', 'price'] as const satisfies readonly EnvelopeName[]).flatMap((name) => {
      const envelope = opened[name];
      return envelope === undefined ? [] : [{ name, openedAt: envelope.openedAt, content: envelope.content }];
    }),
    documents: documents.map(presentBoundDocument),
    judgement: judgement && presentJudgement(judgement),
  };
}

export function presentReceipt({ documents, ...receipt }: SignedReceipt): ReceiptView {
  return { ...receipt, envelopes: [...receipt.envelopes], ...(documents === undefined ? {} : { documents: [...documents] }) };
}

export function presentBids({ buyer, count, openings, bids, audit }: BidsReport): BidListView {
  return { items: bids.map(presentBid), next: null, count, openings: openings.map((opening) => presentOpening(opening, buyer)), audit };
}

/** @param buyer whether the asker is one of the buyer's people, who read names */
export function presentOpening({ tenderId, envelope, status, voices, openedAt, bids, refusal }: Opening, buyer: boolean): OpeningView {
  return { tenderId, envelope, status, voices: voices.map(({ name, at }) => ({ ...(buyer ? { name } : {}), at })), openedAt, bids, refusal: buyer ? refusal : undefined };
}

export function presentJudgement({ passed, reasons, decidedAt }: NonNullable<BidReport['judgement']>): JudgementView {
  return { passed, reasons, decidedAt };
}

export function presentAuditRow({ number, at, accountId, action, detail, previous, hash }: AuditRow): BidAuditRowView {
  return { number, at, accountId, action, detail: JSON.parse(detail) as Record<string, unknown>, previous, hash };
}
