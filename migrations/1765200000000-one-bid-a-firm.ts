import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A firm's own bid binds it like a joint one, lot by lot where the rule says so; where the law only wants a second bid explained, both are kept. */
export class OneBidAFirm1765200000000 implements MigrationInterface {
  readonly name = 'OneBidAFirm1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
  ALTER TABLE bid_commitments ADD COLUMN holder_id uuid;
  ALTER TABLE bid_commitments ADD COLUMN exclusive boolean NOT NULL DEFAULT true;
  UPDATE bid_commitments SET holder_id = consortium_id;
  ALTER TABLE bid_commitments ALTER COLUMN holder_id SET NOT NULL;
  ALTER TABLE bid_commitments ALTER COLUMN consortium_id DROP NOT NULL;
  ALTER TABLE bid_commitments DROP CONSTRAINT pk_bid_commitments;
  ALTER TABLE bid_commitments ADD CONSTRAINT pk_bid_commitments PRIMARY KEY (tender_id, lot_id, business_id, holder_id);
  ALTER TABLE bid_commitments ADD CONSTRAINT ck_bid_commitments_holder CHECK (holder_id = COALESCE(consortium_id, business_id));
  CREATE UNIQUE INDEX ix_bid_commitments_exclusive ON bid_commitments (tender_id, lot_id, business_id) WHERE (exclusive = true);
  CREATE INDEX ix_bid_commitments_holder_id ON bid_commitments (holder_id);
`;

const DOWN = `
  DROP INDEX ix_bid_commitments_exclusive, ix_bid_commitments_holder_id;
  DELETE FROM bid_commitments WHERE consortium_id IS NULL OR NOT exclusive;
  ALTER TABLE bid_commitments DROP CONSTRAINT ck_bid_commitments_holder;
  ALTER TABLE bid_commitments DROP CONSTRAINT pk_bid_commitments;
  ALTER TABLE bid_commitments ADD CONSTRAINT pk_bid_commitments PRIMARY KEY (tender_id, lot_id, business_id);
  ALTER TABLE bid_commitments ALTER COLUMN consortium_id SET NOT NULL;
  ALTER TABLE bid_commitments DROP COLUMN exclusive;
  ALTER TABLE bid_commitments DROP COLUMN holder_id;
`;
