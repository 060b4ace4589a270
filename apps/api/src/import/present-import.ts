import type { UploadService } from '@app/services';
import type { ImportView } from './import.dto.js';

type ImportReport = Awaited<ReturnType<UploadService['get']>>;

export function presentImport({ id, status, progress, files, records, created, updated, unchanged, skipped, rejected, items }: ImportReport): ImportView {
  return {
    id,
    status,
    progress,
    files,
    records,
    created,
    updated,
    unchanged,
    skipped,
    rejected,
    items: items.items.map(({ index, path, ocid, status: outcome, problems }) => ({ index, path, ocid: ocid ?? undefined, status: outcome, problems: [...problems] })),
    next: items.next,
  };
}
