/** What a receipt and an audit row may hold: JSON without numbers that are not whole. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/**
 * JSON with sorted keys and no white space (RFC 8785 for texts, booleans and whole numbers), so that a signature or hash can be made again from what was read.
 * `jq -cSj` writes the same.
 */
export function canonical(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map((item: Plain) => canonical(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => `${JSON.stringify(key)}:${canonical(item as Plain)}`);
    return `{${sorted.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('only whole numbers are written the same way everywhere');
  return JSON.stringify(value);
}
