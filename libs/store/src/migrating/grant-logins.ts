import type pg from 'pg';

/** The logins beside the owner, where they exist; a database with one login for all has neither. */
export const APP_LOGIN = 'tandem_app';
export const OPENER_LOGIN = 'tandem_opener';

/**
 * Least privilege: the app reads and writes rows and changes no structure; history and audit cannot be
 * rewritten by it. The opener reads what it has to judge an opening by, and writes what was in the envelopes;
 * the app reads that and can neither write nor change it.
 */
export async function grantLogins(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ rolname: string; me: string }>(
    'SELECT rolname, current_user AS me FROM pg_roles WHERE rolname = ANY($1)',
    [[APP_LOGIN, OPENER_LOGIN]],
  );
  for (const { rolname, me } of rows) {
    if (rolname === me) continue;
    if (rolname === APP_LOGIN) await grantApp(client);
    if (rolname === OPENER_LOGIN) await grantOpener(client);
  }
}

async function grantApp(client: pg.ClientBase): Promise<void> {
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${APP_LOGIN};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${APP_LOGIN};
    REVOKE UPDATE, DELETE ON business_versions, tender_versions, told_matches, knowledge_log, rates, kept_sizes FROM ${APP_LOGIN};
    REVOKE INSERT, UPDATE, DELETE ON migrations, sealing_keys, opened_envelopes, opened_documents, opened_document_chunks, bid_audit FROM ${APP_LOGIN};
    REVOKE UPDATE, DELETE ON bid_envelopes, bid_document_chunks, bound_documents, receipt_keys FROM ${APP_LOGIN};
    REVOKE UPDATE ON bid_documents FROM ${APP_LOGIN};
    GRANT UPDATE (media_type, sha256, completed_at) ON bid_documents TO ${APP_LOGIN};
    REVOKE UPDATE, DELETE ON bids FROM ${APP_LOGIN};
    REVOKE UPDATE ON opening_voices FROM ${APP_LOGIN};
    REVOKE DELETE ON openings FROM ${APP_LOGIN};
    GRANT UPDATE (status) ON bids TO ${APP_LOGIN};
    GRANT EXECUTE ON FUNCTION append_bid_audit(uuid, uuid, text, text) TO ${APP_LOGIN};
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

/** What opening takes, and no more: no accounts, no firms' profiles, no right to hand in or change a bid. */
async function grantOpener(client: pg.ClientBase): Promise<void> {
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${OPENER_LOGIN};
    GRANT SELECT ON tenders, memberships, bids, bid_envelopes, bid_arrivals, openings, opening_voices, opened_envelopes, bid_judgements, bid_audit, sealing_keys, consortia TO ${OPENER_LOGIN};
    GRANT SELECT ON bid_documents, bid_document_chunks TO ${OPENER_LOGIN};
    GRANT INSERT ON sealing_keys, opened_envelopes, opened_documents, opened_document_chunks TO ${OPENER_LOGIN};
    GRANT UPDATE (status, opened_at, bids, refusal) ON openings TO ${OPENER_LOGIN};
    GRANT UPDATE (status) ON bids TO ${OPENER_LOGIN};
    GRANT UPDATE (status, version, updated_at) ON consortia TO ${OPENER_LOGIN};
    GRANT EXECUTE ON FUNCTION append_bid_audit(uuid, uuid, text, text) TO ${OPENER_LOGIN};
  `);
}
