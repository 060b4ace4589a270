/** What can be ranked. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** The better fit first; among equals by id, so that the order is always the same. */
export function byScoreThenId(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
