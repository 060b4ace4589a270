import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A firm that is asked by its pseudonym stays one until it answers or says that it is interested. */
export class InvitationsVeiled1765210000000 implements MigrationInterface {
  readonly name = 'InvitationsVeiled1765210000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invitations ADD COLUMN veiled boolean NOT NULL DEFAULT false;
      ALTER TABLE invitations ADD COLUMN interested_at timestamptz;
      CREATE INDEX ix_consortium_members_business_id ON consortium_members (business_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_consortium_members_business_id;
      ALTER TABLE invitations DROP COLUMN interested_at;
      ALTER TABLE invitations DROP COLUMN veiled;
    `);
  }
}
