import type pg from 'pg';

/** The logins beside the owner, where they exist; a database with one login for all has neither. */
export const APP_LOGIN = 'tandem_app';
export const OPENER_LOGIN = 'tandem_opener';

/**
 * Least privilege: the app reads and writes rows and changes no structure; history and audit cannot be
 * rewritten by it. The opener can only connect until there are sealed bids for it to open.
 */
export async function grantLogins(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ rolname: string; me: string }>(
    'SELECT rolname, current_user AS me FROM pg_roles WHERE rolname = ANY($1)',
    [[APP_LOGIN, OPENER_LOGIN]],
  );
  for (const { rolname, me } of rows) {
    if (rolname === me) continue;
    if (rolname === APP_LOGIN) await grantApp(client);
    if (rolname === OPENER_LOGIN) await client.query(`GRANT USAGE ON SCHEMA public TO ${OPENER_LOGIN}`);
  }
}

async function grantApp(client: pg.ClientBase): Promise<void> {
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${APP_LOGIN};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${APP_LOGIN};
    REVOKE UPDATE, DELETE ON business_versions, tender_versions, told_matches, knowledge_log, rates, kept_sizes FROM ${APP_LOGIN};
    REVOKE INSERT, UPDATE, DELETE ON migrations FROM ${APP_LOGIN};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${APP_LOGIN};
  `);
  const { rowCount } = await client.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'bullmq'`);
  if (!rowCount) return;
  // BullMQ makes a sequence for each queue at its first use, so the queue's own schema, and only it, may grow;
  // and it adds many jobs at once through a temporary table.
  await client.query(`
    GRANT USAGE, CREATE ON SCHEMA bullmq TO ${APP_LOGIN};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${APP_LOGIN};
    DO $$ DECLARE ours regclass; BEGIN
      -- Those made at a queue's first use belong to the app, and are not ours to grant.
      FOR ours IN SELECT oid FROM pg_class
        WHERE relkind = 'S' AND relnamespace = 'bullmq'::regnamespace AND pg_has_role(relowner, 'USAGE')
      LOOP EXECUTE format('GRANT USAGE ON SEQUENCE %s TO ${APP_LOGIN}', ours); END LOOP;
    END $$;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${APP_LOGIN};
    DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO ${APP_LOGIN}', current_database()); END $$;
  `);
}
