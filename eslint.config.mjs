import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * What `npm run check` refuses. Formatting is .editorconfig's business; these rules are about what a
 * reader, or the process at three in the morning, would trip over. test/fences/lint.spec.ts breaks
 * the house rules one by one and expects each to be told.
 */

const ENVIRONMENT = 'Read the environment in libs/config only; take what you need as an argument or from Config.';
const FETCH = 'Outbound calls go through the filtering agent, which refuses private addresses; the global fetch does not.';
const FOCUSED = 'A focused test switches the others of its file off. Take the focus away.';

/** Rules written as syntax. A later entry of `no-restricted-syntax` replaces an earlier one, so they are put together folder by folder. */
const syntax = {
  environment: {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: ENVIRONMENT,
  },
  environmentByKey: {
    selector: 'MemberExpression[object.name="process"][property.value="env"]',
    message: ENVIRONMENT,
  },
  environmentByName: {
    selector: 'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
    message: ENVIRONMENT,
  },
  environmentByImport: {
    selector: 'ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name="env"]',
    message: ENVIRONMENT,
  },
  focusedTest: {
    selector: 'CallExpression[callee.property.name="only"][callee.object.name=/^(it|test|describe)$/]',
    message: FOCUSED,
  },
  focusedTable: {
    selector: 'MemberExpression[property.name="each"][object.property.name="only"][object.object.name=/^(it|test|describe)$/]',
    message: FOCUSED,
  },
  // By import, since `fit` is also a word of ours.
  focusedAlias: {
    selector: 'ImportDeclaration[source.value="@jest/globals"] ImportSpecifier[imported.name=/^(fit|fdescribe)$/]',
    message: FOCUSED,
  },
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: the name is then the same wherever it is used.',
  },
  fetchByObject: {
    selector: 'MemberExpression[object.name=/^(globalThis|global)$/][property.name="fetch"]',
    message: FETCH,
  },
};
const environment = [syntax.environment, syntax.environmentByKey, syntax.environmentByName, syntax.environmentByImport];
const focused = [syntax.focusedTest, syntax.focusedTable, syntax.focusedAlias];

const noFetch = { name: 'fetch', message: FETCH };

const everywhere = {
  eqeqeq: ['error', 'always'],
  'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
  'no-console': 'error',
  // The input gate looks for control characters on purpose.
  'no-control-regex': 'off',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'no-restricted-syntax': ['error', ...environment, ...focused],
};

export default defineConfig(
  { ignores: ['node_modules/**', 'dist/**', 'coverage/**', '.data/**', 'apps/web/src/api/api-types.ts'] },
  // A rule is kept, or changed here for all to see; a comment in the code switches nothing off.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  { rules: everywhere },

  {
    name: 'tandem/typescript',
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Knows from tsconfig that decorators emit metadata: a class that is injected stays a value import.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Nest's modules are classes without members, and interfaces of one port often promise more than one adapter needs.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    name: 'tandem/product',
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'migrations/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...environment, ...focused, syntax.defaultExport],
    },
  },
  {
    name: 'tandem/the-edge-checks',
    files: ['apps/api/**/*.ts'],
    // Here the types of a request are promises that are still to be checked; a client sends null for absent.
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    name: 'tandem/no-free-fetch',
    files: ['apps/worker/**/*.ts', 'libs/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', noFetch],
      'no-restricted-syntax': ['error', ...environment, ...focused, syntax.defaultExport, syntax.fetchByObject],
    },
  },
  {
    name: 'tandem/config-reads-the-environment',
    files: ['libs/config/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...focused, syntax.defaultExport, syntax.fetchByObject] },
  },
  {
    name: 'tandem/commands-speak',
    files: ['apps/*/src/commands/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'tandem/tests',
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect(mock.method) names a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
      // A test prints what an answer holds, whatever it turns out to be.
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    name: 'tandem/harness-and-benches-read-the-environment',
    files: ['test/harness/**/*.{ts,mjs}', 'test/faults/**/*.ts', 'bench/**/*.ts', 'bin/**/*.mjs'],
    rules: { 'no-restricted-syntax': ['error', ...focused] },
  },

  {
    name: 'tandem/scripts',
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      ecmaVersion: 2024,
      globals: {
        AbortController: 'readonly', AbortSignal: 'readonly', Buffer: 'readonly', URL: 'readonly', URLSearchParams: 'readonly',
        TextDecoder: 'readonly', TextEncoder: 'readonly', clearInterval: 'readonly', clearTimeout: 'readonly', console: 'readonly',
        fetch: 'readonly', performance: 'readonly', process: 'readonly', queueMicrotask: 'readonly', setImmediate: 'readonly',
        setInterval: 'readonly', setTimeout: 'readonly', structuredClone: 'readonly',
      },
    },
    rules: {
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { name: 'tandem/scripts-speak', files: ['bin/**/*.mjs', 'bench/**/*.mjs'], rules: { 'no-console': 'off' } },
  { name: 'tandem/commonjs', files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' } } },
);
