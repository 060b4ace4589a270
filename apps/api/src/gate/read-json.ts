import { isStorableText } from '@app/domain';
import type { Problem } from '@app/domain';
import { HttpProblem } from '../problem/http-problem.js';
import { exactNumber } from './number-literal.js';

export const MAX_DEPTH = 64;
/** More are counted as one wrong document, not listed one by one. */
const MAX_PROBLEMS = 50;
/** Keys through which a plain object could reach its prototype. */
const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const LITERALS: Readonly<Record<string, readonly [text: string, value: boolean | null]>> = {
  t: ['true', true],
  f: ['false', false],
  n: ['null', null],
};
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Up to the closing quote; what an escape may be is left to JSON.parse. */
const STRING = /"(?:[^"\\\u0000-\u001f]|\\.)*"/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * Reads JSON once, in linear time, and refuses what `JSON.parse` would silently change: repeated keys, numbers that
 * do not survive, text that cannot be stored. Depth is bounded while reading, so a deep document never grows a stack.
 * @throws HttpProblem 400 `json.malformed`, `json.too_deep`, `json.duplicate_key`;
 *   422 `number.out_of_range`, `text.not_storable`, `field.unknown`
 */
export function readJson(text: string): unknown {
  return new JsonReader(text).document();
}

class JsonReader {
  private at = 0;
  private readonly path: (string | number)[] = [];
  private readonly problems: Problem[] = [];

  constructor(private readonly text: string) {}

  document(): unknown {
    const value = this.value();
    this.skipSpace();
    if (this.at < this.text.length) throw this.malformed('Nothing may follow the document');
    const [first] = this.problems;
    if (first === undefined) return value;
    const duplicate = this.problems.some(({ code }) => code === 'json.duplicate_key');
    const code = duplicate ? 'json.duplicate_key' : first.code;
    throw new HttpProblem(duplicate ? 400 : 422, code, 'The document holds what cannot be kept as sent.', this.problems);
  }

  private value(): unknown {
    this.skipSpace();
    const start = this.text[this.at];
    if (start === '{') return this.nested(() => this.object());
    if (start === '[') return this.nested(() => this.array());
    if (start === '"') return this.storable(this.string());
    const literal = start === undefined ? undefined : LITERALS[start];
    if (literal !== undefined && this.text.startsWith(literal[0], this.at)) {
      this.at += literal[0].length;
      return literal[1];
    }
    return this.number();
  }

  private nested<T>(read: () => T): T {
    if (this.path.length >= MAX_DEPTH) {
      throw new HttpProblem(400, 'json.too_deep', `The document is nested deeper than ${MAX_DEPTH} levels.`);
    }
    this.at += 1;
    return read();
  }

  private object(): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const seen = new Set<string>();
    if (this.took('}')) return result;
    do {
      this.skipSpace();
      if (this.text[this.at] !== '"') throw this.malformed('A key in double quotes belongs here');
      const key = this.string();
      this.path.push(key);
      this.checkKey(key, seen);
      if (!this.took(':')) throw this.malformed('A colon belongs here');
      const value = this.value();
      if (!RESERVED_KEYS.has(key)) result[key] = value;
      this.path.pop();
    } while (this.took(','));
    if (!this.took('}')) throw this.malformed('A comma or a closing brace belongs here');
    return result;
  }

  private array(): unknown[] {
    const result: unknown[] = [];
    if (this.took(']')) return result;
    do {
      this.path.push(result.length);
      result.push(this.value());
      this.path.pop();
    } while (this.took(','));
    if (!this.took(']')) throw this.malformed('A comma or a closing bracket belongs here');
    return result;
  }

  private string(): string {
    const raw = this.match(STRING);
    if (raw === undefined) throw this.malformed('This text is not closed, or holds a raw control character');
    if (!raw.includes('\\')) return raw.slice(1, -1);
    try {
      return String(JSON.parse(raw));
    } catch {
      this.at -= raw.length;
      throw this.malformed('This text holds an escape that JSON does not know');
    }
  }

  private number(): number {
    const literal = this.match(NUMBER);
    if (literal === undefined) throw this.malformed('A value belongs here (NaN and Infinity are not JSON)');
    const value = exactNumber(literal);
    if (value === undefined) {
      this.report('number.out_of_range', 'This number does not survive as written; send a decimal in quotes.');
    }
    return value ?? 0;
  }

  private checkKey(key: string, seen: Set<string>): void {
    if (seen.has(key)) this.report('json.duplicate_key', 'This key stands twice in one object; send it once.');
    seen.add(key);
    if (RESERVED_KEYS.has(key)) this.report('field.unknown', 'This field is not known here; leave it out.');
    this.storable(key);
  }

  private storable(text: string): string {
    if (!isStorableText(text)) {
      this.report('text.not_storable', 'Text must be well-formed Unicode without NUL; remove the broken character.');
    }
    return text;
  }

  private report(code: string, message: string): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ path: pathText(this.path), code, message });
  }

  private took(sign: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private skipSpace(): void {
    this.match(SPACE);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private malformed(why: string): HttpProblem {
    const message = `${why} (position ${this.at}).`;
    return new HttpProblem(400, 'json.malformed', `This is not JSON: ${message}`, [
      { path: pathText(this.path), code: 'json.malformed', message },
    ]);
  }
}

/** `['lots', 0, 'value']` as `lots[0].value`; broken characters in keys are shown as U+FFFD, long keys cut. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const key = part.toWellFormed().replaceAll('\0', '\uFFFD').slice(0, 80);
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
