import { loadConfig } from '@app/config';
import { migrateQueues } from '@app/jobs';
import { runMigrations, schemaDrift } from '@app/store';

const { migrateDatabaseUrl } = loadConfig();
await runMigrations({ migrateUrl: migrateDatabaseUrl, others: [migrateQueues] });
const drift = await schemaDrift(migrateDatabaseUrl);
if (drift.length > 0) {
  console.error('The migrations do not make what the schemas declare. Add a migration with:');
  for (const query of drift) console.error(`  ${query};`);
  process.exitCode = 1;
} else {
  console.log('migrations and schemas agree');
}
