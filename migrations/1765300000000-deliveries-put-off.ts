import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a peer has put a delivery off: a try that a crash of ours has cut off is not the peer's doing, and does not lengthen the pauses. */
export class DeliveriesPutOff1765300000000 implements MigrationInterface {
  readonly name = 'DeliveriesPutOff1765300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE deliveries ADD COLUMN put_off integer NOT NULL DEFAULT '0'`);
    await runner.query(`UPDATE deliveries SET put_off = attempts WHERE state = 'pending' AND attempts > 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE deliveries DROP COLUMN put_off`);
  }
}
