import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Business } from '@app/domain';
import type { BusinessRepository } from '@app/store';
import { buildBusiness } from '../../../test/factories/index.js';
import { eventually } from '../../../test/harness/eventually.js';
import { FirmColumnsFeed } from './firm-columns-feed.js';

const FIRMS = Array.from({ length: 600 }, () => buildBusiness());

/** Pages that were read so far. */
let read = 0;
let feed: FirmColumnsFeed;
beforeEach(() => {
  read = 0;
  const businesses = {
    count: () => Promise.resolve(FIRMS.length),
    changeMark: () => Promise.resolve('7'),
    async *changedSince(mark: string, size: number): AsyncGenerator<readonly Business[]> {
      for (let from = 0; mark === '0' && from < FIRMS.length; from += size) {
        read += 1;
        yield await Promise.resolve(FIRMS.slice(from, from + size));
      }
    },
  };
  feed = new FirmColumnsFeed(businesses as unknown as BusinessRepository);
});

describe('firms as columns', () => {
  it('are read at once for whoever waits for nothing, and not read again', async () => {
    expect((await feed.current()).live).toBe(600);
    const first = read;
    expect(first).toBeGreaterThan(1);
    expect((await feed.current()).live).toBe(600);
    expect(read).toBe(first);
  });

  it('are read after what goes first, and after what comes in between, page by page', async () => {
    let telling = true;
    let looks = 0;
    const done = feed.current(() => {
      looks += 1;
      // Somebody begins to tell as soon as the first page is in.
      if (read === 1 && looks < 20) telling = true;
      return telling;
    });
    await eventually(() => looks >= 5);
    expect(read).toBe(0);
    telling = false;
    await eventually(() => looks >= 15);
    expect(read).toBe(1);
    await eventually(() => {
      telling = false;
      return looks >= 21;
    });
    expect((await done).live).toBe(600);
  });

  it('are not answered with while something goes first, though nothing is left to read', async () => {
    await feed.current();
    let [telling, looks, answered] = [true, 0, false];
    const done = feed.current(() => ((looks += 1), telling)).then(() => (answered = true));
    await eventually(() => looks >= 5);
    expect(answered).toBe(false);
    telling = false;
    await done;
  });

  it('are read at once when one comes who does not wait, and each has its own patience', async () => {
    let over = false;
    let looks = 0;
    const patiently = feed.current(() => ((looks += 1), !over));
    await eventually(() => looks >= 3);
    expect(read).toBe(0);
    expect((await feed.current()).live).toBe(600);
    over = true;
    expect((await patiently).live).toBe(600);
  });
});
