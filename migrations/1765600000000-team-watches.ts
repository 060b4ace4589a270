import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tenders that firms match in a team: since when a search for teams is wanted, and when the last one was asked for. */
export class TeamWatches1765600000000 implements MigrationInterface {
  readonly name = 'TeamWatches1765600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE team_watches');
  }
}

const UP = `
  CREATE TABLE team_watches (
    tender_id uuid NOT NULL,
    wanted_at timestamptz NOT NULL,
    asked_at timestamptz,
    asked_version integer,
    CONSTRAINT pk_team_watches PRIMARY KEY (tender_id)
  );
  CREATE INDEX ix_team_watches_wanted ON team_watches (wanted_at) WHERE (asked_at IS NULL OR wanted_at > asked_at);
  ALTER TABLE team_watches ADD CONSTRAINT fk_team_watches_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
`;
