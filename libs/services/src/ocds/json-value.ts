/** A JSON object as it was parsed; a key may be anything, `__proto__` too. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object's own field; never one that every object inherits. Undefined for anything that is not an object, and for null. */
export function field(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined;
}

/** Trimmed text of the field, or undefined where there is none worth keeping. */
export function textField(value: unknown, name: string): string | undefined {
  const text = field(value, name);
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** An id: text, or the number that many publishers write instead. */
export function idField(value: unknown, name: string): string | undefined {
  const id = field(value, name);
  return Number.isSafeInteger(id) ? String(id) : textField(value, name);
}

/** The items of a list; none for anything that is not one. */
export function listField(value: unknown, name: string): readonly unknown[] {
  const list = field(value, name);
  return Array.isArray(list) ? list : [];
}
