/**
 * A kill -9 of npm, or of a terminal, tells nobody: whoever npm started would run on without it.
 *
 * @param {() => void} onGone
 */
export function watchParent(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, 500).unref();
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
