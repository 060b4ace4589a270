import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { FirmColumns } from '@app/matching';
import { BusinessRepository } from '@app/store';

/** Profiles read at once: what goes first waits for one page at most. */
const PAGE = 250;
/** Between two looks whether what goes first has ended. */
const LOOK_MS = 20;

/**
 * All firms as columns, filled when they are first asked for and brought up to date before each answer: what was written since the last mark
 * is read again and put in; a version that is held already changes nothing.
 *
 * The first answer after a start reads every firm, in this thread: time and memory grow with the number of firms (a row of numbers each, and the
 * profile without its words), every later answer with what has changed. So it is read by pages, and between them whoever goes first is let by.
 */
@Injectable()
export class FirmColumnsFeed {
  private columns = new FirmColumns();
  private mark = '0';
  private catching: Promise<void> = Promise.resolve();
  private readonly askers = new Set<{ readonly others: () => boolean }>();

  constructor(private readonly businesses: BusinessRepository) {}

  /** @param others true while something else is to go first: nothing is read as long as all that ask say so, and this asker is not answered */
  async current(others: () => boolean = () => false): Promise<FirmColumns> {
    const asker = { others };
    this.askers.add(asker);
    try {
      // One after the other: each reads on from where the one before ended.
      const caught = this.catching.then(() => this.catchUp());
      this.catching = caught.catch(() => undefined);
      await caught;
      while (others()) await sleep(LOOK_MS);
      return this.columns;
    } finally {
      this.askers.delete(asker);
    }
  }

  private async catchUp(): Promise<void> {
    await this.letBy();
    // A firm that is gone leaves no change behind: where fewer are there than are held, all are read anew.
    if ((await this.businesses.count()) < this.columns.live) [this.columns, this.mark] = [new FirmColumns(), '0'];
    // The mark is taken first: what commits while this reads is read again next time.
    const next = await this.businesses.changeMark();
    for await (const page of this.businesses.changedSince(this.mark, PAGE)) {
      for (const firm of page) this.columns.put(firm);
      await new Promise(setImmediate);
      await this.letBy();
    }
    this.mark = next;
  }

  /** Until something may be read: somebody who asks would not wait any longer. */
  private async letBy(): Promise<void> {
    while ([...this.askers].every(({ others }) => others())) await sleep(LOOK_MS);
  }
}
