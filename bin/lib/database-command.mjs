import { ensureBuilt } from './build.mjs';
import { withDatabase } from './command-database.mjs';
import { giveUp } from './complaint.mjs';
import { toStderr } from './install.mjs';
import { onEndRequest } from './parent.mjs';
import { built, checkNode, ROOT } from './project.mjs';
import { runNode } from './run.mjs';

/**
 * Runs a one-shot command of the worker on the configured or the embedded database, and ends with its code. An interrupt
 * lets it finish what it is at; a second one ends at once.
 *
 * @param {object} what
 * @param {string} what.name as the person called it: another start is told meanwhile
 * @param {string} what.command one of `COMMANDS`
 * @param {readonly string[]} what.args
 * @param {string} [what.usage] said instead, where the arguments make no sense
 */
export async function runDatabaseCommand({ name, command, args, usage }) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running;
  let interrupted = false;
  onEndRequest((insisted) => {
    interrupted = true;
    if (insisted) process.exit(130);
    running?.kill('SIGTERM');
  });
  try {
    checkNode();
    if (usage !== undefined) {
      toStderr(usage);
      process.exit(2);
    }
    await ensureBuilt();
    const { code } = await withDatabase(name, toStderr, (env) =>
      interrupted ? Promise.resolve({ code: 130 }) : runNode(['--enable-source-maps', built(command), ...args], { env, cwd: ROOT, onStart: (child) => (running = child) }),
    );
    process.exitCode = code;
  } catch (error) {
    giveUp(error);
  }
}
