import type { ImportMark } from '@app/domain';

/** A release of ten thousand wrong items is told about once, not ten thousand times. */
const MOST_MARKS = 100;

/** Collects what was found wrong on the way; reading goes on. After the 99th mark, one says that there are more. */
export class Marks {
  readonly problems: ImportMark[] = [];

  /** @param given what stood there, where it is not taken as it was */
  add(path: string, code: string, message: string, given?: unknown): void {
    if (this.problems.length >= MOST_MARKS) return;
    const last = this.problems.length === MOST_MARKS - 1;
    this.problems.push(last ? { path: '', code: 'marks.more', message: 'There is more; only the first marks are listed.' } : { path, code, message, ...quoted(given) });
  }

  /** The text, cut to `most` UTF-16 units where it is longer; never in the middle of a character. */
  cut(text: string, most: number, path: string): string {
    if (text.length <= most) return text;
    this.add(path, 'text.cut', `Longer than ${most} characters; the rest was cut.`);
    const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
    return text.slice(0, end);
  }

  /** The first `most` items; the rest is left out and marked. */
  first<Item>(items: readonly Item[], most: number, path: string): readonly Item[] {
    if (items.length <= most) return items;
    this.add(path, 'list.cut', `More than ${most} items; the rest was left out.`);
    return items.slice(0, most);
  }
}

const MOST_GIVEN = 200;

/** A text or number as it stood there; of anything larger, its beginning. */
function quoted(given: unknown): { readonly given?: string } {
  if (given === undefined) return {};
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  return { given: text.slice(0, MOST_GIVEN).toWellFormed().replaceAll('\0', '\uFFFD') };
}
