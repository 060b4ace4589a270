import type { Logger } from '@nestjs/common';

/**
 * Lets a process end when it is asked to, and when the process that started it is gone, however that died:
 * running work ends first, then the process does. Call it once the app is up.
 */
export function endWith(app: { close(): Promise<unknown> }, logger: Logger): void {
  let ending = false;
  const end = (why: string): void => {
    if (ending) return;
    ending = true;
    logger.log(`stopping: ${why}`);
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => end('SIGTERM'));
  process.once('SIGINT', () => end('SIGINT'));
  process.once('disconnect', () => end('the launcher is gone'));
  // It may have gone while this process was starting; that is told once, and nobody was listening.
  if (process.connected === false) end('the launcher is gone');
}
