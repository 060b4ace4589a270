import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Matches become small enough to be written a hundred thousand at a time: what can be computed again from the versions
 * and hashes they name (the evidence, the findings) is no longer stored, the three hashes stand once in a table of
 * their own, and a tender's matches lie side by side under the primary key. The references to firms and tenders go:
 * checking two for each row took longer than writing it, and neither firms nor tenders are ever deleted.
 */
export class SlimMatches1764300000000 implements MigrationInterface {
  readonly name = 'SlimMatches1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  /** The matches stay; their evidence and findings come back empty until each is matched again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
  CREATE TABLE match_inputs (
    id SERIAL NOT NULL,
    rulebook_hash text NOT NULL,
    weights_hash text NOT NULL,
    text_statistics_hash text NOT NULL,
    CONSTRAINT uq_match_inputs_hashes UNIQUE (rulebook_hash, weights_hash, text_statistics_hash),
    CONSTRAINT pk_match_inputs PRIMARY KEY (id)
  );
  INSERT INTO match_inputs (rulebook_hash, weights_hash, text_statistics_hash)
    SELECT DISTINCT rulebook_hash, weights_hash, text_statistics_hash FROM matches ORDER BY 1, 2, 3;
  ALTER TABLE matches
    ADD COLUMN points smallint[],
    ADD COLUMN checked smallint,
    ADD COLUMN inputs_id integer;
  UPDATE matches m SET
    points = ARRAY(SELECT (p ->> 'points')::smallint FROM jsonb_array_elements(m.fit) WITH ORDINALITY AS f(p, n) ORDER BY n),
    checked = jsonb_array_length(m.findings) - m.to_confirm,
    inputs_id = i.id
  FROM match_inputs i WHERE i.rulebook_hash = m.rulebook_hash AND i.weights_hash = m.weights_hash AND i.text_statistics_hash = m.text_statistics_hash;
  DROP INDEX ix_matches_tender_id;
  DROP INDEX ix_matches_business_id_score_tender_id_lot_id;
  ALTER TABLE matches
    DROP CONSTRAINT fk_matches_business_id,
    DROP CONSTRAINT fk_matches_tender_id,
    DROP CONSTRAINT pk_matches,
    ADD CONSTRAINT pk_matches PRIMARY KEY (tender_id, business_id, lot_id),
    ALTER COLUMN points SET NOT NULL,
    ALTER COLUMN checked SET NOT NULL,
    ALTER COLUMN inputs_id SET NOT NULL,
    ALTER COLUMN score TYPE smallint,
    ALTER COLUMN to_confirm TYPE smallint,
    DROP COLUMN fit,
    DROP COLUMN findings,
    DROP COLUMN rulebook_hash,
    DROP COLUMN weights_hash,
    DROP COLUMN text_statistics_hash;
  CREATE INDEX ix_matches_business_id_score ON matches (business_id, score);
`;

const DOWN = `
  DROP INDEX ix_matches_business_id_score;
  ALTER TABLE matches
    ADD COLUMN fit jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN findings jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN rulebook_hash text,
    ADD COLUMN weights_hash text,
    ADD COLUMN text_statistics_hash text;
  UPDATE matches m SET rulebook_hash = i.rulebook_hash, weights_hash = i.weights_hash, text_statistics_hash = i.text_statistics_hash
    FROM match_inputs i WHERE i.id = m.inputs_id;
  ALTER TABLE matches
    ALTER COLUMN fit DROP DEFAULT,
    ALTER COLUMN findings DROP DEFAULT,
    ALTER COLUMN rulebook_hash SET NOT NULL,
    ALTER COLUMN weights_hash SET NOT NULL,
    ALTER COLUMN text_statistics_hash SET NOT NULL,
    ALTER COLUMN score TYPE integer,
    ALTER COLUMN to_confirm TYPE integer,
    DROP COLUMN points,
    DROP COLUMN checked,
    DROP COLUMN inputs_id,
    DROP CONSTRAINT pk_matches,
    ADD CONSTRAINT pk_matches PRIMARY KEY (business_id, tender_id, lot_id),
    ADD CONSTRAINT fk_matches_business_id FOREIGN KEY (business_id) REFERENCES businesses(id),
    ADD CONSTRAINT fk_matches_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  CREATE INDEX ix_matches_tender_id ON matches (tender_id);
  CREATE INDEX ix_matches_business_id_score_tender_id_lot_id ON matches (business_id, score, tender_id, lot_id);
  DROP TABLE match_inputs;
`;
