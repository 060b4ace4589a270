import { Logger } from '@nestjs/common';
import { loadConfig } from '@app/config';
import { createApi } from './create-app.js';

const config = loadConfig();
const logger = new Logger('api');
const app = await createApi({ config });
await app.listen(config.apiPort, config.host);
logger.log(`listening on ${await app.getUrl()}`);

let closing = false;

/** Stops taking requests, lets the running ones end, then lets go of the database. */
function close(why: string): void {
  if (closing) return;
  closing = true;
  logger.log(`${why}: closing`);
  app.close().then(
    () => process.exit(0),
    (error: unknown) => {
      logger.error(error);
      process.exit(1);
    },
  );
}

process.once('SIGTERM', () => close('SIGTERM'));
process.once('SIGINT', () => close('SIGINT'));
// The launcher is gone: nobody would stop this process any more.
if (process.channel !== undefined) process.once('disconnect', () => close('the launcher is gone'));
// It may have gone while this process was starting; that is told once, and nobody was listening.
if (process.connected === false) close('the launcher is gone');
