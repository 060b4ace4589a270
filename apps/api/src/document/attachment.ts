import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** A file as it is saved. */
export interface SavedFile {
  /** What its sender calls it. */
  readonly title: string;
  /** Told from its bytes. */
  readonly mediaType?: string;
  readonly sizeBytes: number;
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

/** To be saved, never to be shown by a browser as part of this site. */
export function attachment(reply: FastifyReply, { title, mediaType, sizeBytes }: SavedFile, content: AsyncIterable<Buffer>): StreamableFile {
  void reply.header('content-security-policy', "sandbox; default-src 'none'");
  return new StreamableFile(Readable.from(content), { type: mediaType, disposition: disposition({ title, mediaType }), length: sizeBytes });
}

/** Always an attachment, under the title and the extension of what it is; RFC 6266 with both forms of the name. */
export function disposition({ title, mediaType = '' }: Pick<SavedFile, 'title' | 'mediaType'>): string {
  // No separators of paths, no control characters: a name is a name on every system.
  const stem = title.toWellFormed().replace(/[\p{Cc}\p{Cf}"\\/:*?<>|]/gu, '_').slice(0, 120).trim() || 'document';
  const extension = EXTENSIONS[mediaType] ?? 'bin';
  const name = stem.toLowerCase().endsWith(`.${extension}`) ? stem : `${stem}.${extension}`;
  const ascii = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '_').replace(/%/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
