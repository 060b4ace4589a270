import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sealed bids, the keys they are sealed and signed with, their opening, and a record of it all that cannot be changed unnoticed. */
export class SealedBids1765100000000 implements MigrationInterface {
  readonly name = 'SealedBids1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(AUDIT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION append_bid_audit(uuid, uuid, text, text)');
    await runner.query('DROP TABLE bid_audit, bid_judgements, opened_envelopes, opening_voices, openings, bid_arrivals, bid_envelopes, bids, receipt_keys, sealing_keys');
  }
}

const TABLES = `
  CREATE TABLE sealing_keys (
    id text NOT NULL,
    suite text NOT NULL,
    public_key text NOT NULL,
    demonstration boolean NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_sealing_keys PRIMARY KEY (id)
  );
  CREATE TABLE receipt_keys (
    id text NOT NULL,
    public_key text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_receipt_keys PRIMARY KEY (id)
  );
  CREATE TABLE bids (
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    lot_ids text[] NOT NULL DEFAULT '{}',
    bidder_id uuid NOT NULL,
    consortium_id uuid,
    business_id uuid NOT NULL,
    bidders jsonb NOT NULL,
    status text NOT NULL DEFAULT 'submitted',
    received_at timestamptz NOT NULL,
    deadline timestamptz NOT NULL,
    tender_version integer NOT NULL,
    sha256 text NOT NULL,
    key_id text NOT NULL,
    receipt text NOT NULL,
    signature text NOT NULL,
    audit_number integer NOT NULL,
    submitted_by uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_bids_status CHECK (status = ANY (ARRAY['submitted'::text, 'replaced'::text, 'withdrawn'::text, 'opened'::text, 'awarded'::text, 'not_awarded'::text])),
    CONSTRAINT ck_bids_in_time CHECK (received_at < deadline),
    CONSTRAINT pk_bids PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX ix_bids_current ON bids (tender_id, bidder_id) WHERE status = 'submitted';
  CREATE INDEX ix_bids_tender_id ON bids (tender_id, received_at);
  ALTER TABLE bids ADD CONSTRAINT fk_bids_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE bids ADD CONSTRAINT fk_bids_consortium_id FOREIGN KEY (consortium_id) REFERENCES consortia(id);
  ALTER TABLE bids ADD CONSTRAINT fk_bids_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE bids ADD CONSTRAINT fk_bids_key_id FOREIGN KEY (key_id) REFERENCES sealing_keys(id);
  CREATE TABLE bid_envelopes (
    bid_id uuid NOT NULL,
    name text NOT NULL,
    enc bytea NOT NULL,
    ciphertext bytea NOT NULL,
    sha256 text NOT NULL,
    CONSTRAINT ck_bid_envelopes_name CHECK (name = ANY (ARRAY['technical'::text, 'price'::text])),
    CONSTRAINT pk_bid_envelopes PRIMARY KEY (bid_id, name)
  );
  ALTER TABLE bid_envelopes ADD CONSTRAINT fk_bid_envelopes_bid_id FOREIGN KEY (bid_id) REFERENCES bids(id);
  CREATE TABLE bid_arrivals (
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    received_at timestamptz NOT NULL,
    CONSTRAINT pk_bid_arrivals PRIMARY KEY (id)
  );
  CREATE INDEX ix_bid_arrivals_tender_id ON bid_arrivals (tender_id, received_at);
  CREATE TABLE openings (
    tender_id uuid NOT NULL,
    envelope text NOT NULL,
    status text NOT NULL DEFAULT 'wanted',
    agreed_at timestamptz,
    opened_at timestamptz,
    bids integer,
    refusal text,
    CONSTRAINT ck_openings_envelope CHECK (envelope = ANY (ARRAY['technical'::text, 'price'::text])),
    CONSTRAINT ck_openings_status CHECK (status = ANY (ARRAY['wanted'::text, 'agreed'::text, 'opened'::text, 'refused'::text])),
    CONSTRAINT ck_openings_opened CHECK ((status = 'opened') = (opened_at IS NOT NULL)),
    CONSTRAINT pk_openings PRIMARY KEY (tender_id, envelope)
  );
  ALTER TABLE openings ADD CONSTRAINT fk_openings_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  CREATE TABLE opening_voices (
    tender_id uuid NOT NULL,
    envelope text NOT NULL,
    account_id uuid NOT NULL,
    spoken_at timestamptz NOT NULL,
    CONSTRAINT pk_opening_voices PRIMARY KEY (tender_id, envelope, account_id)
  );
  ALTER TABLE opening_voices ADD CONSTRAINT fk_opening_voices_account_id FOREIGN KEY (account_id) REFERENCES accounts(id);
  CREATE TABLE opened_envelopes (
    bid_id uuid NOT NULL,
    name text NOT NULL,
    content text NOT NULL,
    opened_at timestamptz NOT NULL,
    CONSTRAINT pk_opened_envelopes PRIMARY KEY (bid_id, name)
  );
  ALTER TABLE opened_envelopes ADD CONSTRAINT fk_opened_envelopes_bid_id FOREIGN KEY (bid_id) REFERENCES bids(id);
  CREATE TABLE bid_judgements (
    bid_id uuid NOT NULL,
    passed boolean NOT NULL,
    reasons text NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT pk_bid_judgements PRIMARY KEY (bid_id)
  );
  ALTER TABLE bid_judgements ADD CONSTRAINT fk_bid_judgements_bid_id FOREIGN KEY (bid_id) REFERENCES bids(id);
`;

/** The only way to add a row: it takes time and number itself, and binds the row to the one before. Nobody but the owner writes to the table. */
const AUDIT = `
  CREATE TABLE bid_audit (
    tender_id uuid NOT NULL,
    number integer NOT NULL,
    at timestamptz NOT NULL,
    account_id uuid,
    action text NOT NULL,
    detail text NOT NULL,
    previous text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT pk_bid_audit PRIMARY KEY (tender_id, number)
  );
  CREATE FUNCTION append_bid_audit(tender uuid, account uuid, what text, said text, OUT number integer, OUT hash text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    previous text;
    now_at timestamptz;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('bid_audit ' || tender::text, 0));
    SELECT a.number + 1, a.hash INTO number, previous FROM public.bid_audit a WHERE a.tender_id = tender ORDER BY a.number DESC LIMIT 1;
    IF number IS NULL THEN
      number := 1;
      previous := repeat('0', 64);
    END IF;
    now_at := clock_timestamp();
    hash := encode(sha256(convert_to(concat_ws(E'\\n', tender::text, number::text, (extract(epoch FROM now_at) * 1000000)::bigint::text,
      coalesce(account::text, ''), what, said, previous), 'UTF8')), 'hex');
    INSERT INTO public.bid_audit (tender_id, number, at, account_id, action, detail, previous, hash) VALUES (tender, number, now_at, account, what, said, previous, hash);
  END $$;
  REVOKE ALL ON FUNCTION append_bid_audit(uuid, uuid, text, text) FROM PUBLIC;
`;
