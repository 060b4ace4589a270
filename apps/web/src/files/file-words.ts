import type { Language } from '../text/languages.js';

/** How people call what the API names by media type; the same in all our languages. */
const KINDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/zip': 'ZIP',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
};

/** Kind and size of a file in a few characters. @param sizeBytes at most some megabytes */
export function fileWords(language: Language, format: string | undefined, sizeBytes: number): string {
  const [unit, amount] = sizeBytes < 1_000 ? (['byte', sizeBytes] as const) : sizeBytes < 1_000_000 ? (['kilobyte', sizeBytes / 1_000] as const) : (['megabyte', sizeBytes / 1_000_000] as const);
  const size = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: amount < 10 && unit !== 'byte' ? 1 : 0 }).format(amount);
  return format === undefined ? size : `${KINDS[format] ?? format}, ${size}`;
}
