import type { Business, Money, PastContract } from '@app/domain';

/** What a firm's past contracts say of the size of its work, in one currency. */
export interface ValueHistory {
  readonly currency: string;
  /** Natural logarithm of the middle of the firm's own parts, in minor units. */
  readonly logMedian: number;
  readonly contracts: number;
  readonly largest: Money;
}

/** By currency, sorted; the firm's own part where it says what share it had. Contracts worth nothing are left out. */
export function valueHistory({ pastContracts }: Pick<Business, 'pastContracts'>): readonly ValueHistory[] {
  const values = new Map<string, bigint[]>();
  for (const contract of pastContracts) {
    const own = ownPart(contract);
    if (own) values.set(own.currency, [...(values.get(own.currency) ?? []), own.minor]);
  }
  return [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, minors]) => {
      const sorted = [...minors].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      const at = (index: number): bigint => sorted[index] ?? 0n;
      const middle = (at((sorted.length - 1) >> 1) + at(sorted.length >> 1)) / 2n;
      return { currency, logMedian: Math.log(Number(middle)), contracts: sorted.length, largest: { minor: at(sorted.length - 1), currency } };
    });
}

/** In hundredths of a percent, so that the product stays an integer. */
function ownPart({ value, sharePct }: PastContract): Money | undefined {
  if (!value) return undefined;
  const share = sharePct === undefined ? 10_000n : BigInt(Math.round(Math.min(Math.max(Number(sharePct), 0), 100) * 100));
  const minor = (value.minor * share) / 10_000n;
  return minor > 0n ? { minor, currency: value.currency } : undefined;
}
