import type pg from 'pg';

/** Addresses of people are spread over so many mail domains: each is a lane of its own. */
const DOMAINS = 40;

/**
 * Fills the town up to `firms` by copies of the firms that are there, each with its settings and endpoints and with a person of its own:
 * thousands through the API would take longer than what is tried here. A copy has a profile of its own under an id of its own, so that whoever follows the profiles sees a firm like any other.
 */
export async function copyFirms(database: pg.Pool, firms: number): Promise<void> {
  await database.query(`
    BEGIN;
    CREATE TEMP TABLE copies ON COMMIT DROP AS
      SELECT id AS model, gen_random_uuid() AS id, gen_random_uuid() AS account, 'firm-' || n || '@d' || n % ${DOMAINS} || '.faults.example' AS email FROM (
        SELECT id, row_number() OVER (ORDER BY copy, id) AS n FROM businesses
          CROSS JOIN generate_series(1, (SELECT ceil(${Math.trunc(firms)}::numeric / greatest(count(*), 1))::int FROM businesses)) AS copy
        ORDER BY copy, id LIMIT ${Math.trunc(firms)} - (SELECT count(*) FROM businesses)) AS numbered;
    INSERT INTO accounts (id, email, email_key, name, password_hash, verified_at)
      SELECT c.account, c.email, c.email, 'Owner of a copy', (SELECT password_hash FROM accounts LIMIT 1), now() FROM copies c;
    INSERT INTO businesses (id, version, name, economy, terms) SELECT c.id, 1, b.name, b.economy, b.terms FROM copies c JOIN businesses b ON b.id = c.model;
    INSERT INTO business_versions (business_id, version, profile, profile_hash, edited_by)
      SELECT c.id, 1, v.profile, v.profile_hash, c.account FROM copies c JOIN businesses b ON b.id = c.model JOIN business_versions v ON v.business_id = b.id AND v.version = b.version;
    INSERT INTO memberships (id, organisation_kind, organisation_id, account_id, email_key, roles) SELECT gen_random_uuid(), 'business', id, account, email, '{owner}' FROM copies;
    INSERT INTO alert_settings (business_id, min_score, plan) SELECT c.id, s.min_score, s.plan FROM copies c JOIN alert_settings s ON s.business_id = c.model;
    INSERT INTO webhook_endpoints (id, business_id, url, secret, created_by)
      SELECT gen_random_uuid(), c.id, replace(w.url, w.business_id::text, c.id::text), w.secret, c.account FROM copies c JOIN webhook_endpoints w ON w.business_id = c.model;
    COMMIT`);
}
