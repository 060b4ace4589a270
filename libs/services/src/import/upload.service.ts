import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/domain';
import { runImport, type RunImportPayload } from '@app/jobs';
import { ImportRepository, OutboxRepository, UnitOfWork, type ImportItem, type ImportState } from '@app/store';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, type Page, type PageRequest } from '../common/page.js';
import { batchesOf, counted } from './batches-of.js';
import { ImportBatchService } from './import-batch.service.js';
import { ImportContext } from './import-context.js';
import { IMPORT_OUTCOMES, type ImportOutcome } from './import-outcome.js';

/** Bytes of one uploaded file; packed files count as they are sent. */
export const MOST_UPLOAD_BYTES = 32 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;
const NUMBER = /^\d{1,9}$/;

/** How far an import is. */
export interface ImportReport extends ImportState {
  /** 0 to 100. */
  readonly progress: number;
  readonly items: Page<ImportItem>;
}

/** Files of tenders that come through the API: kept in pieces, then taken in by a job. */
@Injectable()
export class UploadService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly outbox: OutboxRepository,
    private readonly batches: ImportBatchService,
    private readonly context: ImportContext,
    private readonly ids: Ids,
  ) {}

  /** Keeps the file and has it taken in. Operators only. @throws DomainError `import.operator`, `import.too_large`, `import.empty` */
  async start(actor: Actor | undefined, file: AsyncIterable<Uint8Array>): Promise<{ readonly id: string }> {
    const { accountId } = operator(actor);
    const id = this.ids.next<string>();
    // One piece at a time and outside of a transaction: a slow sender holds no connection. Nothing looks at the pieces before the job is there.
    await this.imports.add({ id, kind: 'upload', accountId, sizeBytes: 0 });
    const size = await this.keep(id, file).catch(async (error: unknown) => {
      await this.imports.discard(id);
      throw error;
    });
    const payload: RunImportPayload = { importId: id };
    await this.work.run(async () => {
      await this.imports.sized(id, size);
      await this.outbox.add(runImport.name, [payload]);
    });
    return { id };
  }

  /** How far it is, and a page of what became of its records. @throws DomainError `import.not_found` */
  async get(actor: Actor | undefined, id: string, page: PageRequest & { readonly status?: ImportOutcome }): Promise<ImportReport> {
    operator(actor);
    const state = await this.imports.find(idOf('import', id));
    if (state === undefined) throw notFound('import');
    const limit = limitOf(page);
    const after = fromCursor(page, [NUMBER]);
    const rows = await this.imports.items(state.id, Number(after?.[0] ?? -1), limit + 1, IMPORT_OUTCOMES.find((outcome) => outcome === page.status));
    return { ...state, progress: progressOf(state), items: toPage(rows, limit, ({ index }) => toCursor([index]), (row) => row) };
  }

  /** The job: batch by batch, each committed with its position. */
  async run({ importId }: RunImportPayload, outboxId: string): Promise<void> {
    const state = await this.imports.find(importId);
    if (state !== undefined && state.status !== 'done' && state.nextFile === 0) {
      const context = await this.context.get();
      let doneBytes = 0;
      const source = counted(this.imports.chunks(importId), (bytes) => (doneBytes += bytes));
      for await (const batch of batchesOf(source, state.nextRecord)) await this.batches.take({ importId, fileIndex: 0, doneBytes, ...batch }, context);
    }
    await this.work.run(async () => {
      if (await this.outbox.settle(outboxId)) await this.imports.finish(importId);
    });
  }

  private async keep(id: string, file: AsyncIterable<Uint8Array>): Promise<number> {
    let waiting: Uint8Array[] = [];
    let waitingBytes = 0;
    let index = 0;
    let size = 0;
    const write = async (): Promise<void> => {
      await this.imports.addChunk(id, index, Buffer.concat(waiting));
      [waiting, waitingBytes, index] = [[], 0, index + 1];
    };
    for await (const part of file) {
      size += part.length;
      if (size > MOST_UPLOAD_BYTES) throw new DomainError('invalid', 'import.too_large', `Send at most ${MOST_UPLOAD_BYTES / 1024 / 1024} MiB; pack the file with gzip, or cut it.`);
      waiting.push(part);
      waitingBytes += part.length;
      if (waitingBytes >= CHUNK_BYTES) await write();
    }
    if (waitingBytes > 0) await write();
    if (size === 0) throw new DomainError('invalid', 'import.empty', 'Send the file as the body of the request.');
    return size;
  }
}

/** A person or a key of an operator; a key needs the scope too, which its route asks for. */
function operator(actor: Actor | undefined): Actor {
  const known = signedIn(actor);
  if (known.operator) return known;
  throw new DomainError('forbidden', 'import.operator', 'Only an operator of this service can import tenders.');
}

function progressOf({ status, doneBytes, sizeBytes }: ImportState): number {
  if (status === 'done') return 100;
  return sizeBytes === 0 ? 0 : Math.min(99, Math.floor((100 * doneBytes) / sizeBytes));
}
