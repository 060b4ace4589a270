import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '@app/domain';
import { MAX_DEPTH } from './unstorable.js';

/** Files beyond this are for a reader that streams. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

export type FileResult =
  | { readonly status: 'read'; readonly document: unknown }
  | { readonly status: 'unreadable'; readonly problem: Problem };

/** A JSON file in UTF-8, with or without a byte order mark. Never throws: a file that cannot be read is told with its reason. */
export async function readOcdsFile(path: string): Promise<FileResult> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) return unreadable('file.too_large', `Larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB.`);
    bytes = await readFile(path);
  } catch (error) {
    return unreadable('file.unreadable', `Cannot be read: ${messageOf(error)}`);
  }
  return parseOcds(bytes);
}

/** The same for bytes that are already here. */
export function parseOcds(bytes: Uint8Array): FileResult {
  let text: string;
  try {
    // Takes the byte order mark away and refuses what is not UTF-8.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable('file.encoding', 'Not UTF-8. Save the file as UTF-8, with or without a byte order mark.');
  }
  if (text.trim() === '') return unreadable('file.empty', 'The file is empty.');
  if (deeperThan(text, MAX_DEPTH)) return unreadable('json.depth', `Nested deeper than ${MAX_DEPTH} levels.`);
  try {
    return { status: 'read', document: JSON.parse(text) };
  } catch (error) {
    return unreadable('json.malformed', `Not JSON: ${messageOf(error)}`);
  }
}

/** Counts open brackets outside of texts, before anything is built from them. */
function deeperThan(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (quoted) {
      if (char === '\\') index++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') {
      depth++;
      if (depth > most) return true;
    } else if (char === '}' || char === ']') depth--;
  }
  return false;
}

function unreadable(code: string, message: string): FileResult {
  return { status: 'unreadable', problem: { path: '', code, message } };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replaceAll(/\s+/g, ' ').slice(0, 200) : 'unknown reason';
}
