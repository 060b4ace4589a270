import { toDocument, type TenderNotice } from '@app/domain';

/** One field that differs between two versions, as JSON. */
export interface Change {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The fields of the notice that differ, in alphabetical order of their names. */
export function difference(before: TenderNotice | undefined, after: TenderNotice): readonly Change[] {
  if (before === undefined) return [];
  const [old, now] = [toDocument(before), toDocument(after)] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]) && !BESIDES.has(key))
    .sort()
    .map((path) => ({ path, before: old[path], after: now[path] }));
}

/** Facts of the version itself, not of the notice. */
const BESIDES = new Set(['version', 'publishedAt', 'id', 'economy', 'buyerName', 'buyerLevel']);
