import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices that name no deadline, and those that are only planned, are kept: never open, never matched. */
export class TendersWithoutDeadline1764250000000 implements MigrationInterface {
  readonly name = 'TendersWithoutDeadline1764250000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tenders ALTER COLUMN closes_at DROP NOT NULL');
    await runner.query('ALTER TABLE tenders DROP CONSTRAINT ck_tenders_status');
    await runner.query(`ALTER TABLE tenders ADD CONSTRAINT ck_tenders_status CHECK (status = ANY (${words(['draft', 'planned', ...REST])}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tenders DROP CONSTRAINT ck_tenders_status');
    await runner.query(`ALTER TABLE tenders ADD CONSTRAINT ck_tenders_status CHECK (status = ANY (${words(['draft', ...REST])}))`);
    await runner.query('ALTER TABLE tenders ALTER COLUMN closes_at SET NOT NULL');
  }
}

const REST = ['active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'];

function words(list: readonly string[]): string {
  return `ARRAY[${list.map((word) => `'${word}'::text`).join(', ')}]`;
}
