import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who could take the place of a firm that does not answer, and firms that do not want to be suggested together. */
export class NextCandidates1765220000000 implements MigrationInterface {
  readonly name = 'NextCandidates1765220000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE partner_exclusions;
      DROP INDEX ix_invitations_open;
      ALTER TABLE invitations DROP COLUMN next_business_id;
      ALTER TABLE invitations DROP COLUMN next_asked_at;
    `);
  }
}

const UP = `
  ALTER TABLE invitations ADD COLUMN next_asked_at timestamptz;
  ALTER TABLE invitations ADD COLUMN next_business_id uuid;
  ALTER TABLE invitations ADD CONSTRAINT fk_invitations_next_business_id FOREIGN KEY (next_business_id) REFERENCES businesses(id);
  CREATE INDEX ix_invitations_open ON invitations (created_at) WHERE (status = 'open'::text AND next_asked_at IS NULL);
  CREATE TABLE partner_exclusions (
    business_id uuid NOT NULL,
    other_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_partner_exclusions_other CHECK (business_id <> other_id),
    CONSTRAINT pk_partner_exclusions PRIMARY KEY (business_id, other_id)
  );
  CREATE INDEX ix_partner_exclusions_other_id ON partner_exclusions (other_id);
  ALTER TABLE partner_exclusions ADD CONSTRAINT fk_partner_exclusions_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE partner_exclusions ADD CONSTRAINT fk_partner_exclusions_other_id FOREIGN KEY (other_id) REFERENCES businesses(id);
`;
