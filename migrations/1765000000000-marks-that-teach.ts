import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a mark teaches: how the tender suited the firm when it was marked, and whether it still counts (it does until the firm starts anew). */
export class MarksThatTeach1765000000000 implements MigrationInterface {
  readonly name = 'MarksThatTeach1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE marks ADD COLUMN parts smallint[];
      ALTER TABLE marks ADD COLUMN teaches boolean NOT NULL DEFAULT true;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE marks DROP COLUMN teaches;
      ALTER TABLE marks DROP COLUMN parts;
    `);
  }
}
