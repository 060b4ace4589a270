import { Injectable } from '@nestjs/common';
import type { Problem } from '@app/domain';
import { ImportRepository, UnitOfWork, type ImportState } from '@app/store';
import { readRelease, type FoundRecord, type ReadResult, type ReleaseContext } from '../ocds/index.js';
import { contentHash } from './content-hash.js';
import { tally, type ImportedRecord } from './import-outcome.js';
import { ImportTenderService } from './import-tender.service.js';

/** Consecutive records of one file, and where they stand in it. */
export interface ImportBatch {
  readonly importId: string;
  /** Place of the file among those of the import, and its name. */
  readonly fileIndex: number;
  readonly file?: string;
  /** Index in the file of the first record. */
  readonly from: number;
  readonly records: readonly FoundRecord[];
  /** The file ends here. */
  readonly last: boolean;
  /** How far all files were read. */
  readonly doneBytes: number;
}

/** Failures of the database that no record is to blame for: lost races and connections, full disks, shutdowns. */
const NOT_OF_THE_RECORD = /^(08|40|53|55|57|58|XX)/;

/** Takes in records in batches: their tenders, their items and the position of the import commit together, or not at all. */
@Injectable()
export class ImportBatchService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly tenders: ImportTenderService,
  ) {}

  /** What became of each record, in their order; undefined where this batch was done before. */
  async take(batch: ImportBatch, context: ReleaseContext): Promise<readonly ImportedRecord[] | undefined> {
    const reads = batch.records.map((record) => readFound(record, context));
    return this.work.run(async () => {
      const state = await this.imports.takeTurn(batch.importId);
      if (state === undefined || isBehind(batch, state)) return undefined;
      const outcomes: ImportedRecord[] = [];
      for (const index of byDate(reads)) {
        const read = reads[index];
        if (read !== undefined) outcomes[index] = await this.one(read);
      }
      const { fileIndex, from, records, last } = batch;
      await this.imports.addItems(
        batch.importId,
        outcomes.map(({ outcome, ocid, problems }, index) => ({
          index: state.records + index,
          file: batch.file,
          path: records[index]?.path ?? '',
          ocid,
          status: outcome,
          problems,
        })),
      );
      const position = last ? { nextFile: fileIndex + 1, nextRecord: 0 } : { nextFile: fileIndex, nextRecord: from + records.length };
      await this.imports.advance(batch.importId, position, tally(outcomes, last ? 1 : 0), batch.doneBytes);
      return outcomes;
    });
  }

  private async one({ read, hash }: ReadRecord): Promise<ImportedRecord> {
    try {
      return await this.imports.attempt(() => this.tenders.take(read, hash));
    } catch (error) {
      const code = (error as { code?: unknown } | null)?.code;
      if (typeof code === 'string' && NOT_OF_THE_RECORD.test(code)) throw error;
      return { outcome: 'rejected', ocid: read.ocid, problems: [{ path: '', code: 'import.failed', message: wordsOf(error) }] };
    }
  }
}

interface ReadRecord {
  readonly read: ReadResult;
  readonly hash?: Uint8Array;
  readonly date?: string;
}

function readFound(record: FoundRecord, context: ReleaseContext): ReadRecord {
  const { path } = record;
  if (record.status !== 'found') {
    const told = { ocid: record.ocid, problems: [at(path, record.problem)] };
    return { read: record.status === 'rejected' ? { status: 'rejected', ...told } : { status: 'skipped', reason: 'no_release', ...told } };
  }
  const read = readRelease(record.release, { ...context, package: record.facts });
  const placed = { ...read, problems: read.problems.map((problem) => at(path, problem)) };
  return read.status === 'rejected' ? { read: placed } : { read: placed, hash: contentHash(record.release), date: read.date };
}

/** The problem as seen from the file. */
function at(path: string, problem: Problem): Problem {
  return { ...problem, path: [path, problem.path].filter(Boolean).join('.') };
}

/** Oldest first, so that releases of one tender become its versions in their order; undated ones before, equals as they were read. */
function byDate(reads: readonly ReadRecord[]): number[] {
  const moment = ({ date }: ReadRecord): number => (date === undefined ? -1 : Date.parse(date));
  return reads.map((_, index) => index).sort((a, b) => moment(reads[a] ?? NONE) - moment(reads[b] ?? NONE) || a - b);
}
const NONE: ReadRecord = { read: { status: 'rejected', problems: [] } };

function isBehind({ fileIndex, from }: ImportBatch, { nextFile, nextRecord, status }: ImportState): boolean {
  return status === 'done' || fileIndex !== nextFile || from !== nextRecord;
}

function wordsOf(error: unknown): string {
  return `Could not be taken in: ${String(error).toWellFormed().replaceAll('\0', '').slice(0, 200).toWellFormed()}`;
}
