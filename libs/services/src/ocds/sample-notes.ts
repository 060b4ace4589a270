import { parseDecimal, parseMoney } from '@app/domain';
import type { Classification, Decimal, Money } from '@app/domain';
import { Complaints } from '../rulebook/complaints.js';
import { isRecord } from './json-value.js';

const EMAIL = /^[a-z0-9.-]+@demo\.example$/;
const NOTHING: Money = { minor: 0n, currency: 'XXX' };

/** Reads the values that firms and tenders of the sample are made of; after a complaint an empty one stands in. */
export class SampleNotes extends Complaints {
  /** Reads what is there; leaves out what is not. */
  optional<Value>(value: unknown, path: string, read: (value: unknown, path: string) => Value): Value | undefined {
    return value === undefined ? undefined : read(value, path);
  }

  /** Every item of a list that may be left out. */
  each<Item>(value: unknown, path: string, read: (item: unknown, path: string) => Item): readonly Item[] {
    return value === undefined ? [] : this.array(value, path).map((item, index) => read(item, `${path}[${index}]`));
  }

  texts(value: unknown, path: string): readonly string[] {
    return this.each(value, path, (item, at) => this.text(item, at));
  }

  flag(value: unknown, path: string): boolean {
    if (typeof value !== 'boolean') this.add(path, 'has to be true or false');
    return value === true;
  }

  whole(value: unknown, path: string): number {
    if (Number.isSafeInteger(value) && Number(value) >= 0) return Number(value);
    this.add(path, 'has to be a whole number');
    return 0;
  }

  decimal(value: unknown, path: string): Decimal {
    const decimal = typeof value === 'string' ? parseDecimal(value) : undefined;
    if (decimal === undefined) this.add(path, 'has to be a decimal in quotes');
    return decimal ?? ('0' as Decimal);
  }

  money(value: unknown, path: string): Money {
    const parts = this.object(value, path, ['amount', 'currency']);
    const money = typeof parts['amount'] === 'string' ? parseMoney(parts['amount'], parts['currency']) : 'money.amount';
    if (typeof money !== 'string') return money;
    this.add(path, `is no money: ${money}`);
    return NOTHING;
  }

  classification(value: unknown, path: string): Classification {
    const { scheme, id } = this.object(value, path, ['scheme', 'id']);
    return { scheme: this.text(scheme, `${path}.scheme`), id: this.text(id, `${path}.id`) };
  }

  classifications(value: unknown, path: string): readonly Classification[] {
    return this.each(value, path, (item, at) => this.classification(item, at));
  }

  /** Logins of the sample are of a domain that can never exist. */
  email(value: unknown, path: string): string {
    if (typeof value === 'string' && EMAIL.test(value)) return value;
    this.add(path, 'has to be an address at demo.example');
    return '';
  }

  /** The record without the keys that belong to the sample and not to what it describes. */
  without(value: unknown, path: string, keys: readonly string[]): unknown {
    if (isRecord(value)) return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
    this.add(path, 'has to be an object');
    return {};
  }
}

/** The object without the fields that are undefined. */
export function present<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value;
}
