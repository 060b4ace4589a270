import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';

/**
 * @param {number} port 0 asks for any free one
 * @param {string} [host]
 * @returns {Promise<number | undefined>} the port, undefined when it is taken
 */
export function tryPort(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}

/**
 * Who listens on a port, as far as this user may know.
 *
 * @param {number} port
 * @returns {string | undefined} such as "node (process 4711)"
 */
export function portHolder(port) {
  if (process.platform !== 'linux') return undefined;
  const hex = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const sockets = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => {
      const rows = read(() => readFileSync(table, 'utf8'))?.split('\n') ?? [];
      const LISTENING = '0A';
      return rows.map((row) => row.trim().split(/\s+/)).flatMap(([, local = '', , state, ...rest]) => (local.endsWith(hex) && state === LISTENING ? [`socket:[${rest[5]}]`] : []));
    }),
  );
  if (sockets.size === 0) return undefined;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const holds = read(() => readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.has(read(() => readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? '')));
    if (holds) return `${read(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim()) ?? 'a program'} (process ${pid})`;
  }
  return undefined;
}

/**
 * Processes come and go while they are looked at, and other users' are closed to us.
 *
 * @template T
 * @param {() => T} look
 * @returns {T | undefined}
 */
function read(look) {
  try {
    return look();
  } catch {
    return undefined;
  }
}
