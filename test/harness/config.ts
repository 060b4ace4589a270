import { randomBytes } from 'node:crypto';
import { projectRoot, type Config } from '@app/config';
import type { TestDatabase } from './database.js';

/** A configuration for this database: nothing of the environment, a secret of its own. */
export function testConfig(database: TestDatabase, { redisUrl, deployment = 'embedded', ...mail }: Partial<Pick<Config, 'redisUrl' | 'deployment' | 'smtpUrl' | 'smsGateway'>>): Config {
  const jwtSecret = randomBytes(48).toString('base64');
  return {
    ...mail,
    databaseUrl: database.appUrl,
    migrateDatabaseUrl: database.migrateUrl,
    redisUrl,
    apiPort: 0,
    webPort: 0,
    host: '127.0.0.1',
    apiUrl: 'http://127.0.0.1',
    publicUrl: 'https://tandem.example',
    ocidPrefix: 'ocds-tandem',
    mailFrom: 'Tandem <alerts@tandem.example>',
    // Peers of tests are on this machine; what keeps others out has tests of its own.
    webhooksMayBePrivate: true,
    dataDir: '/nonexistent',
    projectRoot: projectRoot(),
    jwtSecret,
    receiptSecret: jwtSecret,
    deployment,
    logLevel: 'error',
    // Jest runs TypeScript as it stands; a thread would not.
    replicaThreads: 0,
    replicaMemoryMb: 1_024,
  };
}

/** Keeps the queues of suites that share a Redis apart. */
export function queuePrefix(): string {
  return `{${randomBytes(6).toString('hex')}}`;
}
