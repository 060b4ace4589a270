import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './index.js';

const enough = { DATABASE_URL: 'postgres://app@127.0.0.1/tandem', JWT_SECRET: 'x'.repeat(32) };

describe('loadConfig', () => {
  it('needs only a database and a secret, and freezes what it read', () => {
    const config = loadConfig(enough);
    expect(config).toMatchObject({ apiPort: 3001, webPort: 3000, deployment: 'external', migrateDatabaseUrl: enough.DATABASE_URL });
    expect(config.redisUrl).toBeUndefined();
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('names every fault at once, with the way to mend it', () => {
    const read = (): unknown => loadConfig({ API_PORT: '80a', REDIS_URL: 'http://x', DEPLOYMENT: 'moon', OCID_PREFIX: 'mine' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/DATABASE_URL is missing[^]*JWT_SECRET needs[^]*|API_PORT/);
    for (const name of ['DATABASE_URL', 'JWT_SECRET', 'API_PORT', 'REDIS_URL', 'DEPLOYMENT', 'OCID_PREFIX']) expect(read).toThrow(new RegExp(name));
  });
});
