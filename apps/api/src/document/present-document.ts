import type { StoredDocument, UploadState } from '@app/services';
import type { TenderFileView, UploadView } from './document.dto.js';

export function presentDocument({ id, tenderId, title, documentType, mediaType, sizeBytes, sha256, createdAt, completedAt }: StoredDocument): TenderFileView {
  const complete = completedAt !== undefined;
  return { id, tenderId, title, documentType, format: mediaType, sizeBytes, sha256, complete, createdAt, url: complete ? `/v1/documents/${id}/content` : undefined };
}

export function presentUpload({ document, chunkBytes, chunks, received }: UploadState): UploadView {
  return { ...presentDocument(document), chunkBytes, chunks, received: [...received] };
}
