const MOST_URL = 2_000;

/** The address where it is one of the web (http or https, no name and password in it); otherwise undefined. */
export function webAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > MOST_URL || !URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  const plain = url.username === '' && url.password === '';
  return plain && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}
