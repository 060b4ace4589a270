import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { ImportRepository, UnitOfWork } from '@app/store';
import { Ids } from '../common/ids.js';
import { batchesOf, counted } from './batches-of.js';
import { ImportBatchService } from './import-batch.service.js';
import { ImportContext } from './import-context.js';
import type { ImportCounts, ImportedRecord } from './import-outcome.js';

/** Told of each record as it ends. `index` counts from 0 inside its file. */
export type OnRecord = (file: string, index: number, record: ImportedRecord) => void;

export interface ImportProgress {
  readonly file: number;
  readonly files: number;
  readonly doneBytes: number;
  readonly sizeBytes: number;
}

interface FileToImport {
  readonly path: string;
  readonly size: number;
  readonly changedAt: number;
}

/** Files of this machine, fed in by whoever may run commands here. */
@Injectable()
export class ImportFilesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly batches: ImportBatchService,
    private readonly context: ImportContext,
    private readonly ids: Ids,
  ) {}

  /**
   * Takes in OCDS files, and those of folders in the order of their names. One bad record never stops the others. Run
   * again on the same files after a crash, it goes on where it was, and the counts are those of the whole.
   */
  async run(paths: readonly string[], projectRoot: string, onRecord: OnRecord, onProgress?: (progress: ImportProgress) => void): Promise<ImportCounts> {
    const files = await filesOf(paths);
    const context = await this.context.get(projectRoot);
    const sizeBytes = files.reduce((sum, { size }) => sum + size, 0);
    const { id, ...start } = await this.imports.resume({ id: this.ids.next(), kind: 'command', fingerprint: fingerprintOf(files), sizeBytes });
    let doneBytes = 0;
    for (const [fileIndex, { path, size }] of files.entries()) {
      const before = doneBytes;
      if (fileIndex >= start.nextFile) {
        const skip = fileIndex === start.nextFile ? start.nextRecord : 0;
        const source = counted(createReadStream(path, { highWaterMark: 1 << 18 }), (bytes) => (doneBytes += bytes));
        for await (const batch of batchesOf(source, skip)) {
          const outcomes = await this.batches.take({ importId: id, fileIndex, file: path, doneBytes, ...batch }, context);
          outcomes?.forEach((outcome, index) => onRecord(path, batch.from + index, outcome));
          onProgress?.({ file: fileIndex + 1, files: files.length, doneBytes, sizeBytes });
        }
      }
      doneBytes = before + size;
    }
    await this.work.run(() => this.imports.finish(id));
    const end = await this.imports.find(id);
    if (end === undefined) throw new Error('the import is gone from the database');
    const { files: count, records, created, updated, unchanged, skipped, rejected } = end;
    return { files: count, records, created, updated, unchanged, skipped, rejected };
  }
}

/** The same paths with the same sizes and dates are the same import. */
function fingerprintOf(files: readonly FileToImport[]): string {
  return createHash('sha256').update(JSON.stringify(files.map(({ path, size, changedAt }) => [resolve(path), size, changedAt]))).digest('hex');
}

/** What is not there is a file all the same: it will be told as one that cannot be read. */
async function filesOf(paths: readonly string[]): Promise<FileToImport[]> {
  const found: FileToImport[] = [];
  for (const path of paths) {
    const facts = await stat(path).catch(() => undefined);
    const inside = facts?.isDirectory() === true ? await filesIn(path) : [path];
    for (const file of inside) {
      const { size, mtimeMs } = await stat(file).catch(() => ({ size: 0, mtimeMs: 0 }));
      found.push({ path: file, size, changedAt: mtimeMs });
    }
  }
  return found;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
