import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from './complaint.mjs';

/**
 * Passwords of the embedded PostgreSQL's logins, and the key that signs access tokens.
 *
 * @typedef {{ superuser: string, migrate: string, app: string, opener: string, jwt: string }} Secrets
 */

/** @type {readonly (keyof Secrets)[]} */
const NAMES = ['superuser', 'migrate', 'app', 'opener', 'jwt'];

/**
 * Reads DATA_DIR/secrets.json; what is not there yet is made up, once, and kept. Of two processes
 * that do so at once the first wins and both go on with the same secrets.
 *
 * @param {string} dataDir an absolute path; made when absent
 * @returns {Secrets}
 */
export function openSecrets(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'secrets.json');
  const kept = read(path);
  if (kept !== undefined && NAMES.every((name) => kept[name] !== undefined)) return /** @type {Secrets} */ (kept);

  const secrets = { ...Object.fromEntries(NAMES.map((name) => [name, randomBytes(36).toString('base64url')])), ...kept };
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    if (kept === undefined) linkSync(draft, path);
    else renameSync(draft, path);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return openSecrets(dataDir);
  } finally {
    rmSync(draft, { force: true });
  }
  return /** @type {Secrets} */ (secrets);
}

/**
 * @param {string} path
 * @returns {Partial<Secrets> | undefined}
 */
function read(path) {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT') return undefined;
    throw new Complaint(`${path} cannot be read (${code}). It belongs to the user who ran Tandem here first: run it as that user, or set DATA_DIR to another folder.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Complaint(`${path} is damaged. Delete it: new passwords are then made up and set, and everybody has to sign in again.`);
  }
}
