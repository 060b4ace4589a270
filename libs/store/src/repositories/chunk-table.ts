import type { UnitOfWork } from '../unit-of-work.js';

/** Where the chunks of one kind of file lie. */
export interface ChunkPlace {
  readonly table: 'document_chunks' | 'paper_chunks';
  /** The column that names the file. */
  readonly owner: 'document_id' | 'paper_id';
}

/** The port to where files lie: chunks in PostgreSQL, outside of every folder that is served. Another store would answer the same calls. */
export abstract class ChunkTable {
  protected constructor(
    protected readonly work: UnitOfWork,
    private readonly place: ChunkPlace,
  ) {}

  /** Keeps a chunk; `different` where another content stands under its number already. */
  async putChunk(fileId: string, number: number, content: Buffer): Promise<'kept' | 'different'> {
    const { table, owner } = this.place;
    await this.work.sql(`INSERT INTO ${table} (${owner}, number, content) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT pk_${table} DO NOTHING`, [fileId, number, content]);
    const [row] = await this.work.sql<{ same: boolean }>(`SELECT content = $3 AS same FROM ${table} WHERE ${owner} = $1 AND number = $2`, [fileId, number, content]);
    return row?.same === true ? 'kept' : 'different';
  }

  /** The chunks that are here, in order. */
  async chunks(fileId: string): Promise<{ number: number; sizeBytes: number }[]> {
    const { table, owner } = this.place;
    return this.work.sql(`SELECT number, length(content) AS "sizeBytes" FROM ${table} WHERE ${owner} = $1 ORDER BY number`, [fileId]);
  }

  /** The bytes, a chunk at a time: a file is never whole in memory. */
  async *content(fileId: string): AsyncGenerator<Buffer> {
    const { table, owner } = this.place;
    for (const { number } of await this.chunks(fileId)) {
      const [row] = await this.work.sql<{ content: Buffer }>(`SELECT content FROM ${table} WHERE ${owner} = $1 AND number = $2`, [fileId, number]);
      if (row === undefined) throw new Error(`chunk ${number} of ${fileId} is gone`);
      yield row.content;
    }
  }
}
