import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Firms that mean to bid together, who was invited, and which firm is bound to which bid. */
export class Consortia1764400000000 implements MigrationInterface {
  readonly name = 'Consortia1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bid_commitments, invitations, consortium_members, consortia');
  }
}

const UP = `
  CREATE TABLE consortia (
    id uuid NOT NULL,
    version integer NOT NULL,
    tender_id uuid NOT NULL,
    lot_ids text[] NOT NULL DEFAULT '{}',
    status text NOT NULL,
    lead_id uuid NOT NULL,
    agreement_hash text NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_consortia_status CHECK (status = ANY (ARRAY['forming'::text, 'agreed'::text, 'bid_submitted'::text, 'opened'::text, 'awarded'::text, 'not_awarded'::text, 'dissolved'::text])),
    CONSTRAINT pk_consortia PRIMARY KEY (id)
  );
  CREATE TABLE consortium_members (
    consortium_id uuid NOT NULL,
    business_id uuid NOT NULL,
    number integer NOT NULL,
    role text NOT NULL,
    share_pct text,
    scope text[] NOT NULL DEFAULT '{}',
    joined boolean NOT NULL,
    consent_hash text,
    consent_by uuid,
    consent_at timestamptz,
    CONSTRAINT ck_consortium_members_role CHECK (role = ANY (ARRAY['lead'::text, 'member'::text])),
    CONSTRAINT ck_consortium_members_consent CHECK ((consent_hash IS NULL) = (consent_by IS NULL) AND (consent_hash IS NULL) = (consent_at IS NULL)),
    CONSTRAINT pk_consortium_members PRIMARY KEY (consortium_id, business_id)
  );
  CREATE TABLE invitations (
    id uuid NOT NULL,
    consortium_id uuid NOT NULL,
    business_id uuid NOT NULL,
    status text NOT NULL DEFAULT 'open',
    share_pct text,
    scope text[] NOT NULL DEFAULT '{}',
    reason text,
    counter_share_pct text,
    counter_scope text[],
    created_at timestamptz NOT NULL DEFAULT now(),
    answered_at timestamptz,
    CONSTRAINT ck_invitations_status CHECK (status = ANY (ARRAY['open'::text, 'countered'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])),
    CONSTRAINT pk_invitations PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX ix_invitations_waiting ON invitations (consortium_id, business_id) WHERE (status = ANY (ARRAY['open'::text, 'countered'::text]));
  CREATE INDEX ix_invitations_business_id ON invitations (business_id, created_at);
  CREATE TABLE bid_commitments (
    tender_id uuid NOT NULL,
    lot_id text NOT NULL,
    business_id uuid NOT NULL,
    consortium_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_bid_commitments PRIMARY KEY (tender_id, lot_id, business_id)
  );
  ALTER TABLE consortia ADD CONSTRAINT fk_consortia_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE consortia ADD CONSTRAINT fk_consortia_lead_id FOREIGN KEY (lead_id) REFERENCES businesses(id);
  ALTER TABLE consortium_members ADD CONSTRAINT fk_consortium_members_consortium_id FOREIGN KEY (consortium_id) REFERENCES consortia(id);
  ALTER TABLE consortium_members ADD CONSTRAINT fk_consortium_members_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE invitations ADD CONSTRAINT fk_invitations_consortium_id FOREIGN KEY (consortium_id) REFERENCES consortia(id);
  ALTER TABLE invitations ADD CONSTRAINT fk_invitations_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE bid_commitments ADD CONSTRAINT fk_bid_commitments_consortium_id FOREIGN KEY (consortium_id) REFERENCES consortia(id);
`;
