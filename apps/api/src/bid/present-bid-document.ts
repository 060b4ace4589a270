import type { BidDocumentState, BoundDocument, StoredBidDocument } from '@app/services';
import type { BidDocumentUploadView, BidDocumentView, BoundDocumentView } from './bid-document.dto.js';

export function presentBidDocument({ id, tenderId, envelope, mediaType, sizeBytes, sha256, createdAt, completedAt }: StoredBidDocument): BidDocumentView {
  return { id, tenderId, envelope, format: mediaType, sizeBytes, sha256, complete: completedAt !== undefined, createdAt, completedAt };
}

export function presentBidDocumentUpload({ document, chunkBytes, chunks, received }: BidDocumentState): BidDocumentUploadView {
  return { ...presentBidDocument(document), chunkBytes, chunks, received: [...received] };
}

export function presentBoundDocument({ id, envelope, mediaType, sizeBytes, sha256, opened }: BoundDocument): BoundDocumentView {
  return {
    id,
    envelope,
    format: mediaType,
    sizeBytes,
    sha256,
    opened: opened && { title: opened.title, sha256: opened.sha256, openedAt: opened.openedAt, url: `/v1/bid-documents/${id}/content` },
  };
}
