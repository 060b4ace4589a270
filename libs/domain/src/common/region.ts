/** The subdivision of ISO 3166-2 that a place lies in: `MY-10` for its district `MY-10-03`; a whole economy stays what it is. */
export function subdivisionOf(region: string): string {
  return region.trim().toUpperCase().split('-').slice(0, 2).join('-');
}
