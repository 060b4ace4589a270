import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { Complaint } from '../complaint.mjs';

/**
 * Who runs the server. Undefined: whoever runs us.
 *
 * @typedef {{ uid: number, gid: number } | undefined} RunUser
 */

/** In this order. initdb wants a user with a name, so a bare number does not do. */
const CANDIDATES = ['postgres', 'nobody', 'daemon', 'www-data', 'mail'];

/**
 * PostgreSQL refuses to run as root. As root it runs as the owner of the data where there is one,
 * else as `postgres`, else as another unprivileged user that every system has.
 *
 * @param {string} data the server's own folder, existing or not
 * @returns {RunUser}
 */
export function findRunUser(data) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of CANDIDATES) {
    const [uid, gid] = [id('-u', name), id('-g', name)];
    if (uid !== undefined && uid !== 0 && gid !== undefined) return { uid, gid };
  }
  throw new Complaint(
    `PostgreSQL does not run as root, and this machine has none of the users ${CANDIDATES.join(', ')}. ` +
      'Make one with "useradd --system postgres", run the command as another user, or set DATABASE_URL to a server of your own.',
  );
}

/**
 * @param {'-u' | '-g'} what
 * @param {string} name
 * @returns {number | undefined}
 */
function id(what, name) {
  const { status, stdout } = spawnSync('id', [what, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? Number(stdout.trim()) : undefined;
}
