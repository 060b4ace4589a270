import type { Brand } from '../common/brand.js';

/** An exact decimal in canonical form: no exponent, no leading or trailing zeros, no `-0`. */
export type Decimal = Brand<'Decimal'>;

const FORM = /^(-)?(\d{1,30})(?:\.(\d{1,12}))?$/;

/**
 * Reads an exact decimal from a string or a JSON number of at most 15 significant digits
 * (more could already have lost digits in the parser). Returns undefined when it is neither.
 */
export function parseDecimal(input: unknown): Decimal | undefined {
  const text = typeof input === 'number' ? numberText(input) : input;
  if (typeof text !== 'string') return undefined;
  const parts = FORM.exec(text);
  if (!parts) return undefined;
  const whole = (parts[2] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  const magnitude = fraction === '' ? whole : `${whole}.${fraction}`;
  return (parts[1] && magnitude !== '0' ? `-${magnitude}` : magnitude) as Decimal;
}

function numberText(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = String(value);
  if (text.includes('e')) return undefined;
  const significant = text.replace(/^-?0*\.?0*/, '').replace('.', '');
  return significant.length <= 15 ? text : undefined;
}

/** The value as an integer count of 10^-scale. Digits beyond the scale make it undefined, never rounded. */
export function toScaled(value: Decimal, scale: number): bigint | undefined {
  const [whole = '0', fraction = ''] = value.split('.');
  if (fraction.length > scale) return undefined;
  return BigInt(whole + fraction.padEnd(scale, '0'));
}

/** The canonical decimal for an integer count of 10^-scale. */
export function fromScaled(units: bigint, scale: number): Decimal {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const magnitude = fraction === '' ? whole : `${whole}.${fraction}`;
  return (negative && magnitude !== '0' ? `-${magnitude}` : magnitude) as Decimal;
}

/** Twelve places hold every decimal that `parseDecimal` lets in. */
const WIDEST = 12;

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareDecimal(a: Decimal, b: Decimal): number {
  const left = toScaled(a, WIDEST) ?? 0n;
  const right = toScaled(b, WIDEST) ?? 0n;
  return left < right ? -1 : left > right ? 1 : 0;
}
