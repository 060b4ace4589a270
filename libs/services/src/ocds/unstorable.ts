import { isStorableText } from '@app/domain';
import type { Problem } from '@app/domain';

/** How deep objects and lists may be nested. */
export const MAX_DEPTH = 64;

/** One report a release is enough to find the fault; a hostile one must not make thousands. */
const MOST_REPORTS = 20;

/**
 * What in a parsed JSON value no part of the system can hold: NUL, half a surrogate pair (in texts and in keys),
 * nesting beyond `MAX_DEPTH`. Walks with a list of its own, so that depth cannot exhaust the stack.
 */
export function unstorable(root: unknown): Problem[] {
  const problems: Problem[] = [];
  const open: { readonly value: unknown; readonly path: string; readonly depth: number }[] = [{ value: root, path: '', depth: 0 }];
  for (let at = open.pop(); at !== undefined && problems.length < MOST_REPORTS; at = open.pop()) {
    const { value, path, depth } = at;
    if (typeof value === 'string' && !isStorableText(value)) {
      problems.push({ path, code: 'text.unstorable', message: 'Holds NUL or half a character (a lone surrogate).' });
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) {
      problems.push({ path, code: 'json.depth', message: `Nested deeper than ${MAX_DEPTH} levels.` });
      continue;
    }
    for (const [key, inner] of Object.entries(value).reverse()) {
      if (!isStorableText(key)) {
        problems.push({ path, code: 'text.unstorable', message: 'A key holds NUL or half a character (a lone surrogate).' });
        continue;
      }
      open.push({ value: inner, path: step(path, key, Array.isArray(value)), depth: depth + 1 });
    }
  }
  return problems.slice(0, MOST_REPORTS);
}

function step(path: string, key: string, inList: boolean): string {
  if (inList) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
