import { createKeyPair } from '@app/opening';
import { BidKeyRepository, OpenerRepository, openStore, UnitOfWork } from '@app/store';
import { Opener } from '../../apps/opener/src/opener.js';
import type { TestDatabase } from './database.js';

/** The opener of sealed bids, on its own login, at work until it is closed. */
export interface WorkingOpener {
  close(): Promise<void>;
}

export async function startOpener({ openerUrl }: TestDatabase): Promise<WorkingOpener> {
  const key = await createKeyPair();
  const source = await openStore({ url: openerUrl, poolSize: 2 });
  const work = new UnitOfWork(source);
  await new BidKeyRepository(work).publish({ ...key, demonstration: true });
  const opener = new Opener(work, new OpenerRepository(work), [key]);
  const stop = new AbortController();
  const loop = (async () => {
    while (!stop.signal.aborted) if ((await opener.round()) === undefined) await new Promise((done) => setTimeout(done, 20));
  })();
  return {
    close: async () => {
      stop.abort();
      await loop;
      await source.destroy();
    },
  };
}
