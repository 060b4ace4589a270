/** Small tests stand beside the code (`x.spec.ts`), medium and end-to-end ones under test/. */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/rulebook', '<rootDir>/bin'],
  testMatch: ['**/*.spec.ts'],
  // Servers are started when the first suite asks, and stopped at the end; see test/harness/servers.mjs.
  globalSetup: '<rootDir>/test/harness/global-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/global-teardown.mjs',
  setupFiles: ['<rootDir>/test/harness/fixed-seed.mjs'],
  maxWorkers: 2,
  // What modules leave behind adds up over the suites: near its limit a heap is swept again and again, and the last suites take twice their time.
  workerIdleMemoryLimit: '1GB',
  // So that a busy machine fails nothing that a quiet one passes; a test that passes waits for none of it.
  testTimeout: 300_000,
  collectCoverage: false,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
        swcrc: false,
      },
    ],
  },
  moduleNameMapper: { '^@app/([^/]+)$': '<rootDir>/libs/$1/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
};
