import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which statistics of the market matching goes by: the latest row; what they say stands in `artifacts` under the hash. */
export class StatisticsVersions1765010000000 implements MigrationInterface {
  readonly name = 'StatisticsVersions1765010000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE statistics_versions (
        id BIGSERIAL NOT NULL,
        hash text NOT NULL,
        firms int NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_statistics_versions PRIMARY KEY (id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE statistics_versions');
  }
}
