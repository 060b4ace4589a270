/** Writes a UUID as four words at `at`; words compare as the text does. */
export function writeUuid(words: Uint32Array, at: number, uuid: string): void {
  const hex = uuid.replaceAll('-', '');
  for (let word = 0; word < 4; word += 1) words[at + word] = Number.parseInt(hex.slice(8 * word, 8 * word + 8), 16);
}

/** The UUID that stands at `at`, as text. */
export function uuidAt(words: Uint32Array, at: number): string {
  const hex = [0, 1, 2, 3].map((word) => (words[at + word] ?? 0).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
