import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dated rates that came after the rulebook's files, and the size class a firm had when it bid, won or stepped in. Both only grow. */
export class RatesAndKeptSizes1764600000000 implements MigrationInterface {
  readonly name = 'RatesAndKeptSizes1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kept_sizes, rates');
  }
}

const UP = `
  CREATE TABLE rates (
    id uuid NOT NULL,
    unit text NOT NULL,
    currency text NOT NULL,
    valid_from date NOT NULL,
    valid_until date NOT NULL,
    value text NOT NULL,
    confidence text NOT NULL,
    law text NOT NULL,
    article text,
    year integer NOT NULL,
    number integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_rates_days CHECK (valid_from <= valid_until),
    CONSTRAINT ck_rates_confidence CHECK (confidence = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text])),
    CONSTRAINT uq_rates_number UNIQUE (number),
    CONSTRAINT pk_rates PRIMARY KEY (id)
  );
  CREATE TABLE kept_sizes (
    tender_id uuid NOT NULL,
    business_id uuid NOT NULL,
    moment text NOT NULL,
    occurrence text NOT NULL,
    business_version integer NOT NULL,
    size_class text NOT NULL,
    definition text,
    basis text NOT NULL,
    findings jsonb NOT NULL,
    as_of date NOT NULL,
    rulebook_hash text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_kept_sizes_moment CHECK (moment = ANY (ARRAY['bid'::text, 'award'::text, 'replacement'::text])),
    CONSTRAINT pk_kept_sizes PRIMARY KEY (tender_id, business_id, moment, occurrence)
  );
  ALTER TABLE kept_sizes ADD CONSTRAINT fk_kept_sizes_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE kept_sizes ADD CONSTRAINT fk_kept_sizes_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
`;
