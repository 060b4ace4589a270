import type { IsoInstant } from '@app/domain';
import { ChunkReader, type ChunkPlace } from './chunk-reader.js';

/** A file that came in pieces, without its bytes. */
export interface StoredFile {
  readonly id: string;
  /** What its sender takes it for. */
  readonly format?: string;
  /** Told from its bytes; present once complete. */
  readonly mediaType?: string;
  readonly sizeBytes: number;
  readonly sha256?: string;
  readonly createdAt: IsoInstant;
  readonly completedAt?: IsoInstant;
}

/** What is said of a file before its first piece. */
export type Announced<F extends StoredFile> = Omit<F, 'mediaType' | 'createdAt' | 'completedAt'>;

/** Where one kind of file lies. */
export interface FilePlace extends ChunkPlace {
  readonly files: 'documents' | 'papers' | 'room_files' | 'bid_documents';
  /** What belongs to this kind alone, as the domain has it. */
  readonly columns: string;
}

const COLUMNS = `id, format, media_type AS "mediaType", size_bytes AS "sizeBytes", sha256, created_at AS "createdAt", completed_at AS "completedAt"`;

/** Files without their bytes, and their chunks to be read. */
export abstract class FileRows<F extends StoredFile> extends ChunkReader<FilePlace> {
  async find(id: string): Promise<F | undefined> {
    const [file] = await this.select('id = $1', [id]);
    return file;
  }

  /** As `find`, and nobody completes or removes it until the transaction ends. */
  async lock(id: string): Promise<F | undefined> {
    await this.work.sql(`SELECT 1 FROM ${this.place.files} WHERE id = $1 FOR UPDATE`, [id]);
    return this.find(id);
  }

  async complete(id: string, mediaType: string, sha256: string): Promise<void> {
    await this.work.sql(`UPDATE ${this.place.files} SET media_type = $2, sha256 = $3, completed_at = now() WHERE id = $1`, [id, mediaType, sha256]);
  }

  async remove(id: string): Promise<void> {
    await this.work.sql(`DELETE FROM ${this.place.files} WHERE id = $1`, [id]);
  }

  /** In the order they came. @param where on the table of files */
  protected async select(where: string, parameters: readonly unknown[], limit = 1): Promise<F[]> {
    const { files, columns } = this.place;
    const rows = await this.work.sql<Record<string, unknown>>(`SELECT ${COLUMNS}, ${columns} FROM ${files} WHERE ${where} ORDER BY created_at, id LIMIT ${limit}`, [...parameters]);
    return rows.map((row) => fileOf<F>(row));
  }
}

/** The port to where files lie whose bytes are kept as they come. Another store would answer the same calls. */
export abstract class FileTable<F extends StoredFile> extends FileRows<F> {
  /** Throws away uploads that were never completed. Returns how many. */
  async pruneUnfinished(olderThanHours: number): Promise<number> {
    return (await this.work.sql(`DELETE FROM ${this.place.files} WHERE completed_at IS NULL AND created_at < now() - make_interval(hours => $1) RETURNING id`, [olderThanHours])).length;
  }

  /** Keeps a chunk; `different` where another content stands under its number already. */
  async putChunk(fileId: string, number: number, content: Buffer): Promise<'kept' | 'different'> {
    const { chunks, owner } = this.place;
    await this.work.sql(`INSERT INTO ${chunks} (${owner}, number, content) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT pk_${chunks} DO NOTHING`, [fileId, number, content]);
    const [row] = await this.work.sql<{ same: boolean }>(`SELECT content = $3 AS same FROM ${chunks} WHERE ${owner} = $1 AND number = $2`, [fileId, number, content]);
    return row?.same === true ? 'kept' : 'different';
  }
}

/** What is not there is left out; moments are text. */
function fileOf<F extends StoredFile>(row: Readonly<Record<string, unknown>>): F {
  const present = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(present.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value])) as unknown as F;
}
