/** True for codes that differ in case and outer space only: people write `iso` and `ISO`. */
export function sameCode(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * True where two regions have ground in common: the same, or one inside the other at a `-` boundary
 * (`MY` holds `MY-10`, which holds `MY-10-01`). Source: the form of ISO 3166-2 codes.
 */
export function regionsMeet(one: string, other: string): boolean {
  const [left, right] = [one.trim().toUpperCase(), other.trim().toUpperCase()];
  return left === right || left.startsWith(`${right}-`) || right.startsWith(`${left}-`);
}
