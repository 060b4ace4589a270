import { join } from 'node:path';

/**
 * @typedef {{ tenders: number, firms: number, matches: number, notifications: number, pending: number }} Status
 * @typedef {{ loaded?: boolean, logins?: readonly { role: string, email: string, password: string }[] }} Sample
 */

/**
 * The last words of a start: what there is, where, and how to get in.
 *
 * @param {object} facts
 * @param {import('./environment.mjs').Settings} facts.settings
 * @param {string} facts.pages
 * @param {string} facts.api
 * @param {Sample | undefined} facts.sample
 * @param {Status | undefined} facts.status
 */
export function summary({ settings, pages, api, sample, status }) {
  const logins = sample?.logins ?? [];
  const width = Math.max(0, ...logins.map(({ role }) => role.length));
  const mail = Math.max(0, ...logins.map(({ email }) => email.length));
  return [
    '',
    ...(status === undefined ? [] : [counts(status), '']),
    `Pages      ${pages}/`,
    `API        ${api}/v1`,
    `OpenAPI    ${api}/openapi.json`,
    `Its reader ${api}/docs`,
    ...(logins.length === 0 ? [] : ['', 'Demo logins', ...logins.map(({ role, email, password }) => `  ${role.padEnd(width)}  ${email.padEnd(mail)}  ${password}`)]),
    '',
    `Data and logs in ${settings.dataDir} (${join(settings.dataDir, 'tandem.log')}). Ctrl-C stops everything.`,
  ].join('\n');
}

/** @param {Status} status */
function counts({ tenders, firms, matches, notifications, pending }) {
  const line = `${count(tenders, 'tender')}, ${count(firms, 'firm')}, ${count(matches, 'match', 'matches')}, ${count(notifications, 'notification')}`;
  return pending > 0 ? `${line} (${pending} jobs still at work)` : line;
}

/**
 * @param {number} number
 * @param {string} one
 * @param {string} [many]
 */
function count(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}
