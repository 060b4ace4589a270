import type { Problem } from '@app/domain';

/** Collects what was found wrong on the way; reading goes on. */
export class Marks {
  readonly problems: Problem[] = [];

  add(path: string, code: string, message: string): void {
    this.problems.push({ path, code, message });
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
