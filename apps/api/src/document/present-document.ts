import type { StoredDocument, UploadState } from '@app/services';
import type { TenderFileView, UploadView } from './document.dto.js';

export function presentDocument({ id, tenderId, title, documentType, mediaType, sizeBytes, sha256, createdAt, completedAt }: StoredDocument): TenderFileView {
  const complete = completedAt !== undefined;
  return { id, tenderId, title, documentType, format: mediaType, sizeBytes, sha256, complete, createdAt, url: complete ? `/v1/documents/${id}/content` : undefined };
}

export function presentUpload({ document, chunkBytes, chunks, received }: UploadState): UploadView {
  return { ...presentDocument(document), chunkBytes, chunks, received: [...received] };
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
  'text/csv': 'csv',
};

/** Always an attachment, under the title and the extension of what it is; RFC 6266 with both forms of the name. */
export function disposition({ title, mediaType = '' }: Pick<StoredDocument, 'title' | 'mediaType'>): string {
  // No separators of paths, no control characters: a name is a name on every system.
  const stem = title.toWellFormed().replace(/[\p{Cc}\p{Cf}"\\/:*?<>|]/gu, '_').slice(0, 120).trim() || 'document';
  const extension = EXTENSIONS[mediaType] ?? 'bin';
  const name = stem.toLowerCase().endsWith(`.${extension}`) ? stem : `${stem}.${extension}`;
  const ascii = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '_').replace(/%/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
