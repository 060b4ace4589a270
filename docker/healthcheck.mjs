/**
 * Says by its exit code whether a container's service is well: 0, or 1 and the reason on stderr.
 *
 *   node docker/healthcheck.mjs answers <url>    it answers, and with success
 *   node docker/healthcheck.mjs runs <pid>       the process neither ended nor stands still by a signal
 *
 * A worker listens nowhere, so it is looked at from beside; in a container it is process 1. Whether the work makes
 * progress is a matter of all workers and of the load, and no reason to end one of them: that is an alarm,
 * docs/operations/metrics.md.
 */
import { readFileSync } from 'node:fs';

const TIMEOUT_MS = 4_000;
/** Of /proc/<pid>/stat: stopped, stopped by a tracer, ended but not cleared away, dead. */
const NOT_RUNNING = new Set(['T', 't', 'Z', 'X']);

const [how = '', what = ''] = process.argv.slice(2);

try {
  if (how === 'answers') await answers(what);
  else if (how === 'runs') runs(what);
  else throw new Error('say what to look at: "answers <url>" or "runs <pid>"');
} catch (error) {
  const { message, cause } = /** @type {Error} */ (error);
  process.stderr.write(`${message}${cause === undefined ? '' : `: ${String(cause)}`}\n`);
  process.exitCode = 1;
}

/** @param {string} url */
async function answers(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}: ${text.slice(0, 300)}`);
}

/** @param {string} pid */
function runs(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name before the state is in brackets and may hold anything.
  const state = stat.slice(stat.lastIndexOf(')') + 2).charAt(0);
  if (NOT_RUNNING.has(state)) throw new Error(`process ${pid} does not run (state ${state})`);
}
