import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, isAlive, signalProcess, waitUntil } from './processes.mjs';

/** @typedef {import('./processes.mjs').ProcessIdentity} ProcessIdentity */

const QUICK_DEATH_MS = 10_000;
const QUICK_DEATHS = 3;
const GRACE_MS = 10_000;

/**
 * The processes that make up the service. One that dies comes back after a moment; one that dies at
 * once, three times in a row, is not going to get better.
 */
export class Services {
  /** @type {Map<string, import('node:child_process').ChildProcess>} */
  #running = new Map();
  #stopping = false;

  /**
   * @param {object} options
   * @param {string} options.cwd
   * @param {NodeJS.ProcessEnv} options.env
   * @param {import('./log.mjs').Log} options.log
   * @param {(processes: ProcessIdentity[]) => void} options.onChange told who runs, for a successor to clear up after a kill
   * @param {(name: string) => void} options.onHopeless
   */
  constructor(options) {
    this.options = options;
  }

  /**
   * @param {string} name
   * @param {string} script
   * @param {NodeJS.ProcessEnv} [env] where it is not that of the others
   */
  start(name, script, env = this.options.env) {
    this.#spawn(name, script, env, 0);
  }

  /**
   * @param {string} name
   * @param {string} script
   * @param {NodeJS.ProcessEnv} env
   * @param {number} quickDeaths in a row, so far
   */
  #spawn(name, script, env, quickDeaths) {
    const { cwd, log, onHopeless } = this.options;
    const started = Date.now();
    // In a session of its own, Ctrl-C reaches it through us alone, in the right order. When we are
    // killed the channel closes, and it ends by itself.
    const child = fork(script, [], { cwd, env, execArgv: ['--enable-source-maps'], stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true });
    this.#running.set(name, child);
    this.#tell();
    for (const source of [child.stdout, child.stderr]) {
      if (source !== null) createInterface({ input: source, crlfDelay: Infinity }).on('line', (line) => log.line(name, line));
    }
    child.on('error', (error) => log.line(name, String(error)));
    child.once('exit', (code, signal) => {
      this.#running.delete(name);
      if (this.#stopping) return;
      this.#tell();
      const deaths = Date.now() - started < QUICK_DEATH_MS ? quickDeaths + 1 : 0;
      log.line(name, `ended unasked (${signal ?? `exit code ${code}`})`);
      if (deaths >= QUICK_DEATHS) return onHopeless(name);
      const pause = 500 * 2 ** deaths;
      log.line(name, `starting again in ${pause / 1000} s`);
      void sleep(pause).then(() => this.#stopping || this.#spawn(name, script, env, deaths));
    });
  }

  #tell() {
    this.options.onChange([...this.#running.values()].flatMap(({ pid }) => (pid === undefined ? [] : [identityOf(pid)])));
  }

  /** Asks all to end, and after a while no longer asks. */
  async stop() {
    this.#stopping = true;
    const processes = [...this.#running.values()].flatMap(({ pid }) => (pid === undefined ? [] : [identityOf(pid)]));
    await endProcesses(processes, GRACE_MS);
  }

  /** Without asking. */
  kill() {
    this.#stopping = true;
    for (const { pid } of this.#running.values()) if (pid !== undefined) signalProcess(pid, 'SIGKILL');
  }
}

/**
 * @param {readonly ProcessIdentity[]} processes
 * @param {number} grace milliseconds between asking and killing
 */
export async function endProcesses(processes, grace) {
  for (const identity of processes) if (isAlive(identity)) signalProcess(identity.pid, 'SIGTERM');
  if (await waitUntil(() => !processes.some(isAlive), grace)) return;
  for (const identity of processes) if (isAlive(identity)) signalProcess(identity.pid, 'SIGKILL');
  await waitUntil(() => !processes.some(isAlive), 2_000);
}
