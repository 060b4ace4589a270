import { loadConfig } from '@app/config';
import { migrateQueues } from '@app/jobs';
import { runMigrations } from '@app/store';

const { migrateDatabaseUrl, redisUrl } = loadConfig();
// BullMQ's tables are made even where Redis is used: switching later then needs no migration.
const ran = await runMigrations({ migrateUrl: migrateDatabaseUrl, others: [migrateQueues] });
console.log(`database up to date (${ran.length === 0 ? 'nothing to do' : ran.join(', ')}); jobs on ${redisUrl ? 'Redis' : 'PostgreSQL'}`);
