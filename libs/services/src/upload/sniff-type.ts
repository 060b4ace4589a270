/** What a file may be, told from its bytes alone: names and claims are not asked. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['application/pdf', '255044462d'],
  ['image/png', '89504e470d0a1a0a'],
  ['image/jpeg', 'ffd8ff'],
];
const ZIP = '504b0304';
const OFFICE = {
  'word/': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'xl/': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const ODF = /mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet))/;

/** Markup that a browser would run, and scripts; they pass for text otherwise. */
const MARKUP = /^\s*(?:<!doctype|<\?xml|<html|<svg|<script|<head|<body|<iframe|#!)/i;

/** How many bytes at a file's beginning are looked at. */
export const SNIFFED_BYTES = 65_536;

/**
 * The media type of a file, or undefined for what is not taken: markup, scripts, programs, unknown binaries.
 * @param head its first 64 KiB
 * @param claimed tells `text/csv` from `text/plain`, which have the same bytes
 */
export function sniffType(head: Buffer, claimed: string | undefined): string | undefined {
  const start = head.subarray(0, 16).toString('hex');
  const known = MAGIC.find(([, magic]) => start.startsWith(magic));
  if (known) return known[0];
  if (start.startsWith(ZIP)) return zipType(head.toString('latin1'));
  return isText(head) ? (claimed === 'text/csv' ? 'text/csv' : 'text/plain') : undefined;
}

function zipType(text: string): string {
  const odf = ODF.exec(text.slice(0, 200))?.[1];
  if (odf !== undefined) return odf;
  if (!text.includes('[Content_Types].xml')) return 'application/zip';
  return Object.entries(OFFICE).find(([folder]) => text.includes(folder))?.[1] ?? 'application/zip';
}

function isText(head: Buffer): boolean {
  try {
    // A character may be cut at the end of what is looked at.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return ![...text].some(isControl) && !MARKUP.test(text) && !/<(?:script|html|svg|iframe)\b/i.test(text);
  } catch {
    return false;
  }
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13;
}
