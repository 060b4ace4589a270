import { Complaint } from './complaint.mjs';
import { dataDir } from './project.mjs';
import { openSecrets } from './secrets.mjs';

/**
 * What the person decided, with the defaults filled in.
 *
 * @typedef {object} Settings
 * @property {string} dataDir
 * @property {number} apiPort
 * @property {number} webPort
 * @property {string} host to listen on
 * @property {boolean} sample
 * @property {boolean} embedded Tandem brings its own PostgreSQL
 */

/** All that the opener's process is told: what is not here, a secret that comes later too, it does not get. */
const FOR_THE_OPENER = ['PATH', 'HOME', 'LANG', 'TZ', 'NODE_OPTIONS', 'NO_COLOR', 'TANDEM_PARENT', 'DATA_DIR', 'OPENER_KEY_FILE', 'DEPLOYMENT', 'LOG_LEVEL'];

/** @returns {Settings} */
export function readSettings() {
  return {
    dataDir: dataDir(),
    apiPort: port('API_PORT', 3001),
    webPort: port('WEB_PORT', 3000),
    host: process.env.HOST || '127.0.0.1',
    sample: process.env.SAMPLE !== 'off',
    embedded: !process.env.DATABASE_URL,
  };
}

/**
 * @param {string} name
 * @param {number} fallback
 */
function port(name, fallback) {
  const number = Number(process.env[name] || fallback);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw new Complaint(`${name} is "${process.env[name]}", but a port is a whole number from 1 to 65535.`);
}

/**
 * The environment of our processes. Only the one-shot commands get the login that owns the schema; the opener has its own login and neither the application's nor its secrets.
 *
 * @param {Settings} settings
 * @param {Partial<import('./database.mjs').DatabaseUrls>} urls of the embedded server; empty with a server of one's own
 * @returns {{ service: NodeJS.ProcessEnv, command: NodeJS.ProcessEnv, opener: NodeJS.ProcessEnv }}
 */
export function environments(settings, urls) {
  const { MIGRATE_DATABASE_URL: given, OPENER_DATABASE_URL: opener, ...ours } = process.env;
  /** @type {NodeJS.ProcessEnv} */
  const service = {
    ...ours,
    DATABASE_URL: urls.DATABASE_URL ?? process.env.DATABASE_URL,
    JWT_SECRET: process.env.JWT_SECRET || openSecrets(settings.dataDir).jwt,
    API_PORT: String(settings.apiPort),
    WEB_PORT: String(settings.webPort),
    API_URL: process.env.API_URL || `http://${reachable(settings.host)}:${settings.apiPort}`,
    DATA_DIR: settings.dataDir,
    DEPLOYMENT: process.env.DEPLOYMENT || (settings.embedded ? 'embedded' : 'external'),
    TANDEM_PARENT: '1',
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  };
  const command = {
    ...service,
    MIGRATE_DATABASE_URL: urls.MIGRATE_DATABASE_URL ?? (given || service.DATABASE_URL),
    ...((urls.OPENER_DATABASE_URL ?? opener) ? { OPENER_DATABASE_URL: urls.OPENER_DATABASE_URL ?? opener } : {}),
  };
  const own = urls.OPENER_DATABASE_URL ?? (opener || undefined);
  // With one login for all there is nothing that keeps the key from the application: that is a demonstration, and is called one.
  const openers = { ...pick(service, FOR_THE_OPENER), OPENER_DATABASE_URL: own ?? service.DATABASE_URL, DEPLOYMENT: own === undefined ? 'embedded' : service.DEPLOYMENT };
  return { service, command, opener: openers };
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {readonly string[]} names
 * @returns {NodeJS.ProcessEnv}
 */
function pick(environment, names) {
  return Object.fromEntries(names.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])));
}

/**
 * @param {string} host to listen on
 * @returns {string} the same for one who calls from this machine
 */
export function reachable(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
