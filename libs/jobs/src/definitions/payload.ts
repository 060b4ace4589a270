/** A payload that does not have the shape its definition promises: no retry can mend it. */
export class PayloadError extends Error {
  override readonly name = 'PayloadError';
}

/** Reads ids and versions out of a stored payload, or says which is missing. */
export class PayloadReader {
  constructor(
    private readonly job: string,
    private readonly payload: unknown,
  ) {}

  has(field: string): boolean {
    return this.field(field) !== undefined;
  }

  id<T extends string>(field: string): T {
    const value = this.field(field);
    if (typeof value !== 'string' || value === '') throw this.error(field, 'an id');
    return value as T;
  }

  version(field: string): number {
    const value = this.field(field);
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1) throw this.error(field, 'a version');
    return value;
  }

  /** A whole number of 0 or more. */
  count(field: string): number {
    const value = this.field(field);
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw this.error(field, 'a count');
    return value;
  }

  /** A part of the payload that has fields of its own. */
  within(field: string): PayloadReader {
    return new PayloadReader(`${this.job}: ${field}`, this.field(field));
  }

  ids<T extends string>(field: string): readonly T[] {
    const value = this.field(field);
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw this.error(field, 'a list of ids');
    return value as T[];
  }

  oneOf<T extends string>(field: string, options: readonly T[]): T {
    const value = this.field(field);
    const found = options.find((option) => option === value);
    if (found === undefined) throw this.error(field, `one of ${options.join(', ')}`);
    return found;
  }

  private field(name: string): unknown {
    return typeof this.payload === 'object' && this.payload !== null ? (this.payload as Record<string, unknown>)[name] : undefined;
  }

  private error(field: string, expected: string): PayloadError {
    return new PayloadError(`${this.job}: payload.${field} must be ${expected}`);
  }
}
