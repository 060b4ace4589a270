import type { IsoInstant } from '@app/domain';
import type { UnitOfWork } from '../unit-of-work.js';

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
export interface FilePlace {
  readonly files: 'documents' | 'papers' | 'room_files';
  readonly chunks: 'document_chunks' | 'paper_chunks' | 'room_file_chunks';
  /** The column of `chunks` that names the file. */
  readonly owner: 'document_id' | 'paper_id' | 'room_file_id';
  /** What belongs to this kind alone, as the domain has it. */
  readonly columns: string;
}

const COLUMNS = `id, format, media_type AS "mediaType", size_bytes AS "sizeBytes", sha256, created_at AS "createdAt", completed_at AS "completedAt"`;

/** The port to where files lie: chunks in PostgreSQL, outside of every folder that is served. Another store would answer the same calls. */
export abstract class FileTable<F extends StoredFile> {
  protected constructor(
    protected readonly work: UnitOfWork,
    private readonly place: FilePlace,
  ) {}

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

  /** The chunks that are here, in order. */
  async chunks(fileId: string): Promise<{ number: number; sizeBytes: number }[]> {
    const { chunks, owner } = this.place;
    return this.work.sql(`SELECT number, length(content) AS "sizeBytes" FROM ${chunks} WHERE ${owner} = $1 ORDER BY number`, [fileId]);
  }

  /** The bytes, a chunk at a time: a file is never whole in memory. */
  async *content(fileId: string): AsyncGenerator<Buffer> {
    const { chunks, owner } = this.place;
    for (const { number } of await this.chunks(fileId)) {
      const [row] = await this.work.sql<{ content: Buffer }>(`SELECT content FROM ${chunks} WHERE ${owner} = $1 AND number = $2`, [fileId, number]);
      if (row === undefined) throw new Error(`chunk ${number} of ${fileId} is gone`);
      yield row.content;
    }
  }

  /** In the order they came. @param where on the table of files */
  protected async select(where: string, parameters: readonly unknown[], limit = 1): Promise<F[]> {
    const { files, columns } = this.place;
    const rows = await this.work.sql<Record<string, unknown>>(`SELECT ${COLUMNS}, ${columns} FROM ${files} WHERE ${where} ORDER BY created_at, id LIMIT ${limit}`, [...parameters]);
    return rows.map((row) => fileOf<F>(row));
  }
}

/** What is not there is left out; moments are text. */
function fileOf<F extends StoredFile>(row: Readonly<Record<string, unknown>>): F {
  const present = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(present.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value])) as unknown as F;
}
