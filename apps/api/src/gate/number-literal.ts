/** `12.50e3` as its significant digits and the power of ten of the last one; the sign does not matter here. */
function canonical(literal: string): string {
  const [mantissa = '', exponent = '0'] = literal.replace('-', '').toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  const kept = trimZeros(digits);
  if (kept === '') return '0';
  return `${kept}e${Number(exponent) - fraction.length + (digits.length - kept.length)}`;
}

/** A loop, because a regular expression for trailing zeros is quadratic on zeros in the middle. */
function trimZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end -= 1;
  return digits.slice(0, end);
}

/**
 * The number of a JSON literal, or undefined where a double cannot hold what was written: too large (1e400),
 * too small (1e-400), or with more digits than survive (12345678901234567890).
 */
export function exactNumber(literal: string): number | undefined {
  const value = Number(literal);
  if (!Number.isFinite(value)) return undefined;
  if (literal.length <= 15 && !/e/i.test(literal)) return value;
  return canonical(String(value)) === canonical(literal) ? value : undefined;
}
