import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadConfig, loadOpenerConfig, projectRoot } from '@app/config';
import { nameSkipped } from '../harness/backends.js';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly volumes?: readonly string[];
  readonly restart?: string;
  readonly user?: string;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

interface Yaml {
  readonly load: (text: string, options: object) => unknown;
  readonly CORE_SCHEMA: { readonly withTags: (tag: unknown) => unknown };
  readonly mergeTag: unknown;
}

const read = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');

/** The parser comes with the tools that check the code; where it does not, only the tests of text are left. */
const yaml = await importYaml();
const text = read('docker-compose.yml');
const example = read('.env.example');
const SECRETS = ['POSTGRES_PASSWORD', 'TANDEM_MIGRATE_PASSWORD', 'TANDEM_APP_PASSWORD', 'TANDEM_OPENER_PASSWORD', 'REDIS_PASSWORD', 'JWT_SECRET'];
/** That take the application's settings; the opener has its own. */
const OURS = ['migrate', 'api', 'worker', 'web'];

async function importYaml(): Promise<Yaml | undefined> {
  const name: string = 'js-yaml';
  try {
    return (await import(name)) as Yaml;
  } catch {
    nameSkipped('docker-compose.yml: its structure (js-yaml is not installed)');
    return undefined;
  }
}

/** Variables filled in as Compose does: what is set, else the default, else it refuses. */
function filled(variables: Readonly<Record<string, string>>): Compose {
  const full = text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string | undefined, rest: string) => {
    const value = variables[name];
    if (value !== undefined && value !== '') return value;
    if (kind === '-') return rest;
    throw new Error(`${name} is missing: ${rest}`);
  });
  return yaml?.load(full, { schema: yaml.CORE_SCHEMA.withTags(yaml.mergeTag) }) as Compose;
}

const secrets = Object.fromEntries(SECRETS.map((name) => [name, name.toLowerCase().replaceAll('_', '').padEnd(40, '0')]));

describe('.env.example', () => {
  it('explains every variable of docker-compose.yml, and no other', () => {
    const used = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    const lines = example.split('\n');
    const named = lines.flatMap((line) => /^#?([A-Z_]+)=/.exec(line)?.[1] ?? []);
    expect(new Set(named)).toEqual(used);
    expect(named).toHaveLength(used.size);
    expect(lines.filter((line) => /^[A-Z_]+=/.test(line))).toEqual(SECRETS.map((name) => `${name}=`));
  });

  it('shows the defaults that docker-compose.yml has', () => {
    for (const [, name = '', value] of example.matchAll(/^#([A-Z_]+)=(.*)$/gm)) {
      const defaults = [...text.matchAll(new RegExp(`\\$\\{${name}:-([^}]*)\\}`, 'g'))].map(([, used]) => used);
      expect({ name, defaults: [...new Set(defaults)] }).toEqual({ name, defaults: [value] });
    }
  });
});

(yaml === undefined ? describe.skip : describe)('docker-compose.yml', () => {
  it('refuses to start while a secret is missing', () => {
    for (const name of SECRETS) expect(() => filled({ ...secrets, [name]: '' })).toThrow(`${name} is missing: see .env.example`);
  });

  it('confines every process: nothing written but to volumes and memory, no capability, no way to more rights', () => {
    const { services } = filled(secrets);
    expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'opener', 'postgres', 'redis', 'web', 'worker']);
    for (const [name, service] of Object.entries(services)) {
      expect({ name, ...service }).toMatchObject({ name, read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
      expect(service.cap_add ?? []).toEqual(name === 'postgres' ? ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'] : []);
      expect(service.restart).toBe(name === 'migrate' ? 'no' : 'unless-stopped');
    }
  });

  it('publishes the pages and the API alone, on the loopback unless told', () => {
    const { services, networks } = filled(secrets);
    const published = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));
    expect(published.sort()).toEqual(['api 127.0.0.1:3001:3001', 'web 127.0.0.1:3000:3000']);
    expect(networks['inner']?.internal).toBe(true);
    for (const name of ['postgres', 'redis', 'migrate', 'opener']) expect(services[name]?.networks).toEqual(['inner']);
    expect(services['worker']).toMatchObject({ networks: ['inner', 'outer'] });
    expect(services['worker']).not.toHaveProperty('ports');
  });

  it('gives the login that owns the schema to the migrations alone, and to the pages no login at all', () => {
    const { services } = filled(secrets);
    const holders = (secret: string): string[] =>
      Object.entries(services).filter(([, { environment = {} }]) => JSON.stringify(environment).includes(secrets[secret] ?? '?')).map(([name]) => name).sort();
    expect(holders('TANDEM_MIGRATE_PASSWORD')).toEqual(['migrate', 'postgres']);
    expect(holders('TANDEM_OPENER_PASSWORD')).toEqual(['opener', 'postgres']);
    expect(holders('POSTGRES_PASSWORD')).toEqual(['postgres']);
    expect(holders('TANDEM_APP_PASSWORD')).toEqual(['api', 'migrate', 'postgres', 'worker']);
    expect(holders('JWT_SECRET')).toEqual(['api', 'migrate', 'worker']);
  });

  it('gives the opener its key volume, its login and nothing of the application’s, and the volume to nobody else', () => {
    const { services, volumes } = filled(secrets);
    const { environment = {} } = services['opener'] ?? {};
    const { keyFile, databaseUrl, deployment } = loadOpenerConfig(environment);
    expect({ databaseUrl, deployment }).toEqual({ databaseUrl: `postgres://tandem_opener:${secrets['TANDEM_OPENER_PASSWORD']}@postgres:5432/tandem`, deployment: 'external' });
    expect(services['opener']?.volumes).toEqual([`opener-keys:${dirname(keyFile)}`]);
    expect(Object.keys(environment).sort()).toEqual(['DEPLOYMENT', 'HOST', 'LOG_LEVEL', 'OPENER_DATABASE_URL', 'OPENER_KEY_FILE']);
    expect(volumes).toHaveProperty('opener-keys');
    for (const [name, service] of Object.entries(services)) if (name !== 'opener') expect(JSON.stringify(service)).not.toMatch(/opener-keys|OPENER_KEY_FILE|OPENER_DATABASE_URL/);
    // A new volume takes over owner and mode of the folder in the image: without that the opener's user could not write its key.
    expect(read('Dockerfile')).toMatch(new RegExp(`^RUN install -d -m 700 -o node -g node ${dirname(keyFile)}$`, 'm'));
  });

  it('gives each of our processes settings that it accepts', () => {
    const { services } = filled(secrets);
    for (const name of OURS) expect(loadConfig(services[name]?.environment)).toMatchObject({ deployment: 'external', host: '0.0.0.0' });
    expect(loadConfig(services['web']?.environment)).toMatchObject({ apiUrl: 'http://api:3001', webPort: 3000 });
    expect(loadConfig(services['migrate']?.environment).migrateDatabaseUrl).toContain('//tandem_migrate:');
  });

  it('runs scripts that the sources have', () => {
    const { services } = filled(secrets);
    for (const name of [...OURS, 'opener']) {
      const [program, script = ''] = services[name]?.command ?? [];
      expect(program).toBe('node');
      expect(read(script.replace(/^dist\//, '').replace(/\.js$/, '.ts'))).not.toBe('');
    }
  });

  it('looks after the health of all that runs on, and starts each after what it needs', () => {
    const { services } = filled(secrets);
    for (const [name, { healthcheck }] of Object.entries(services)) {
      expect({ name, checked: healthcheck?.test !== undefined }).toEqual({ name, checked: name !== 'migrate' });
    }
    expect(services['migrate']?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    for (const name of ['api', 'worker', 'opener']) expect(services[name]?.depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
    expect(services['worker']?.depends_on?.['redis']?.condition).toBe('service_healthy');
    expect(services['web']?.depends_on?.['api']?.condition).toBe('service_healthy');
  });

  it('lets Redis forget nothing of its own accord', () => {
    const command = filled(secrets).services['redis']?.command?.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');
  const runtime = dockerfile.slice(dockerfile.indexOf('AS runtime'));

  it('runs as a user who owns nothing in it but the empty folder for the opener’s key', () => {
    expect(runtime).toMatch(/^USER node$/m);
    expect(runtime).not.toContain('--chown');
    expect(runtime.indexOf('USER node')).toBeGreaterThan(runtime.lastIndexOf('COPY'));
  });

  it('is asked for its health by Node, for it has no curl', () => {
    expect(runtime).toMatch(/HEALTHCHECK .*CMD \["node", "docker\/healthcheck\.mjs"/);
    expect(dockerfile).not.toMatch(/curl|wget|apt-get/);
  });

  it('is built from files that reach the builder', () => {
    const allowed = read('.dockerignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));
    for (const path of copied) {
      expect(() => readFileSync(join(projectRoot(), path))).not.toThrow(/ENOENT/);
      expect(allowed).toContain(path);
    }
  });
});
