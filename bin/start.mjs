import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from './lib/build.mjs';
import { Complaint, giveUp } from './lib/complaint.mjs';
import { prepareDatabase } from './lib/database.mjs';
import { startEmbeddedPostgres } from './lib/embedded-postgres.mjs';
import { environments, reachable, readSettings } from './lib/environment.mjs';
import { withHugePages } from './lib/huge-pages.mjs';
import { tryLock } from './lib/lock.mjs';
import { openLog } from './lib/log.mjs';
import { onEndRequest, watchParent } from './lib/parent.mjs';
import { portHolder, tryPort } from './lib/ports.mjs';
import { identityOf, isAlive, waitUntil } from './lib/processes.mjs';
import { built, checkNode, COMMANDS, ROOT } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';
import { openSecrets } from './lib/secrets.mjs';
import { endProcesses, Services } from './lib/services.mjs';
import { summary } from './lib/summary.mjs';

/** How long the processes of a run that was killed may take to notice. */
const PREDECESSOR_GRACE_MS = 12_000;
const READY_PATIENCE_MS = 120_000;
const QUIET_PATIENCE_MS = 60_000;

/** @typedef {import('./lib/summary.mjs').Status} Status */
/** @typedef {import('./lib/summary.mjs').Sample} Sample */
/** @typedef {import('./lib/processes.mjs').ProcessIdentity} ProcessIdentity */

try {
  checkNode();
  await start();
} catch (error) {
  giveUp(error);
}

/** Everything, in the order in which one part needs another. */
async function start() {
  const settings = readSettings();
  const pages = `http://${reachable(settings.host)}:${settings.webPort}`;
  const api = `http://${reachable(settings.host)}:${settings.apiPort}`;
  const lock = takeLock(settings.dataDir, [pages, api]);
  const log = openLog(join(settings.dataDir, 'tandem.log'));
  const say = (/** @type {string} */ line) => log.line('tandem', line);

  /** @type {import('./lib/embedded-postgres.mjs').EmbeddedPostgres | undefined} */
  let database;
  /** @type {Services | undefined} */
  let services;
  let ending = false;
  const end = async (/** @type {number} */ code, /** @type {string} */ why) => {
    if (ending) return;
    ending = true;
    say(`${why}: stopping`);
    await services?.stop();
    await database?.stop();
    say('stopped');
    process.exit(code);
  };
  onEndRequest((insisted, signal) => {
    if (!insisted) return void end(0, signal === 'SIGINT' ? 'Ctrl-C' : signal);
    services?.kill();
    process.exit(130);
  });
  watchParent(() => void end(0, 'npm is gone'));
  process.on('uncaughtException', (error) => {
    say(error.stack ?? String(error));
    void end(1, 'an error in the launcher');
  });

  try {
    if (lock.predecessor !== undefined) await clearUpAfter(lock.predecessor.children ?? [], say);
    await checkPorts(settings);
    await ensureBuilt((line) => log.progress('tandem', line));
    await checkPorts(settings);

    let urls = {};
    if (settings.embedded) {
      const server = await startEmbeddedPostgres({ dataDir: settings.dataDir, log: (line) => log.line('database', line) });
      database = server;
      if (ending) return await server.stop();
      log.line('database', `PostgreSQL on ${server.host}:${server.port}, data in ${join(settings.dataDir, 'postgres')}`);
      urls = await prepareDatabase(server, openSecrets(settings.dataDir));
    }
    const env = environments(settings, urls);
    /** @type {ProcessIdentity[]} */
    let running = [];
    const command = (/** @type {string} */ who, /** @type {string} */ script, show = true) =>
      runNode(['--enable-source-maps', built(script)], {
        env: env.command,
        cwd: ROOT,
        onStart: ({ pid }) => pid !== undefined && lock.update({ children: [...running, identityOf(pid)] }),
        onLine: (line, stream) => (show || stream === 'stderr') && !isJson(line) && log.line(who, line),
      });

    const migrated = await command('migrate', COMMANDS.migrate);
    if (ending) return;
    if (migrated.code !== 0) throw new Complaint('The database could not be brought up to date; the reason is above.');

    services = new Services({
      cwd: ROOT,
      env: env.service,
      log,
      onChange: (processes) => lock.update({ children: (running = processes) }),
      // Without an opener no sealed bids are taken in, and all else runs.
      onHopeless: (name) => (name === 'opener' ? say('no opener: sealed bids are not taken; the reason is above') : void end(1, `${name} ended three times in a row right after its start; the reason is above`)),
    });
    for (const name of ['api', 'web']) services.start(name, built(`apps/${name}/src/main.js`));
    services.start('worker', built('apps/worker/src/main.js'), withHugePages(env.service));
    services.start('opener', built('apps/opener/src/main.js'), env.opener);
    await Promise.all([answers(`${api}/health/ready`, () => ending), answers(`${pages}/`, () => ending)]);
    if (ending) return;
    say('ready');

    const sample = settings.sample ? lastJson(await command('sample', COMMANDS.loadSample)) : undefined;
    if (settings.sample && sample === undefined && !ending) say('the sample could not be loaded; all else runs');
    const status = ending ? undefined : await quiet(() => command('tandem', COMMANDS.status, false), () => ending);
    if (!ending) log.plain(summary({ settings, pages, api, sample: /** @type {Sample | undefined} */ (sample), status }));
  } catch (error) {
    if (ending) return;
    const complaint = error instanceof Complaint;
    log.progress('tandem', complaint ? error.message : String(/** @type {Error} */ (error).stack ?? error));
    await end(1, 'the start failed');
  }
}

/**
 * @param {string} dataDir
 * @param {string[]} addresses
 */
function takeLock(dataDir, addresses) {
  const answer = tryLock(join(dataDir, 'tandem.lock'), 'npm start');
  if ('lock' in answer) {
    answer.lock.update({ addresses });
    return answer.lock;
  }
  const { owner, command, addresses: its = [] } = answer.holder;
  throw new Complaint(
    command === 'npm start'
      ? `Tandem is running already on ${dataDir}: process ${owner.pid}, ${its.join(' and ')}.\n` +
          `Stop it with Ctrl-C where it runs, or with: kill ${owner.pid}\nA second one beside it: DATA_DIR=.data-2 API_PORT=3101 WEB_PORT=3100 npm start`
      : `"${command}" (process ${owner.pid}) is using ${dataDir}; start again when it is done.`,
  );
}

/**
 * @param {readonly ProcessIdentity[]} left behind by a launcher that was killed
 * @param {(line: string) => void} say
 */
async function clearUpAfter(left, say) {
  if (!left.some(isAlive)) return;
  say('the previous run was killed; waiting for its processes to end');
  if (!(await waitUntil(() => !left.some(isAlive), PREDECESSOR_GRACE_MS))) await endProcesses(left, 5_000);
}

/** @param {import('./lib/environment.mjs').Settings} settings */
async function checkPorts({ apiPort, webPort, host }) {
  if (apiPort === webPort) throw new Complaint(`API_PORT and WEB_PORT are both ${apiPort}; they need a port each.`);
  for (const [name, port] of /** @type {const} */ ([['API_PORT', apiPort], ['WEB_PORT', webPort]])) {
    if ((await tryPort(port, host)) !== undefined) continue;
    const holder = portHolder(port);
    throw new Complaint(
      `Port ${port} (${name}) is in use${holder ? ` by ${holder}` : ''}. Nothing was started.\n` +
        'Stop that program, or take other ports: API_PORT=3101 WEB_PORT=3100 npm start',
    );
  }
}

/**
 * @param {string} url
 * @param {() => boolean} cancelled
 */
async function answers(url, cancelled) {
  const until = Date.now() + READY_PATIENCE_MS;
  while (!cancelled()) {
    let last;
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      await response.arrayBuffer();
      if (response.ok) return;
      last = `HTTP ${response.status}`;
    } catch (error) {
      last = String(/** @type {Error} */ (error).cause ?? error);
    }
    if (Date.now() > until) throw new Complaint(`${url} is not ready after ${READY_PATIENCE_MS / 1000} s (${last}).`);
    await sleep(150);
  }
}

/**
 * @param {() => Promise<{ code: number, stdout: string[] }>} ask
 * @param {() => boolean} cancelled
 * @returns {Promise<Status | undefined>} once no work waits, or what there is when patience ends
 */
async function quiet(ask, cancelled) {
  const until = Date.now() + QUIET_PATIENCE_MS;
  for (;;) {
    const status = /** @type {Status | undefined} */ (lastJson(await ask()));
    if (status === undefined || status.pending === 0 || cancelled() || Date.now() > until) return status;
    await sleep(500);
  }
}

/** @param {string} line */
function isJson(line) {
  return line.startsWith('{') && line.endsWith('}');
}

/** @param {{ code: number, stdout: string[] }} result */
function lastJson({ code, stdout }) {
  const line = stdout.findLast(isJson);
  return code === 0 && line !== undefined ? JSON.parse(line) : undefined;
}
