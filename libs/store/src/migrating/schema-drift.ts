import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source.js';

/** The SQL that would bring a migrated database to what the schemas declare; empty when both agree. */
export async function schemaDrift(migrateUrl: string): Promise<string[]> {
  const dataSource = await new DataSource(dataSourceOptions({ url: migrateUrl, poolSize: 2 })).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
