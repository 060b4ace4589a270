import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each telling rested on, and which rules were in force since when: so that the answer of a day can be given later. */
export class AnswersOfTheDay1764700000000 implements MigrationInterface {
  readonly name = 'AnswersOfTheDay1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_matches, knowledge_log');
  }
}

const UP = `
  CREATE TABLE told_matches (
    business_id uuid NOT NULL,
    tender_id uuid NOT NULL,
    lot_id text NOT NULL DEFAULT '',
    business_version integer NOT NULL,
    tender_version integer NOT NULL,
    role text NOT NULL,
    score integer NOT NULL,
    min_score integer NOT NULL,
    rulebook_hash text NOT NULL,
    weights_hash text NOT NULL,
    text_statistics_hash text NOT NULL,
    computed_at timestamptz NOT NULL,
    CONSTRAINT pk_told_matches PRIMARY KEY (business_id, tender_id, lot_id)
  );
  CREATE TABLE knowledge_log (
    id BIGSERIAL NOT NULL,
    rulebook_hash text NOT NULL,
    weights_hash text NOT NULL,
    text_statistics_hash text NOT NULL,
    in_force_from timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_knowledge_log PRIMARY KEY (id)
  );
  ALTER TABLE told_matches ADD CONSTRAINT fk_told_matches_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE told_matches ADD CONSTRAINT fk_told_matches_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
`;
