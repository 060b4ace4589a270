/**
 * @typedef {object} DatabaseUrls
 * @property {string} MIGRATE_DATABASE_URL owns the database
 * @property {string} DATABASE_URL the application's login
 * @property {string} OPENER_DATABASE_URL of the process that opens sealed bids
 */

const DATABASE = 'tandem';
const LOGINS = /** @type {const} */ ({ migrate: 'tandem_migrate', app: 'tandem_app', opener: 'tandem_opener' });
/** Any number, the same for all who prepare: two at once would trip over each other's ALTER ROLE. */
const PREPARING = 7_263_002;

/**
 * Makes the database and its three logins on the embedded server, or renews their passwords. What
 * each login may touch is granted by the migrations.
 *
 * @param {import('./embedded-postgres.mjs').EmbeddedPostgres} server
 * @param {import('./secrets.mjs').Secrets} secrets
 * @returns {Promise<DatabaseUrls>}
 */
export async function prepareDatabase(server, secrets) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server.superuserUrl('postgres'), application_name: 'tandem-prepare' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PREPARING]);
    for (const [key, login] of /** @type {[keyof typeof LOGINS, string][]} */ (Object.entries(LOGINS))) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [login]);
      const password = client.escapeLiteral(secrets[key]);
      await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${login} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${password}`);
    }
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${LOGINS.migrate}`);
    await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${DATABASE} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${DATABASE} TO ${LOGINS.app}, ${LOGINS.opener}`);
  } finally {
    await client.end();
  }
  const url = (/** @type {keyof typeof LOGINS} */ key) => `postgres://${LOGINS[key]}:${secrets[key]}@${server.host}:${server.port}/${DATABASE}`;
  return { MIGRATE_DATABASE_URL: url('migrate'), DATABASE_URL: url('app'), OPENER_DATABASE_URL: url('opener') };
}
