import { resolve } from 'node:path';
import { ConfigError } from './config.js';

/** What the opener is told; neither the application's login nor its secret is part of it. */
export interface OpenerConfig {
  /** The opener's own login. */
  readonly databaseUrl: string;
  /** Where its private keys are; nobody else can read it. */
  readonly keyFile: string;
  /** `embedded`: the key is made at the first start, and called a demonstration. */
  readonly deployment: 'embedded' | 'external';
}

/** @throws ConfigError */
export function loadOpenerConfig(environment: Readonly<Record<string, string | undefined>> = process.env): OpenerConfig {
  const databaseUrl = environment['OPENER_DATABASE_URL'] ?? '';
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new ConfigError('The environment is not right:\n- OPENER_DATABASE_URL is missing: set it to the login tandem_opener, as postgres://tandem_opener:password@host:5432/database');
  }
  const keyFile = environment['OPENER_KEY_FILE'] || resolve(environment['DATA_DIR'] || '.data', 'opener-key.json');
  return Object.freeze({ databaseUrl, keyFile: resolve(keyFile), deployment: environment['DEPLOYMENT'] === 'embedded' ? 'embedded' : 'external' });
}
