/** One letter a noun, so that an id in a failing test tells what it names. Hexadecimal, since ids are UUIDs. */
const LETTERS = { business: 'b', buyer: 'c', tender: 'd', account: 'a' } as const;

const counts = new Map<string, number>();

/**
 * The next id of a noun: `b0000000-0000-4000-8000-000000000001`, then `...002`. A test file starts
 * anew at 1, so ids are the same in every run.
 */
export function nextId(noun: keyof typeof LETTERS): string {
  const count = nextCount(noun);
  return `${LETTERS[noun]}0000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
}

/** 1, 2, 3 ... for each name. */
export function nextCount(name: string): number {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count;
}
