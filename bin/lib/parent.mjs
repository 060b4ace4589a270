import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { identityOf, isAlive } from './processes.mjs';

/**
 * A kill -9 of npm, or of the shell it puts between, tells nobody: whoever npm started would run on
 * without it.
 *
 *   npm ──► sh -c "node bin/start.mjs" ──► us
 *
 * @param {() => void} onGone
 */
export function watchParent(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const npm = [parent, look(parent)?.parent ?? 0].find((pid) => /\bnpm\b/.test(look(pid)?.command ?? ''));
  const identity = npm === undefined ? undefined : identityOf(npm);
  setInterval(() => {
    if (process.ppid !== parent || (identity !== undefined && !isAlive(identity))) onGone();
  }, 500).unref();
}

/**
 * @param {number} pid
 * @returns {{ parent: number, command: string } | undefined}
 */
function look(pid) {
  try {
    if (process.platform === 'linux') {
      const [, parent] = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      return { parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
    }
    const line = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return { parent: Number.parseInt(line, 10), command: line.replace(/^\d+\s+/, '') };
  } catch {
    return undefined;
  }
}

/**
 * Calls back once a signal to end came: with false the first time, with true when it is insisted on.
 * Ctrl-C in a terminal arrives twice, from the terminal and from npm, which passes it on: what comes
 * within a second of the first is the same request.
 *
 * @param {(insisted: boolean, signal: NodeJS.Signals) => void} onRequest
 */
export function onEndRequest(onRequest) {
  let first = 0;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      const now = Date.now();
      if (first !== 0 && now - first < 1_000) return;
      onRequest(first !== 0, signal);
      if (first === 0) first = now;
    });
  }
}
