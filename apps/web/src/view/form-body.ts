/** A form as it came. */
export type FormBody = Readonly<Record<string, unknown>>;

/** One field as text; empty when it did not come, or came more than once. */
export function field(body: FormBody, name: string, trim = true): string {
  const value = body[name];
  if (typeof value !== 'string') return '';
  return trim ? value.replace(/\r\n/g, '\n').trim() : value;
}

/** All values of boxes that share a name. */
export function fieldList(body: FormBody, name: string): readonly string[] {
  const value = body[name];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string').filter((item) => item !== '');
}
