import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How firms want to be told, saved searches, deliveries that wait for their hour and go out by mail and webhook, and what stops them. */
export class Alerts1764420000000 implements MigrationInterface {
  readonly name = 'Alerts1764420000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
  ALTER TABLE alert_settings ADD COLUMN plan jsonb NOT NULL DEFAULT '{}';

  ALTER TABLE deliveries DROP CONSTRAINT ck_deliveries_state;
  ALTER TABLE deliveries ADD CONSTRAINT ck_deliveries_state
    CHECK (state = ANY (ARRAY['pending'::text, 'claimed'::text, 'sent'::text, 'confirmed'::text, 'failed'::text, 'suppressed'::text]));
  ALTER TABLE deliveries ADD COLUMN business_id uuid;
  ALTER TABLE deliveries ADD COLUMN notification_id uuid;
  ALTER TABLE deliveries ADD COLUMN target_id uuid;
  ALTER TABLE deliveries ADD COLUMN lane text;
  ALTER TABLE deliveries ADD COLUMN pace text;
  ALTER TABLE deliveries ADD COLUMN due_at timestamptz;
  ALTER TABLE deliveries ADD COLUMN lease_until timestamptz;
  ALTER TABLE deliveries ADD COLUMN rank integer NOT NULL DEFAULT 0;
  ALTER TABLE deliveries ADD COLUMN digest_id uuid;
  ALTER TABLE deliveries ADD COLUMN outcome text;
  ALTER TABLE deliveries ADD COLUMN created_at timestamptz NOT NULL DEFAULT now();
  CREATE INDEX ix_deliveries_waiting ON deliveries (lane, due_at, rank, id) WHERE (state = 'pending'::text AND pace = 'now'::text);
  CREATE INDEX ix_deliveries_leased ON deliveries (lease_until) WHERE (state = 'claimed'::text);
  CREATE INDEX ix_deliveries_for_digest ON deliveries (due_at) WHERE (state = 'pending'::text AND pace = ANY (ARRAY['daily'::text, 'weekly'::text]) AND digest_id IS NULL);
  CREATE INDEX ix_deliveries_digest_id ON deliveries (digest_id) WHERE (digest_id IS NOT NULL);
  CREATE INDEX ix_deliveries_sent ON deliveries (target_id, business_id, sent_at) WHERE (target_id IS NOT NULL);
  CREATE INDEX ix_deliveries_business_id_created_at_id ON deliveries (business_id, created_at, id);

  ALTER TABLE notifications ALTER COLUMN tender_id DROP NOT NULL;
  ALTER TABLE notifications ALTER COLUMN tender_version DROP NOT NULL;
  ALTER TABLE notifications ADD COLUMN searches text[] NOT NULL DEFAULT '{}';

  CREATE TABLE saved_searches (
    id uuid NOT NULL,
    business_id uuid NOT NULL,
    name text NOT NULL,
    min_score integer NOT NULL,
    filter jsonb NOT NULL,
    pace text NOT NULL,
    version integer NOT NULL DEFAULT '1',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_saved_searches_min_score CHECK (min_score >= 0 AND min_score <= 100),
    CONSTRAINT ck_saved_searches_pace CHECK (pace = ANY (ARRAY['now'::text, 'daily'::text, 'weekly'::text, 'off'::text])),
    CONSTRAINT pk_saved_searches PRIMARY KEY (id)
  );
  CREATE INDEX ix_saved_searches_business_id ON saved_searches (business_id);

  CREATE TABLE webhook_endpoints (
    id uuid NOT NULL,
    business_id uuid NOT NULL,
    url text NOT NULL,
    kinds text[] NOT NULL DEFAULT '{}',
    secret bytea NOT NULL,
    previous_secret bytea,
    previous_until timestamptz,
    state text NOT NULL DEFAULT 'active',
    disabled_reason text,
    failing_since timestamptz,
    version integer NOT NULL DEFAULT '1',
    created_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_webhook_endpoints_state CHECK (state = ANY (ARRAY['active'::text, 'disabled'::text])),
    CONSTRAINT pk_webhook_endpoints PRIMARY KEY (id)
  );
  CREATE INDEX ix_webhook_endpoints_business_id ON webhook_endpoints (business_id);

  CREATE TABLE feeds (
    id uuid NOT NULL,
    business_id uuid NOT NULL,
    secret_hash bytea NOT NULL,
    created_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    CONSTRAINT uq_feeds_secret_hash UNIQUE (secret_hash),
    CONSTRAINT pk_feeds PRIMARY KEY (id)
  );
  CREATE INDEX ix_feeds_business_id ON feeds (business_id);

  CREATE TABLE alert_stops (
    account_id uuid NOT NULL,
    business_id uuid NOT NULL,
    scope text NOT NULL,
    subject text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_alert_stops_scope CHECK (scope = ANY (ARRAY['tender'::text, 'search'::text, 'kind'::text, 'everything'::text])),
    CONSTRAINT pk_alert_stops PRIMARY KEY (account_id, business_id, scope, subject)
  );

  CREATE TABLE server_keys (
    name text NOT NULL,
    key bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_server_keys PRIMARY KEY (name)
  );

  CREATE TABLE mail_suppressions (
    address_key text NOT NULL,
    reason text NOT NULL,
    detail text,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_mail_suppressions_reason CHECK (reason = ANY (ARRAY['bounce'::text, 'complaint'::text, 'operator'::text])),
    CONSTRAINT pk_mail_suppressions PRIMARY KEY (address_key)
  );

  ALTER TABLE saved_searches ADD CONSTRAINT fk_saved_searches_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE webhook_endpoints ADD CONSTRAINT fk_webhook_endpoints_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE feeds ADD CONSTRAINT fk_feeds_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE alert_stops ADD CONSTRAINT fk_alert_stops_account_id FOREIGN KEY (account_id) REFERENCES accounts(id);
  ALTER TABLE alert_stops ADD CONSTRAINT fk_alert_stops_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
`;

const DOWN = `
  DROP TABLE mail_suppressions;
  DROP TABLE server_keys;
  DROP TABLE alert_stops;
  DROP TABLE feeds;
  DROP TABLE webhook_endpoints;
  DROP TABLE saved_searches;
  DELETE FROM notifications WHERE tender_id IS NULL;
  ALTER TABLE notifications DROP COLUMN searches;
  ALTER TABLE notifications ALTER COLUMN tender_version SET NOT NULL;
  ALTER TABLE notifications ALTER COLUMN tender_id SET NOT NULL;
  DELETE FROM deliveries WHERE channel <> 'in_app';
  ALTER TABLE deliveries DROP COLUMN created_at;
  ALTER TABLE deliveries DROP COLUMN outcome;
  ALTER TABLE deliveries DROP COLUMN digest_id;
  ALTER TABLE deliveries DROP COLUMN rank;
  ALTER TABLE deliveries DROP COLUMN lease_until;
  ALTER TABLE deliveries DROP COLUMN due_at;
  ALTER TABLE deliveries DROP COLUMN pace;
  ALTER TABLE deliveries DROP COLUMN lane;
  ALTER TABLE deliveries DROP COLUMN target_id;
  ALTER TABLE deliveries DROP COLUMN notification_id;
  ALTER TABLE deliveries DROP COLUMN business_id;
  ALTER TABLE deliveries DROP CONSTRAINT ck_deliveries_state;
  ALTER TABLE deliveries ADD CONSTRAINT ck_deliveries_state
    CHECK (state = ANY (ARRAY['claimed'::text, 'sent'::text, 'confirmed'::text, 'failed'::text, 'suppressed'::text]));
  ALTER TABLE alert_settings DROP COLUMN plan;
`;
