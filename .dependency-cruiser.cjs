/**
 * The fences of the house: which part may know which other part, and which part is the one door to
 * a technology. `test/fences/fences.spec.ts` breaks every rule below once and expects it to be told.
 *
 *   domain ◄─ matching ◄─ services ◄─ apps/api        config ◄─ everything but domain and matching
 *     ▲          ▲          ▲   ▲
 *   jobs       replica    store └──── apps/worker ─► replica ─► store
 *
 * Files ending in `.spec.ts` and everything under test/ and bench/ may look anywhere, with two
 * exceptions: a lib's spec does not reach up into an app, nor past another lib's index.
 */

const SPEC = '\\.spec\\.ts$';
const OURS = '^(apps|libs|migrations|test|bench|bin)/';

/** Of our own code, `from` (without `except`) may import itself and `allowed`, nothing else. */
const only = (name, from, allowed, because, except = []) => ({
  name,
  severity: 'error',
  comment: because,
  from: { path: from, pathNot: [SPEC, ...except] },
  to: { path: OURS, pathNot: [from, ...allowed] },
});

/** The package `pkg` is imported at `at` and nowhere else. */
const door = (pkg, at, because) => ({
  name: `one-door-${pkg}`,
  severity: 'error',
  comment: because,
  from: { path: '^(apps|libs|migrations)/', pathNot: [at, SPEC] },
  to: { path: `(^|/)node_modules/(@types/)?${pkg}(/|$)` },
});

const WORKER_COMMANDS = '^apps/worker/src/commands/';

const libs = (...names) => `^libs/(${names.join('|')})/`;

module.exports = {
  forbidden: [
    only('domain-is-the-root', '^libs/domain/', [], 'The language of the domain knows nothing but itself.'),
    only('matching-is-pure', '^libs/matching/', [libs('domain')], 'Matching is a function of domain values.'),
    only('config-is-a-leaf', '^libs/config/', [], 'Everything reads the configuration; it reads nothing of ours.'),
    only('jobs-know-domain-and-config', '^libs/jobs/', [libs('domain', 'config')], 'Jobs carry ids; the work is elsewhere.'),
    only(
      'store-knows-domain-and-config',
      '^libs/store/',
      [libs('domain', 'config'), '^migrations/index\\.ts$'],
      'Rows in, domain types out. It runs the migrations, by their list.',
    ),
    only('sealing-is-a-leaf', '^libs/sealing/', [], 'Sealing and signing are functions of bytes.'),
    only('opening-knows-sealing', '^libs/opening/', [libs('sealing')], 'Opening undoes sealing, and nothing else.'),
    only(
      'replica-knows-matching-and-store',
      '^libs/replica/',
      [libs('domain', 'matching', 'store', 'config')],
      'The in-memory copy is rebuilt from the store and answers with matching.',
    ),
    only(
      'services-do-not-know-the-replica',
      '^libs/services/',
      [libs('domain', 'matching', 'jobs', 'store', 'sealing', 'config')],
      'Services define the port; the worker plugs the replica into it.',
    ),
    only(
      'api-calls-services',
      '^apps/api/',
      [libs('domain', 'services', 'config', 'jobs')],
      'A controller validates, calls one service and presents; it never meets a row or another app.',
    ),
    only(
      'worker-calls-services',
      '^apps/worker/',
      [libs('domain', 'matching', 'services', 'jobs', 'replica', 'config')],
      'A handler calls one service; it never meets a row or another app.',
      [WORKER_COMMANDS],
    ),
    only(
      'worker-commands-know-the-store',
      WORKER_COMMANDS,
      ['^apps/worker/', libs('domain', 'services', 'jobs', 'store', 'config')],
      'Migrating is a step of a deployment, before any service can run.',
    ),
    {
      name: 'worker-takes-matching-types-only',
      severity: 'error',
      comment: 'The worker wires matchers; running one is a matter for the services and the replica.',
      from: { path: '^apps/worker/', pathNot: SPEC },
      to: { path: '^libs/matching/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'opener-knows-sealing-and-store',
      '^apps/opener/',
      [libs('domain', 'sealing', 'opening', 'store', 'config')],
      'The one process that holds the private key is small enough to be read in one sitting.',
    ),
    only('web-talks-over-http', '^apps/web/', [libs('config')], 'The pages use the API like any other client.'),
    only('migrations-stand-alone', '^migrations/', [], 'A migration must still run when the code it was written for is gone.'),
    {
      name: 'migrations-know-typeorm-types',
      severity: 'error',
      comment: 'Of packages a migration knows the types of typeorm; SQL does the rest.',
      from: { path: '^migrations/', pathNot: SPEC },
      to: { pathNot: ['^migrations/', '(^|/)node_modules/typeorm(/|$)', OURS] },
    },
    {
      name: 'migrations-take-types-only',
      severity: 'error',
      comment: 'A value from typeorm in a migration ties it to the version of that day.',
      from: { path: '^migrations/', pathNot: SPEC },
      to: { path: '(^|/)node_modules/typeorm(/|$)', dependencyTypesNot: ['type-only'] },
    },

    {
      name: 'domain-uses-no-packages',
      severity: 'error',
      comment: 'No package and nothing of Node: the domain runs anywhere, for ever.',
      from: { path: '^libs/domain/', pathNot: SPEC },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'] },
    },
    {
      name: 'matching-uses-no-packages',
      severity: 'error',
      comment: 'No package and nothing of Node: anything else would let time, place or chance in.',
      from: { path: '^libs/matching/', pathNot: SPEC },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'] },
    },

    door('@hpke/core', '^libs/(sealing|opening)/', 'How envelopes are sealed is known in one place.'),
    door('typeorm', '^(libs/store|migrations)/', 'Rows are a matter of the store.'),
    door('@nestjs/typeorm', '^libs/store/', 'Rows are a matter of the store.'),
    door('pg', '^libs/store/', 'SQL is a matter of the store.'),
    door('bullmq', '^libs/jobs/', 'Which queue runs underneath is known in one place.'),
    door('ioredis', '^libs/jobs/', 'Redis is one of two backends of the queue, and nothing else.'),
    door('class-validator', '^apps/api/', 'The shape of requests is a matter of the API.'),
    door('class-transformer', '^apps/api/', 'The shape of requests is a matter of the API.'),

    {
      name: 'libs-know-no-http',
      severity: 'error',
      comment: 'A service is called by a request, a job or a command, and cannot tell which.',
      from: { path: '^libs/', pathNot: SPEC },
      to: { path: '(^|/)node_modules/(fastify|@fastify/[^/]+|@nestjs/platform-[^/]+|@nestjs/swagger)(/|$)' },
    },
    {
      name: 'a-lib-is-entered-by-its-index',
      severity: 'error',
      comment: 'What index.ts does not export may change without notice.',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'a-lib-spec-does-not-reach-up',
      severity: 'error',
      comment: 'A test that needs an app is a medium or end-to-end test, and stands under test/.',
      from: { path: '^libs/.*\\.spec\\.ts$' },
      to: { path: '^apps/' },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      comment: 'What runs in production stands in "dependencies"; types alone may come with another package.',
      from: { path: '^(apps|libs|migrations)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      comment: 'An import that cannot be resolved cannot be fenced either.',
      from: { path: '^(apps|libs|migrations)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-runtime-cycles',
      severity: 'error',
      comment: 'Types may mention each other; code that runs may not wait for itself.',
      from: { path: '^(apps|libs|migrations)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
