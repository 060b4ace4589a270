import type { Problem } from '@app/domain';
import { inspectJson } from './inspect-json.js';
import { JsonSplitter, type JsonPiece, type SplitterLimits } from './json-splitter.js';
import { field } from './json-value.js';
import { ofRecord, releasesOf, type FoundRelease } from './read-package.js';
import { UnreadableFile, utf8Of } from './utf8-stream.js';

/** One record of a file: a release with what its package says of it, or why there is none. */
export type FoundRecord =
  | ({ readonly status: 'found'; readonly bytes: number } & FoundRelease)
  | { readonly status: 'skipped' | 'rejected'; readonly path: string; readonly ocid?: string; readonly problem: Problem };

/**
 * Every release and record of an OCDS file of any size, one at a time and in the file's order: packages, bare releases and
 * records, lists, one a line, one after another; UTF-8 or UTF-16, packed or not. Never throws for what is in the file,
 * and never gives nothing: an unreadable file is one rejected record, one without any release one skipped record.
 */
export async function* readRecords(source: AsyncIterable<Uint8Array>, limits?: SplitterLimits): AsyncGenerator<FoundRecord> {
  const splitter = new JsonSplitter(limits);
  let gave = false;
  try {
    for await (const chunk of utf8Of(source)) {
      for (const piece of splitter.push(chunk)) {
        gave = true;
        yield recordOf(piece);
      }
    }
    for (const piece of splitter.end()) {
      gave = true;
      yield recordOf(piece);
    }
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    yield { status: 'rejected', path: '', problem };
    return;
  }
  if (gave) return;
  const [code, message] = splitter.blank ? ['file.empty', 'The file is empty.'] : ['file.no_releases', 'There is no release in this file.'];
  yield { status: 'skipped', path: '', problem: { path: '', code, message } };
}

function recordOf(piece: JsonPiece): FoundRecord {
  const { path } = piece;
  if (piece.kind === 'broken') return { status: 'rejected', path, problem: piece.problem };
  const parsed = parse(piece.bytes);
  const bytes = piece.bytes.length;
  if ('problem' in parsed) return { status: 'rejected', path, ...parsed };
  const { value } = parsed;
  if (piece.kind === 'element') {
    return { status: 'found', bytes, ...(piece.list === 'records' ? ofRecord(value, path, piece.facts) : { path, release: value, facts: piece.facts }) };
  }
  const { kind, releases } = releasesOf(value);
  const [release] = releases;
  if ((kind === 'release' || kind === 'record') && release !== undefined && !Array.isArray(value)) {
    return { status: 'found', bytes, ...release, path: [path, release.path].filter(Boolean).join('.') };
  }
  // Something strange in a list is a release that will be rejected; a document by itself may be about something else.
  if (piece.inList) return { status: 'found', bytes, path, release: value, facts: {} };
  return { status: 'skipped', path, problem: { path: '', code: 'document.no_releases', message: 'There is no release in this document.' } };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parse(bytes: Uint8Array): { readonly value: unknown } | { readonly problem: Problem; readonly ocid?: string } {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    return { problem: { path: '', code: 'text.encoding', message: 'Not UTF-8. Save the file as UTF-8 or UTF-16.' } };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: { path: '', code: 'json.malformed', message: `Not JSON: ${messageOf(error)}` } };
  }
  const problem = inspectJson(text);
  if (problem === undefined) return { value };
  const ocid = field(value, 'ocid');
  return { problem, ...(typeof ocid === 'string' && ocid.length <= 200 ? { ocid: ocid.toWellFormed().replaceAll('\0', '\uFFFD') } : {}) };
}

/** Undefined for what is no fault of the file. */
function problemOf(error: unknown): Problem | undefined {
  if (error instanceof UnreadableFile) return { path: '', code: error.code, message: error.message };
  const code = (error as { code?: unknown } | null)?.code;
  const ofFile = typeof code === 'string' && ['ENOENT', 'EACCES', 'EISDIR', 'EPERM', 'EIO', 'ELOOP', 'ENXIO'].includes(code);
  return ofFile ? { path: '', code: 'file.unreadable', message: `Cannot be read: ${code}.` } : undefined;
}

/** What the parser says may quote the text. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : 'unknown reason';
  return message.toWellFormed().replaceAll(/[\0-\x1f]+/g, ' ').slice(0, 160).toWellFormed();
}
