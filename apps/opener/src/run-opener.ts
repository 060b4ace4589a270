import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { OpenerConfig } from '@app/config';
import { createKeyFile, KeyFileError, readKeyFile, type KeyFile } from '@app/opening';
import { BidKeyRepository, OpenerRepository, openStore, UnitOfWork } from '@app/store';
import { Opener } from './opener.js';

const IDLE_MS = 250;
const TROUBLE_MS = 2_000;

/** A running opener; `close()` lets the opening that is under way end. */
export interface RunningOpener {
  close(): Promise<void>;
}

/** Makes its public keys known, and opens what two people agree on until it is closed. @throws KeyFileError */
export async function runOpener({ databaseUrl, keyFile, deployment }: OpenerConfig, logger: Pick<Logger, 'log' | 'warn'> = new Logger('opener')): Promise<RunningOpener> {
  const { keys } = await keysOf(keyFile, deployment, logger);
  const source = await openStore({ url: databaseUrl, poolSize: 2, applicationName: 'tandem-opener' });
  const work = new UnitOfWork(source);
  const published = new BidKeyRepository(work);
  for (const { id, suite, publicKey } of keys) await published.publish({ id, suite, publicKey, demonstration: deployment === 'embedded' });
  logger.log(`bids are sealed to the key ${keys.at(-1)?.id ?? ''}${deployment === 'embedded' ? ' (demonstration: one user runs everything here)' : ''}`);
  const opener = new Opener(work, new OpenerRepository(work), keys);
  const stop = new AbortController();
  const loop = (async () => {
    while (!stop.signal.aborted) {
      const pause = await opener.round().then(
        (done) => {
          if (done === undefined) return IDLE_MS;
          if (done.refusal === undefined) logger.log(`tender ${done.tenderId}: ${done.bids ?? 0} ${done.envelope} envelopes opened`);
          else logger.warn(`tender ${done.tenderId}: ${done.envelope} envelopes not opened: ${done.refusal}`);
          return 0;
        },
        (error: unknown) => {
          logger.warn(`not opened, and tried again: ${String(error)}`);
          return TROUBLE_MS;
        },
      );
      if (pause > 0) await wait(pause, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return {
    close: async () => {
      stop.abort();
      await loop;
      await source.destroy();
    },
  };
}

/** In the embedded default a missing key is made; elsewhere that is a person's decision, with a backup. */
async function keysOf(path: string, deployment: OpenerConfig['deployment'], logger: Pick<Logger, 'log'>): Promise<KeyFile> {
  if (deployment !== 'embedded') return readKeyFile(path);
  try {
    const made = await createKeyFile(path);
    logger.log(`made a key of demonstration in ${path}`);
    return made;
  } catch (error) {
    if (error instanceof KeyFileError) return readKeyFile(path);
    throw error;
  }
}
