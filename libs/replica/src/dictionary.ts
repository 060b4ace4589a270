/** Numbers of one kind must leave a byte beside them in 32 bits. */
const MOST = 2 ** 24 - 1;

/**
 * Numbers strings by kind, from 1. Numbers are never taken back, so that they stay valid over every rebuild;
 * a firm that is gone leaves its words behind. Lives on the main thread alone: queries are put in numbers there.
 */
export class Dictionary {
  private readonly kinds = new Map<string, Map<string, number>>();

  /** The string's number, given now if it has none. @throws RangeError after 16 million of one kind */
  of(kind: string, text: string): number {
    let known = this.kinds.get(kind);
    if (known === undefined) this.kinds.set(kind, (known = new Map<string, number>()));
    const found = known.get(text);
    if (found !== undefined) return found;
    const number = known.size + 1;
    if (number > MOST) throw new RangeError(`more than ${MOST} of ${kind}`);
    known.set(text, number);
    return number;
  }

  /** The string's number; undefined where no firm ever had it. */
  find(kind: string, text: string): number | undefined {
    return this.kinds.get(kind)?.get(text);
  }

  /** Strings of this kind so far: the highest number. */
  size(kind: string): number {
    return this.kinds.get(kind)?.size ?? 0;
  }

  kindNames(): string[] {
    return [...this.kinds.keys()];
  }

  /** Every string of the kind with its number, in the order of the numbers. */
  entries(kind: string): Iterable<[string, number]> {
    return this.kinds.get(kind) ?? [];
  }
}
