/** Longest part of a text that is quoted. */
const MAX_QUOTE = 160;

/** What was taken out of a text and what came in its place, between the words that stayed at both ends; both short. */
export function wordsChanged(before: string, after: string): { removed: string; added: string } {
  const [old, now] = [words(before), words(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return { removed: quote(old.slice(start, old.length - end)), added: quote(now.slice(start, now.length - end)) };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function quote(part: readonly string[]): string {
  const text = part.join(' ');
  if (text.length <= MAX_QUOTE) return text;
  // Well-formed, in case the cut falls into a pair of surrogates.
  return `${text.slice(0, MAX_QUOTE - 1).toWellFormed().replace(/\uFFFD$/, '')}…`;
}
