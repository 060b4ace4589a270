import { Formed, Text, Whole } from '../input/fields.js';
import type { TextForm } from '../input/forms.js';

export const SHA256: TextForm = {
  code: 'sha256.form',
  message: 'Write the SHA-256 as 64 hexadecimal digits.',
  pattern: /^[0-9A-Fa-f]{64}$/,
  maxLength: 64,
  example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

/** What every file says of itself before it comes in pieces of 1 MiB. */
export abstract class AnnouncedBytes {
  /** What you take it for; what it is, is told from its bytes. */
  @Text(120, { optional: true })
  format?: string;

  @Whole(1, 20_971_520)
  sizeBytes!: number;
}

/** A file that is kept as it comes. */
export abstract class AnnouncedFile extends AnnouncedBytes {
  /** Compared once all pieces are here. */
  @Formed(SHA256, { optional: true })
  sha256?: string;
}

export class DocumentUploadInput extends AnnouncedFile {
  @Text(300)
  title!: string;

  @Text(64, { optional: true })
  documentType?: string;
}

export class TenderFileView {
  readonly id!: string;
  readonly tenderId!: string;
  readonly title!: string;
  readonly documentType?: string;
  /** Told from its bytes; absent while it is under way. */
  readonly format?: string;
  readonly sizeBytes!: number;
  readonly sha256?: string;
  readonly complete!: boolean;
  readonly createdAt!: string;
  /** Where its bytes are; absent while it is under way. */
  readonly url?: string;
}

export class UploadView extends TenderFileView {
  /** Bytes of every chunk but the last. */
  readonly chunkBytes!: number;
  /** How many there are; numbered from 0. */
  readonly chunks!: number;
  /** The numbers of those that are here. */
  readonly received!: number[];
}

export class TenderFileListView {
  readonly items!: TenderFileView[];
}
