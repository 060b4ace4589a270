import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, organisations, tenders and firms as versions, matches, outbox, ledger, operations. */
export class FirstTables1764000000000 implements MigrationInterface {
  readonly name = 'FirstTables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
    await runner.query('DROP FUNCTION current_transaction_id()');
  }
}

const TABLES = [
  'accounts',
  'sessions',
  'api_keys',
  'businesses',
  'business_versions',
  'buyers',
  'memberships',
  'tenders',
  'tender_versions',
  'matches',
  'artifacts',
  'alert_settings',
  'marks',
  'outbox',
  'deliveries',
  'notifications',
  'operations',
  'idempotency_keys',
];

const UP = `
  CREATE FUNCTION current_transaction_id() RETURNS bigint LANGUAGE sql VOLATILE
    AS 'SELECT pg_current_xact_id()::text::bigint';
  CREATE TABLE accounts (
    id uuid NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    name text NOT NULL,
    password_hash text NOT NULL,
    verified_at timestamptz,
    operator boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_accounts_email_key UNIQUE (email_key),
    CONSTRAINT pk_accounts PRIMARY KEY (id)
  );
  CREATE TABLE sessions (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    refresh_hash bytea NOT NULL,
    previous_hash bytea,
    rotated_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_sessions PRIMARY KEY (id)
  );
  CREATE INDEX ix_sessions_account_id ON sessions (account_id);
  CREATE UNIQUE INDEX ix_sessions_refresh_hash ON sessions (refresh_hash);
  CREATE INDEX ix_sessions_previous_hash ON sessions (previous_hash);
  CREATE TABLE api_keys (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    key_hash bytea NOT NULL,
    scopes text[] NOT NULL DEFAULT '{}',
    expires_at timestamptz,
    revoked_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_api_keys PRIMARY KEY (id)
  );
  CREATE INDEX ix_api_keys_account_id ON api_keys (account_id);
  CREATE UNIQUE INDEX ix_api_keys_key_hash ON api_keys (key_hash);
  CREATE TABLE businesses (
    id uuid NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    economy text NOT NULL,
    terms text[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_businesses PRIMARY KEY (id)
  );
  CREATE TABLE business_versions (
    business_id uuid NOT NULL,
    version integer NOT NULL,
    profile jsonb NOT NULL,
    profile_hash text NOT NULL,
    edited_by uuid,
    transaction_id bigint NOT NULL DEFAULT current_transaction_id(),
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_business_versions PRIMARY KEY (business_id, version)
  );
  CREATE INDEX ix_business_versions_transaction_id ON business_versions (transaction_id);
  CREATE TABLE buyers (
    id uuid NOT NULL,
    name text NOT NULL,
    economy text NOT NULL,
    level text,
    verified_at timestamptz,
    import_key text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_buyers_import_key UNIQUE (import_key),
    CONSTRAINT pk_buyers PRIMARY KEY (id)
  );
  CREATE TABLE memberships (
    id uuid NOT NULL,
    organisation_kind text NOT NULL,
    organisation_id uuid NOT NULL,
    account_id uuid,
    email_key text NOT NULL,
    roles text[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_memberships_person UNIQUE (organisation_kind, organisation_id, email_key),
    CONSTRAINT ck_memberships_kind CHECK (organisation_kind = ANY (ARRAY['business'::text, 'buyer'::text])),
    CONSTRAINT pk_memberships PRIMARY KEY (id)
  );
  CREATE INDEX ix_memberships_account_id ON memberships (account_id);
  CREATE TABLE tenders (
    id uuid NOT NULL,
    version integer NOT NULL,
    buyer_id uuid NOT NULL,
    status text NOT NULL,
    title text NOT NULL,
    economy text NOT NULL,
    value_minor bigint,
    value_currency text,
    value_public boolean NOT NULL DEFAULT true,
    closes_at timestamptz NOT NULL,
    published_at timestamptz,
    joint_bid boolean NOT NULL DEFAULT false,
    reserved_sizes text[] NOT NULL DEFAULT '{}',
    categories text[] NOT NULL DEFAULT '{}',
    regions text[] NOT NULL DEFAULT '{}',
    terms text[] NOT NULL DEFAULT '{}',
    search_text text NOT NULL DEFAULT '',
    ocid text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_tenders_ocid UNIQUE (ocid),
    CONSTRAINT ck_tenders_status CHECK (status = ANY (ARRAY['draft'::text, 'active'::text, 'cancelled'::text, 'unsuccessful'::text, 'complete'::text, 'withdrawn'::text])),
    CONSTRAINT ck_tenders_value CHECK (value_minor >= 0 AND value_minor <= 100000000000000000),
    CONSTRAINT pk_tenders PRIMARY KEY (id)
  );
  CREATE INDEX ix_tenders_status_closes_at_id ON tenders (status, closes_at, id);
  CREATE INDEX ix_tenders_status_published_at_id ON tenders (status, published_at, id);
  CREATE INDEX ix_tenders_buyer_id ON tenders (buyer_id);
  CREATE TABLE tender_versions (
    tender_id uuid NOT NULL,
    version integer NOT NULL,
    notice jsonb NOT NULL,
    status text NOT NULL,
    published_at timestamptz,
    note text,
    edited_by uuid,
    transaction_id bigint NOT NULL DEFAULT current_transaction_id(),
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_tender_versions PRIMARY KEY (tender_id, version)
  );
  CREATE INDEX ix_tender_versions_transaction_id ON tender_versions (transaction_id);
  CREATE TABLE matches (
    business_id uuid NOT NULL,
    tender_id uuid NOT NULL,
    lot_id text NOT NULL DEFAULT '',
    business_version integer NOT NULL,
    tender_version integer NOT NULL,
    role text NOT NULL,
    score integer NOT NULL,
    fit jsonb NOT NULL,
    coverage text NOT NULL,
    to_confirm integer NOT NULL,
    findings jsonb NOT NULL,
    rulebook_hash text NOT NULL,
    weights_hash text NOT NULL,
    text_statistics_hash text NOT NULL,
    computed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_matches_score CHECK (score >= 0 AND score <= 100),
    CONSTRAINT pk_matches PRIMARY KEY (business_id, tender_id, lot_id)
  );
  CREATE INDEX ix_matches_tender_id ON matches (tender_id);
  CREATE INDEX ix_matches_business_id_score_tender_id_lot_id ON matches (business_id, score, tender_id, lot_id);
  CREATE TABLE artifacts (
    hash text NOT NULL,
    kind text NOT NULL,
    body jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_artifacts PRIMARY KEY (hash, kind)
  );
  CREATE TABLE alert_settings (
    business_id uuid NOT NULL,
    min_score integer NOT NULL,
    version integer NOT NULL DEFAULT '1',
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_alert_settings_min_score CHECK (min_score >= 0 AND min_score <= 100),
    CONSTRAINT pk_alert_settings PRIMARY KEY (business_id)
  );
  CREATE TABLE marks (
    business_id uuid NOT NULL,
    tender_id uuid NOT NULL,
    mark text NOT NULL,
    reason text,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_marks_mark CHECK (mark = ANY (ARRAY['kept'::text, 'hidden'::text, 'bidding'::text])),
    CONSTRAINT pk_marks PRIMARY KEY (business_id, tender_id)
  );
  CREATE TABLE outbox (
    id BIGSERIAL NOT NULL,
    topic text NOT NULL,
    payload jsonb NOT NULL,
    status text NOT NULL DEFAULT 'pending',
    attempt integer NOT NULL DEFAULT '0',
    available_at timestamptz NOT NULL DEFAULT now(),
    dispatched_at timestamptz,
    done_at timestamptz,
    last_error text,
    transaction_id bigint NOT NULL DEFAULT current_transaction_id(),
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_outbox_status CHECK (status = ANY (ARRAY['pending'::text, 'dispatched'::text, 'done'::text, 'quarantined'::text])),
    CONSTRAINT pk_outbox PRIMARY KEY (id)
  );
  CREATE INDEX ix_outbox_pending ON outbox (available_at, id) WHERE (status = 'pending'::text);
  CREATE INDEX ix_outbox_dispatched ON outbox (dispatched_at) WHERE (status = 'dispatched'::text);
  CREATE TABLE deliveries (
    id uuid NOT NULL,
    recipient text NOT NULL,
    channel text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    occurrence text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL DEFAULT '1',
    claimed_at timestamptz NOT NULL DEFAULT now(),
    sent_at timestamptz,
    CONSTRAINT uq_deliveries_key UNIQUE (recipient, channel, kind, subject, occurrence),
    CONSTRAINT ck_deliveries_state CHECK (state = ANY (ARRAY['claimed'::text, 'sent'::text, 'confirmed'::text, 'failed'::text, 'suppressed'::text])),
    CONSTRAINT pk_deliveries PRIMARY KEY (id)
  );
  CREATE TABLE notifications (
    id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    business_id uuid NOT NULL,
    kind text NOT NULL,
    tender_id uuid NOT NULL,
    tender_version integer NOT NULL,
    lot_ids text[] NOT NULL DEFAULT '{}',
    role text,
    score integer,
    message jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    read_at timestamptz,
    CONSTRAINT uq_notifications_delivery_id UNIQUE (delivery_id),
    CONSTRAINT pk_notifications PRIMARY KEY (id)
  );
  CREATE INDEX ix_notifications_business_id_created_at_id ON notifications (business_id, created_at, id);
  CREATE INDEX ix_notifications_tender_id ON notifications (tender_id);
  CREATE TABLE operations (
    id uuid NOT NULL,
    kind text NOT NULL,
    status text NOT NULL DEFAULT 'queued',
    progress integer NOT NULL DEFAULT '0',
    request jsonb NOT NULL,
    result jsonb,
    account_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_operations_status CHECK (status = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])),
    CONSTRAINT ck_operations_progress CHECK (progress >= 0 AND progress <= 100),
    CONSTRAINT pk_operations PRIMARY KEY (id)
  );
  CREATE TABLE idempotency_keys (
    actor text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    status integer,
    headers jsonb,
    body jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_idempotency_keys PRIMARY KEY (actor, key)
  );
  CREATE INDEX ix_idempotency_keys_created_at ON idempotency_keys (created_at);
  ALTER TABLE sessions ADD CONSTRAINT fk_sessions_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
  ALTER TABLE api_keys ADD CONSTRAINT fk_api_keys_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
  ALTER TABLE business_versions ADD CONSTRAINT fk_business_versions_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE memberships ADD CONSTRAINT fk_memberships_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
  ALTER TABLE tenders ADD CONSTRAINT fk_tenders_buyer_id FOREIGN KEY (buyer_id) REFERENCES buyers(id);
  ALTER TABLE tender_versions ADD CONSTRAINT fk_tender_versions_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE matches ADD CONSTRAINT fk_matches_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE matches ADD CONSTRAINT fk_matches_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE alert_settings ADD CONSTRAINT fk_alert_settings_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE marks ADD CONSTRAINT fk_marks_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE marks ADD CONSTRAINT fk_marks_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE notifications ADD CONSTRAINT fk_notifications_delivery_id FOREIGN KEY (delivery_id) REFERENCES deliveries(id);
  ALTER TABLE notifications ADD CONSTRAINT fk_notifications_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE notifications ADD CONSTRAINT fk_notifications_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE operations ADD CONSTRAINT fk_operations_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE SET NULL;
  CREATE INDEX ix_businesses_terms ON businesses USING gin (terms);
  CREATE INDEX ix_tenders_terms ON tenders USING gin (terms);
  CREATE INDEX ix_tenders_categories ON tenders USING gin (categories);
  CREATE INDEX ix_tenders_regions ON tenders USING gin (regions);
  CREATE INDEX ix_tenders_search_text ON tenders USING gin (to_tsvector('simple'::regconfig, search_text));
`;
