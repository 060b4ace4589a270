/** The divisions of each section, first and last. Source: ISIC Rev. 4, part one. */
const SECTIONS: readonly (readonly [section: string, first: number, last: number])[] = [
  ['A', 1, 3], ['B', 5, 9], ['C', 10, 33], ['D', 35, 35], ['E', 36, 39], ['F', 41, 43], ['G', 45, 47],
  ['H', 49, 53], ['I', 55, 56], ['J', 58, 63], ['K', 64, 66], ['L', 68, 68], ['M', 69, 75], ['N', 77, 82],
  ['O', 84, 84], ['P', 85, 85], ['Q', 86, 88], ['R', 90, 93], ['S', 94, 96], ['T', 97, 98], ['U', 99, 99],
];

/** The section letter of a division (`41` is `F`), or undefined when there is no such division. */
export function isicSection(division: string): string | undefined {
  const number = Number(division);
  return SECTIONS.find(([, first, last]) => number >= first && number <= last)?.[0];
}

const ACTIVITY = /^(?:[A-U]|[A-U]?(\d{2,4}))$/;

/**
 * Whether an activity lies under a pattern of a size definition (section letter, division `41`, group `41.0`,
 * or `*`). `undefined` where the activity is coarser than the pattern, or cannot be read.
 */
export function activityUnder(activity: string, pattern: string): boolean | undefined {
  if (pattern === '*') return true;
  const code = activity.trim().toUpperCase().replaceAll('.', '');
  const match = ACTIVITY.exec(code);
  if (!match) return undefined;
  const digits = match[1];
  const section = digits === undefined ? code : isicSection(digits.slice(0, 2));
  if (/^[A-U]$/.test(pattern)) return section === undefined ? undefined : section === pattern;
  const wanted = pattern.replaceAll('.', '');
  if (digits === undefined) return isicSection(wanted.slice(0, 2)) === section ? undefined : false;
  if (digits.length >= wanted.length) return digits.startsWith(wanted);
  return wanted.startsWith(digits) ? undefined : false;
}
