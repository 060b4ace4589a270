/** The amount and currency of `{ amount, currency }`, or of a bare amount beside a currency. Nothing is judged here. */
export function moneyParts(value: unknown, currency: unknown): { amount: unknown; currency: unknown } {
  if (typeof value !== 'object' || value === null) return { amount: value, currency };
  const { amount, currency: own, ...rest } = value as Readonly<Record<string, unknown>>;
  // Money has two fields; one that carries more is judged as no money at all.
  return { amount: Object.keys(rest).length === 0 ? amount : undefined, currency: own };
}
