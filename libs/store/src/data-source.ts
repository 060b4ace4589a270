import { DataSource, type DataSourceOptions } from 'typeorm';
import { ReadableNames } from './naming.js';
import { schemas } from './schemas/index.js';

export interface StoreOptions {
  readonly url: string;
  /** Connections this process may hold; the sum over processes stays below max_connections. */
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/** TypeORM's options for the app: schema changes never happen by themselves. */
export function dataSourceOptions({ url, poolSize = 10, applicationName = 'tandem' }: StoreOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: schemas,
    namingStrategy: new ReadableNames(),
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    applicationName,
    poolSize,
    connectTimeoutMS: 10_000,
    extra: { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 },
  };
}

export async function openStore(options: StoreOptions): Promise<DataSource> {
  return new DataSource(dataSourceOptions(options)).initialize();
}
