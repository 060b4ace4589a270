import type { UnitOfWork } from '../unit-of-work.js';

/** Where the chunks of one kind of file lie. */
export interface ChunkPlace {
  readonly chunks: 'document_chunks' | 'paper_chunks' | 'room_file_chunks' | 'bid_document_chunks' | 'opened_document_chunks';
  /** The column that names the file. */
  readonly owner: 'document_id' | 'paper_id' | 'room_file_id';
}

/** Chunks of files in PostgreSQL, outside of every folder that is served. */
export class ChunkReader<Place extends ChunkPlace = ChunkPlace> {
  constructor(
    protected readonly work: UnitOfWork,
    protected readonly place: Place,
  ) {}

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
}
