/** Reads an unknown JSON value, noting every complaint with its path, so that one run shows them all. */
export class Complaints {
  readonly list: string[] = [];

  constructor(private readonly file: string) {}

  add(path: string, what: string): void {
    this.list.push(`${this.file} ${path}: ${what}`);
  }

  /** The object, or an empty one after a complaint. Keys not named are complained of. */
  object(value: unknown, path: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.add(path, 'has to be an object');
      return {};
    }
    for (const key of Object.keys(value)) {
      if (!keys.includes(key)) this.add(`${path}.${key}`, `is not a field of this; fields are ${keys.join(', ')}`);
    }
    return value as Readonly<Record<string, unknown>>;
  }

  /** The items, or none after a complaint. */
  array(value: unknown, path: string, least = 0): readonly unknown[] {
    if (!Array.isArray(value)) {
      this.add(path, 'has to be a list');
      return [];
    }
    if (value.length < least) this.add(path, `needs ${least} or more`);
    return value;
  }

  text(value: unknown, path: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.add(path, 'has to be a text that is not empty');
    return '';
  }

  year(value: unknown, path: string): number {
    if (Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2100) return Number(value);
    this.add(path, 'has to be a year from 1900 to 2100');
    return 0;
  }

  oneOf<Word extends string>(value: unknown, path: string, words: readonly Word[]): Word | undefined {
    const found = words.find((word) => word === value);
    if (found === undefined) this.add(path, `${JSON.stringify(value)} is not one of ${words.join(', ')}`);
    return found;
  }

  /** A calendar day that exists: 30 February does not. */
  date(value: unknown, path: string): string {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
      const day = new Date(`${value}T00:00:00Z`);
      if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
    }
    this.add(path, `${JSON.stringify(value)} is not a calendar day such as 2024-07-01`);
    return '';
  }
}
