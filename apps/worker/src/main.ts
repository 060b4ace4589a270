import { Logger } from '@nestjs/common';
import { loadConfig } from '@app/config';
import { createWorker } from './create-worker.js';

const logger = new Logger('worker');
const app = await createWorker(loadConfig());
let closing = false;

/** Ends when asked, and when the process that started it is gone, however that died. */
function end(why: string): void {
  if (closing) return;
  closing = true;
  logger.log(`stopping: ${why}`);
  app.close().then(
    () => process.exit(0),
    (error: unknown) => {
      logger.error(error);
      process.exit(1);
    },
  );
}

process.once('SIGTERM', () => end('SIGTERM'));
process.once('SIGINT', () => end('SIGINT'));
process.once('disconnect', () => end('the launcher is gone'));
// It may have gone while this process was starting; that is told once, and nobody was listening.
if (process.connected === false) end('the launcher is gone');
logger.log('ready');
