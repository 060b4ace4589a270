/** The header by which a step names the version it was taken from. @param version a number, or what a form has kept of it */
export function ifMatch(version: number | string): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
