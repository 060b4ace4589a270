/** One field: quoted with doubled quotes inside, or bare. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/**
 * Rows of a CSV text as records by header name (RFC 4180 quoting). Small and strict: these are our own files.
 * @throws Error naming the file and line of a row that does not fit its header
 */
export function parseCsv(text: string, file: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = readRows(text, file);
  return rows.map((row, index) => {
    if (row.length !== header.length) {
      throw new Error(`${file}: row ${index + 2} has ${row.length} fields, its header has ${header.length}`);
    }
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']));
  });
}

function readRows(text: string, file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const at = FIELD.lastIndex;
    const match = FIELD.exec(text);
    if (match === null) throw new Error(`${file}: cannot be read at character ${at} (row ${rows.length + 1})`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
