import { Injectable } from '@nestjs/common';
import { FirmColumns } from '@app/matching';
import { BusinessRepository } from '@app/store';

/** Profiles read at once. */
const PAGE = 1_000;

/**
 * All firms as columns, filled when they are first asked for and brought up to date before each answer: what was written since the last mark
 * is read again and put in; a version that is held already changes nothing.
 */
@Injectable()
export class FirmColumnsFeed {
  private columns = new FirmColumns();
  private mark = '0';
  private catching: Promise<void> = Promise.resolve();

  constructor(private readonly businesses: BusinessRepository) {}

  async current(): Promise<FirmColumns> {
    // One after the other: each reads on from where the one before ended.
    const caught = this.catching.then(() => this.catchUp());
    this.catching = caught.catch(() => undefined);
    await caught;
    return this.columns;
  }

  private async catchUp(): Promise<void> {
    // A firm that is gone leaves no change behind: where fewer are there than are held, all are read anew.
    if ((await this.businesses.count()) < this.columns.live) [this.columns, this.mark] = [new FirmColumns(), '0'];
    // The mark is taken first: what commits while this reads is read again next time.
    const next = await this.businesses.changeMark();
    for await (const page of this.businesses.changedSince(this.mark, PAGE)) {
      for (const firm of page) this.columns.put(firm);
      await new Promise(setImmediate);
    }
    this.mark = next;
  }
}
