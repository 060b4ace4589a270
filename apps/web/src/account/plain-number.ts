/** A phone number without the spaces and signs that people write between its digits. */
export function plainNumber(written: string): string {
  return written.replace(/[\s().-]/g, '');
}
