import type { EndedTry } from '@app/store';

/** What ends within so long is written by one statement: a commit for each would cost more than the mail. */
const GATHER_MS = 15;
const MOST = 256;

/** Writes the ends of tries together. Whoever adds one learns when it is written, or that it could not be. */
export class SettleTogether {
  private waiting: { readonly ended: EndedTry; readonly written: () => void; readonly failed: (error: unknown) => void }[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly write: (ended: readonly EndedTry[]) => Promise<void>) {}

  /** Resolves when it is written. @throws whatever the writing throws */
  add(ended: EndedTry): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ ended, written, failed });
      if (this.waiting.length >= MOST) void this.flush();
      else this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
    });
  }

  private async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const batch = this.waiting;
    this.waiting = [];
    try {
      await this.write(batch.map(({ ended }) => ended));
      for (const { written } of batch) written();
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }
}
