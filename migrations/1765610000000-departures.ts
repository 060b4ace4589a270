import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members that leave a joint bid after its envelopes were opened, who steps in for them, and who has consented. */
export class Departures1765610000000 implements MigrationInterface {
  readonly name = 'Departures1765610000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE departure_consents, departures');
  }
}

const UP = `
  CREATE TABLE departures (
    id uuid NOT NULL,
    consortium_id uuid NOT NULL,
    leaving_id uuid NOT NULL,
    newcomer_id uuid,
    lead_id uuid NOT NULL,
    members jsonb NOT NULL,
    agreement_hash text NOT NULL,
    status text NOT NULL DEFAULT 'asked',
    asked_by uuid NOT NULL,
    created_by uuid NOT NULL,
    reason text NOT NULL,
    executed_pct text,
    rule text NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    decision_reason text,
    decision_executed_pct text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_departures_status CHECK (status = ANY (ARRAY['asked'::text, 'consented'::text, 'approved'::text, 'refused'::text, 'declined'::text, 'withdrawn'::text])),
    CONSTRAINT ck_departures_rule CHECK (rule = ANY (ARRAY['allowed'::text, 'unknown'::text])),
    CONSTRAINT ck_departures_newcomer CHECK (newcomer_id IS NULL OR newcomer_id <> leaving_id),
    CONSTRAINT ck_departures_decided CHECK ((status = ANY (ARRAY['approved'::text, 'refused'::text])) = (decided_at IS NOT NULL)),
    CONSTRAINT pk_departures PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX ix_departures_under_way ON departures (consortium_id) WHERE (status = ANY (ARRAY['asked'::text, 'consented'::text]));
  CREATE INDEX ix_departures_consortium_id ON departures (consortium_id, created_at);
  CREATE INDEX ix_departures_newcomer_id ON departures (newcomer_id);
  CREATE TABLE departure_consents (
    departure_id uuid NOT NULL,
    business_id uuid NOT NULL,
    account_id uuid NOT NULL,
    consented_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_departure_consents PRIMARY KEY (departure_id, business_id)
  );
  ALTER TABLE departures ADD CONSTRAINT fk_departures_consortium_id FOREIGN KEY (consortium_id) REFERENCES consortia(id);
  ALTER TABLE departures ADD CONSTRAINT fk_departures_leaving_id FOREIGN KEY (leaving_id) REFERENCES businesses(id);
  ALTER TABLE departures ADD CONSTRAINT fk_departures_newcomer_id FOREIGN KEY (newcomer_id) REFERENCES businesses(id);
  ALTER TABLE departure_consents ADD CONSTRAINT fk_departure_consents_departure_id FOREIGN KEY (departure_id) REFERENCES departures(id) ON DELETE CASCADE;
  ALTER TABLE departure_consents ADD CONSTRAINT fk_departure_consents_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
`;
