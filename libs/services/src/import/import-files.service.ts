import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Problem } from '@app/domain';
import { Knowledge } from '../knowledge/knowledge.js';
import { readOcdsFile, readRelease, releasesOf, type ReleaseContext } from '../ocds/index.js';
import { loadPlaces } from './load-places.js';
import { ImportTenderService, type ImportedRecord, type ImportOutcome } from './import-tender.service.js';

/** How many records came to what; `records` is the sum of the five outcomes. */
export type ImportCounts = { files: number; records: number } & Record<ImportOutcome, number>;

/** Told of each record as it ends. `index` counts from 0 inside its file. */
export type OnRecord = (file: string, index: number, record: ImportedRecord) => void;

/** Where an imported buyer sits when its release does not say. */
const DEFAULT_ECONOMY = 'GB';

@Injectable()
export class ImportFilesService {
  constructor(
    private readonly tenders: ImportTenderService,
    private readonly knowledge: Knowledge,
  ) {}

  /** Takes in OCDS files, and those of folders in the order of their names. One bad record never stops the others. */
  async run(paths: readonly string[], projectRoot: string, onRecord: OnRecord): Promise<ImportCounts> {
    const counts: ImportCounts = { files: 0, records: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, rejected: 0 };
    const places = await loadPlaces(projectRoot);
    const { codes } = this.knowledge;
    for (const file of await filesOf(paths)) {
      counts.files += 1;
      let index = 0;
      for await (const record of this.recordsOf(file, { codes, places, defaultEconomy: DEFAULT_ECONOMY })) {
        counts.records += 1;
        counts[record.outcome] += 1;
        onRecord(file, index, record);
        index += 1;
      }
    }
    return counts;
  }

  /** A file that cannot be read is one rejected record, so that it is counted and named. */
  private async *recordsOf(file: string, context: ReleaseContext): AsyncGenerator<ImportedRecord> {
    const result = await readOcdsFile(file);
    if (result.status === 'unreadable') {
      yield { outcome: 'rejected', problems: [result.problem] };
      return;
    }
    const { releases } = releasesOf(result.document);
    if (releases.length === 0) yield { outcome: 'skipped', problems: [EMPTY] };
    for (const { path, release, facts } of releases) {
      const record = await this.tenders.take(readRelease(release, { ...context, package: facts })).catch(failed);
      yield { ...record, problems: record.problems.map((problem) => ({ ...problem, path: [path, problem.path].filter(Boolean).join('.') })) };
    }
  }
}

const EMPTY: Problem = { path: '', code: 'file.no_releases', message: 'There is no release in this file.' };

function failed(error: unknown): ImportedRecord {
  return { outcome: 'rejected', problems: [{ path: '', code: 'import.failed', message: String(error) }] };
}

async function filesOf(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) found.push(path);
    else {
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      found.push(...entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort());
    }
  }
  return found;
}

