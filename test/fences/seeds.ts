/** One file that breaks one rule of `.dependency-cruiser.cjs`. */
export interface Seed {
  readonly rule: string;
  readonly file: string;
  readonly source: string;
}

/** The smallest house in which every arrow that is allowed is drawn once. */
export const SOUND: Readonly<Record<string, string>> = {
  'libs/domain/src/index.ts': `export * from './money.js';`,
  'libs/domain/src/money.ts': `export const zero = 0;`,
  'libs/config/src/index.ts': `export const config = process.version;`,
  'libs/matching/src/index.ts':
    `import { zero } from '@app/domain';\nexport const fit = (word: string): string => word + String(zero);\nexport interface Matcher { n: number }`,
  'libs/jobs/src/index.ts':
    `import { Queue } from 'bullmq'; import { Redis } from 'ioredis';\n` +
    `import { config } from '@app/config'; import { zero } from '@app/domain';\nexport const jobs = [Queue, Redis, config, zero];`,
  'libs/store/src/index.ts':
    `import { DataSource } from 'typeorm'; import { TypeOrmModule } from '@nestjs/typeorm'; import pg from 'pg';\n` +
    `import { config } from '@app/config'; import { zero } from '@app/domain';\nexport const store = [DataSource, TypeOrmModule, pg, config, zero];`,
  'libs/sealing/src/index.ts': `import { CipherSuite } from '@hpke/core';\nexport const seal = CipherSuite;`,
  'libs/opening/src/index.ts': `import { CipherSuite } from '@hpke/core'; import { seal } from '@app/sealing';\nexport const open = [CipherSuite, seal];`,
  'libs/replica/src/index.ts': `import { fit } from '@app/matching'; import { store } from '@app/store';\nexport const replica = [fit, store];`,
  'libs/services/src/index.ts':
    `import { fit } from '@app/matching'; import { store } from '@app/store'; import { jobs } from '@app/jobs'; import { seal } from '@app/sealing';\nexport const services = [fit, store, jobs, seal];`,
  // The seed of a cycle replaces l.ts, so that it imports m.ts in turn.
  'libs/services/src/l.ts': `export const l = (): number => 0;`,
  'libs/services/src/m.ts': `import { l } from './l.js';\nexport const m = (): unknown => l();`,
  'apps/api/src/main.ts':
    `import { services } from '@app/services'; import { jobs } from '@app/jobs'; import { IsString } from 'class-validator';\n` +
    `import { FastifyAdapter } from '@nestjs/platform-fastify';\nexport const api = [services, jobs, IsString, FastifyAdapter];`,
  'apps/worker/src/main.ts':
    `import { services } from '@app/services'; import { replica } from '@app/replica'; import type { Matcher } from '@app/matching';\n` +
    `export const worker = (matcher: Matcher): unknown[] => [services, replica, matcher];`,
  'apps/opener/src/main.ts': `import { open } from '@app/opening'; import { store } from '@app/store'; import { seal } from '@app/sealing';\nexport const opener = [open, store, seal];`,
  'apps/worker/src/commands/migrate.ts': `import { store } from '@app/store';\nexport const migrate = store;`,
  'apps/web/src/main.ts': `import { config } from '@app/config';\nexport const web = config;`,
  'migrations/index.ts': `export * from './1-first.js';`,
  'libs/store/src/migrate.ts': `export * from '../../../migrations/index.js';`,
  'migrations/1-first.ts': `import type { QueryRunner } from 'typeorm';\nexport const up = (run: QueryRunner): unknown => run;`,
  // A type-only cycle is allowed, and a spec may use what it needs to test.
  'libs/domain/src/team.ts': `import type { Member } from './member.js';\nexport interface Team { members: Member[] }`,
  'libs/domain/src/member.ts': `import type { Team } from './team.js';\nexport interface Member { team: Team }`,
  'libs/domain/src/money.spec.ts': `import { readFileSync } from 'node:fs'; import fc from 'fast-check';\nexport const used = [readFileSync, fc];`,
};

const using = (what: string): string => `import { x } from '${what}';\nexport const y = x;`;

export const SEEDS: readonly Seed[] = [
  { rule: 'domain-is-the-root', file: 'libs/domain/src/a.ts', source: using('@app/config') },
  { rule: 'domain-uses-no-packages', file: 'libs/domain/src/b.ts', source: using('node:crypto') },
  { rule: 'domain-uses-no-packages', file: 'libs/domain/src/c.ts', source: using('rxjs') },
  { rule: 'matching-is-pure', file: 'libs/matching/src/a.ts', source: using('@app/store') },
  { rule: 'matching-uses-no-packages', file: 'libs/matching/src/b.ts', source: using('rxjs') },
  { rule: 'matching-uses-no-packages', file: 'libs/matching/src/c.ts', source: using('node:fs') },
  { rule: 'config-is-a-leaf', file: 'libs/config/src/a.ts', source: using('@app/domain') },
  { rule: 'jobs-know-domain-and-config', file: 'libs/jobs/src/a.ts', source: using('@app/store') },
  { rule: 'store-knows-domain-and-config', file: 'libs/store/src/a.ts', source: using('@app/jobs') },
  { rule: 'store-knows-domain-and-config', file: 'libs/store/src/d.ts', source: using('../../../migrations/1-first.js') },
  { rule: 'replica-knows-matching-and-store', file: 'libs/replica/src/a.ts', source: using('@app/services') },
  { rule: 'services-do-not-know-the-replica', file: 'libs/services/src/a.ts', source: using('@app/replica') },
  { rule: 'services-do-not-know-the-replica', file: 'libs/services/src/n.ts', source: using('@app/opening') },
  { rule: 'sealing-is-a-leaf', file: 'libs/sealing/src/a.ts', source: using('@app/opening') },
  { rule: 'opening-knows-sealing', file: 'libs/opening/src/a.ts', source: using('@app/store') },
  { rule: 'opener-knows-sealing-and-store', file: 'apps/opener/src/a.ts', source: using('@app/services') },
  { rule: 'api-calls-services', file: 'apps/api/src/e.ts', source: using('@app/opening') },
  { rule: 'one-door-@hpke/core', file: 'libs/services/src/o.ts', source: using('@hpke/core') },
  { rule: 'api-calls-services', file: 'apps/api/src/a.ts', source: using('@app/store') },
  { rule: 'api-calls-services', file: 'apps/api/src/b.ts', source: using('@app/matching') },
  { rule: 'api-calls-services', file: 'apps/api/src/c.ts', source: using('../../web/src/main.js') },
  { rule: 'worker-calls-services', file: 'apps/worker/src/a.ts', source: using('@app/store') },
  { rule: 'worker-calls-services', file: 'apps/worker/src/b.ts', source: using('../../api/src/main.js') },
  { rule: 'worker-takes-matching-types-only', file: 'apps/worker/src/c.ts', source: using('@app/matching') },
  { rule: 'worker-commands-know-the-store', file: 'apps/worker/src/commands/a.ts', source: using('../../../api/src/main.js') },
  { rule: 'web-talks-over-http', file: 'apps/web/src/a.ts', source: using('@app/domain') },
  { rule: 'web-talks-over-http', file: 'apps/web/src/b.ts', source: using('@app/services') },
  { rule: 'migrations-stand-alone', file: 'migrations/2-a.ts', source: using('@app/store') },
  { rule: 'migrations-know-typeorm-types', file: 'migrations/2-b.ts', source: using('node:fs') },
  { rule: 'migrations-take-types-only', file: 'migrations/2-c.ts', source: `import { Table } from 'typeorm';\nexport const t = Table;` },
  { rule: 'one-door-typeorm', file: 'libs/services/src/b.ts', source: using('typeorm') },
  { rule: 'one-door-@nestjs/typeorm', file: 'apps/api/src/d.ts', source: using('@nestjs/typeorm') },
  { rule: 'one-door-pg', file: 'libs/services/src/c.ts', source: `import type { Pool } from 'pg';\nexport type P = Pool;` },
  { rule: 'one-door-bullmq', file: 'libs/services/src/d.ts', source: using('bullmq') },
  { rule: 'one-door-ioredis', file: 'libs/services/src/e.ts', source: using('ioredis') },
  { rule: 'one-door-class-validator', file: 'libs/services/src/g.ts', source: using('class-validator') },
  { rule: 'one-door-class-transformer', file: 'libs/jobs/src/b.ts', source: using('class-transformer') },
  { rule: 'libs-know-no-http', file: 'libs/services/src/h.ts', source: using('@nestjs/swagger') },
  { rule: 'libs-know-no-http', file: 'libs/services/src/i.ts', source: using('@nestjs/platform-fastify') },
  { rule: 'a-lib-is-entered-by-its-index', file: 'libs/store/src/b.ts', source: using('../../domain/src/money.js') },
  { rule: 'a-lib-is-entered-by-its-index', file: 'libs/store/src/c.spec.ts', source: using('../../domain/src/money.js') },
  { rule: 'a-lib-spec-does-not-reach-up', file: 'libs/domain/src/d.spec.ts', source: using('../../../apps/web/src/main.js') },
  { rule: 'declared-packages-only', file: 'libs/services/src/j.ts', source: using('fast-check') },
  { rule: 'every-import-resolves', file: 'libs/services/src/k.ts', source: using('no-such-package') },
  { rule: 'no-runtime-cycles', file: 'libs/services/src/l.ts', source: `import { m } from './m.js';\nexport const l = (): unknown => m;` },
];
