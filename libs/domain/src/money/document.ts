import { isMoney, moneyToJson, parseMoney } from './money.js';

/**
 * A domain document (profile, tender) as plain JSON and back. The only values that JSON lacks are
 * Money's big integers: `{ minor, currency }` in memory, `{ amount: "12.50", currency }` in JSON.
 * Every object of exactly these two keys is money; no other type of the domain looks like it.
 */
export function toDocument(value: unknown): unknown {
  if (isMoney(value)) return moneyToJson(value);
  if (Array.isArray(value)) return value.map(toDocument);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, toDocument(inner)]),
  );
}

/** The inverse of `toDocument`. Throws on money that was not written by it. */
export function fromDocument<T>(value: unknown): T {
  return read(value) as T;
}

function read(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(read);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 2 && 'amount' in value && 'currency' in value) {
    const money = parseMoney(value.amount, value.currency);
    if (typeof money === 'string') throw new Error(`stored money is damaged: ${money}`);
    return money;
  }
  return Object.fromEntries(entries.map(([key, inner]) => [key, read(inner)]));
}
