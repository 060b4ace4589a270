type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/**
 * Asks at most once in a while, however many want to know: who comes meanwhile gets the last answer, or waits for the
 * question that is on its way. A failure is kept as long as a success, so that what is broken is not asked harder.
 */
export class Cached<T> {
  private asking: Promise<Outcome<T>> | undefined;
  private last: { readonly outcome: Outcome<T>; readonly at: number } | undefined;

  /** @param now milliseconds of a clock that never goes back */
  constructor(
    private readonly load: () => Promise<T>,
    private readonly keepMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @throws what `load` threw */
  async get(): Promise<T> {
    const { last } = this;
    const outcome = last !== undefined && this.now() - last.at < this.keepMs ? last.outcome : await (this.asking ??= this.ask());
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }

  private async ask(): Promise<Outcome<T>> {
    const outcome = await this.load().then(
      (value): Outcome<T> => ({ value }),
      (error: unknown): Outcome<T> => ({ error }),
    );
    this.last = { outcome, at: this.now() };
    this.asking = undefined;
    return outcome;
  }
}
