import type { TenderReadService } from '@app/services';
import { toDocument } from '@app/domain';
import { presentMessage } from '../input/present-common.js';
import type { TenderVersionView } from './tender.view.dto.js';

type Version = Awaited<ReturnType<TenderReadService['versions']>>['items'][number];

/** One version with what it changed; values are documents, money as decimal strings. */
export function presentVersion({ version, status, at, note, changes, summary }: Version): TenderVersionView {
  return {
    version,
    status,
    at,
    note,
    changes: changes.map(({ path, before, after }) => ({ path, before: toDocument(before), after: toDocument(after) })),
    summary: summary.map(presentMessage),
  };
}
