import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which questions officers asked about firms, what was noted at publication, and which firms ask for a tender to be reserved. */
export class Reach1764710000000 implements MigrationInterface {
  readonly name = 'Reach1764710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reach_runs, publication_reach, reservation_requests');
  }
}

const UP = `
  CREATE TABLE reach_runs (
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    tender_version integer NOT NULL,
    buyer_id uuid NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    request_hash text NOT NULL,
    changes jsonb,
    shown jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_reach_runs PRIMARY KEY (id)
  );
  CREATE INDEX ix_reach_runs_tender_id_created_at ON reach_runs (tender_id, created_at);
  CREATE INDEX ix_reach_runs_buyer_id_created_at ON reach_runs (buyer_id, created_at);
  CREATE TABLE publication_reach (
    tender_id uuid NOT NULL,
    version integer NOT NULL,
    fewer_than_three boolean NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_publication_reach PRIMARY KEY (tender_id, version)
  );
  CREATE TABLE reservation_requests (
    tender_id uuid NOT NULL,
    business_id uuid NOT NULL,
    account_id uuid NOT NULL,
    reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_reservation_requests PRIMARY KEY (tender_id, business_id)
  );
  ALTER TABLE reach_runs ADD CONSTRAINT fk_reach_runs_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE publication_reach ADD CONSTRAINT fk_publication_reach_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE reservation_requests ADD CONSTRAINT fk_reservation_requests_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE reservation_requests ADD CONSTRAINT fk_reservation_requests_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
`;
