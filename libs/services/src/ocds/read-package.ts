import { field, isRecord, listField, textField, type JsonRecord } from './json-value.js';
import { readInstant } from './read-instant.js';

/** What a package says once for all its releases. */
export interface PackageFacts {
  readonly publisher?: string;
  /** Address of the licence, as written. */
  readonly licence?: string;
  readonly uri?: string;
}

export type DocumentKind = 'release_package' | 'record_package' | 'release' | 'record' | 'mixed' | 'unknown';

/** A release as it lay in its document; nothing of it has been read yet. */
export interface FoundRelease {
  /** Where in the document, e.g. `records[3].compiledRelease`; empty for a bare release. */
  readonly path: string;
  readonly release: unknown;
  readonly facts: PackageFacts;
}

export interface FoundReleases {
  readonly kind: DocumentKind;
  readonly releases: readonly FoundRelease[];
}

/**
 * The releases of a parsed OCDS document: release package, record package (each record's compiled release, else its
 * newest release with a tender), bare release, bare record, or a list of any of them. Told apart by their fields.
 * A record of which nothing can be read stands for itself, so that it is counted. A reader of huge files hands
 * over one package, record or release at a time.
 */
export function releasesOf(document: unknown): FoundReleases {
  if (!Array.isArray(document)) return ofDocument(document, '');
  const parts = document.map((item, index) => ofDocument(item, `[${index}]`));
  const kinds = new Set(parts.map(({ kind }) => kind));
  const [only] = kinds;
  return {
    kind: kinds.size === 1 && only !== undefined ? only : kinds.size === 0 ? 'unknown' : 'mixed',
    releases: parts.flatMap(({ kind, releases }, index) =>
      // Something strange in a list is one record that will be rejected, not nothing.
      kind === 'unknown' ? [{ path: `[${index}]`, release: document[index] as unknown, facts: {} }] : releases,
    ),
  };
}

function ofDocument(document: unknown, path: string): FoundReleases {
  if (!isRecord(document)) return { kind: 'unknown', releases: [] };
  const facts = packageFacts(document);
  if (Array.isArray(field(document, 'records'))) {
    const releases = listField(document, 'records').map((record, index) => ofRecord(record, `${path}${dot(path)}records[${index}]`, facts));
    return { kind: 'record_package', releases };
  }
  const isRecordOfOcds = field(document, 'compiledRelease') !== undefined || (field(document, 'ocid') !== undefined && Array.isArray(field(document, 'releases')));
  if (isRecordOfOcds) return { kind: 'record', releases: [ofRecord(document, path, facts)] };
  if (Array.isArray(field(document, 'releases'))) {
    const releases = listField(document, 'releases').map((release, index) => ({ path: `${path}${dot(path)}releases[${index}]`, release, facts }));
    return { kind: 'release_package', releases };
  }
  if (field(document, 'ocid') !== undefined) return { kind: 'release', releases: [{ path, release: document, facts }] };
  return { kind: 'unknown', releases: [] };
}

/** The one release of an OCDS record that tells of its tender: the compiled one, else the newest with a tender, else the record itself. */
export function ofRecord(record: unknown, path: string, facts: PackageFacts): FoundRelease {
  const compiled = field(record, 'compiledRelease');
  if (compiled !== undefined) return { path: `${path}${dot(path)}compiledRelease`, release: withOcid(compiled, record), facts };
  let newest: { readonly index: number; readonly at: number; readonly release: unknown } | undefined;
  for (const [index, release] of listField(record, 'releases').entries()) {
    if (field(release, 'tender') === undefined) continue;
    const at = Date.parse(readInstant(field(release, 'date'))?.instant ?? '') || 0;
    // Of equals the later one in the list: publishers append.
    if (newest === undefined || at >= newest.at) newest = { index, at, release };
  }
  if (newest === undefined) return { path, release: record, facts };
  return { path: `${path}${dot(path)}releases[${newest.index}]`, release: newest.release, facts };
}

/** Some publishers write the ocid on the record alone. */
function withOcid(compiled: unknown, record: unknown): unknown {
  const ocid = field(record, 'ocid');
  return isRecord(compiled) && field(compiled, 'ocid') === undefined && ocid !== undefined ? { ...compiled, ocid } : compiled;
}

function dot(path: string): string {
  return path === '' ? '' : '.';
}

/** What a package says of all its releases. */
export function packageFacts(document: JsonRecord): PackageFacts {
  const publisher = textField(field(document, 'publisher'), 'name');
  const licence = textField(document, 'license');
  const uri = textField(document, 'uri');
  return {
    ...(publisher === undefined ? {} : { publisher }),
    ...(licence === undefined ? {} : { licence }),
    ...(uri === undefined ? {} : { uri }),
  };
}
