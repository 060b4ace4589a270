import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

interface Case {
  readonly title: string;
  readonly file: string;
  readonly text: string;
  /** The rule that must speak; absent where none may. */
  readonly rule?: string;
  readonly typed?: boolean;
}

const ENV = 'export const port = process.env.PORT;\n';
const DESTRUCTURED = 'const { env } = process;\nexport const port = env.PORT;\n';
const IMPORTED = `import { env } from 'node:process';\nexport const port = env.PORT;\n`;
const FETCH = `export const page = async () => fetch('https://example.org/');\n`;
const GLOBAL_FETCH = `export const page = async () => globalThis.fetch('https://example.org/');\n`;
const CONSOLE = `console.log('here');\n`;
const INJECTED =
  `import { Injectable, Logger } from '@nestjs/common';\n\n` +
  `@Injectable()\nexport class Greeter {\n  constructor(private readonly logger: Logger) {}\n\n` +
  `  greet(): void {\n    this.logger.log('hello');\n  }\n}\n`;
const EMPTY_MODULE = `import { Module } from '@nestjs/common';\n\n@Module({ providers: [] })\nexport class EmptyModule {}\n`;

const CASES: readonly Case[] = [
  { title: 'process.env in the domain', file: 'libs/domain/src/x.ts', text: ENV, rule: 'no-restricted-syntax' },
  { title: 'process.env taken apart in an app', file: 'apps/api/src/x.ts', text: DESTRUCTURED, rule: 'no-restricted-syntax' },
  { title: 'process.env by key', file: 'libs/services/src/x.ts', text: `export const x = process['env'];\n`, rule: 'no-restricted-syntax' },
  {
    title: 'a rule switched off by a comment',
    file: 'libs/domain/src/x.ts',
    text: `// eslint-disable-next-line no-restricted-syntax\n${ENV}`,
    rule: 'no-restricted-syntax',
  },
  { title: 'env imported from node:process', file: 'apps/worker/src/x.ts', text: IMPORTED, rule: 'no-restricted-syntax' },
  { title: 'process.env in a test', file: 'test/medium/x.spec.ts', text: ENV, rule: 'no-restricted-syntax' },
  { title: 'process.env in libs/config', file: 'libs/config/src/x.ts', text: ENV },
  { title: 'process.env in the harness', file: 'test/harness/x.ts', text: ENV },
  { title: 'process.env in a command', file: 'bin/x.mjs', text: ENV },

  { title: 'fetch in the worker', file: 'apps/worker/src/x.ts', text: FETCH, rule: 'no-restricted-globals' },
  { title: 'fetch in a lib', file: 'libs/services/src/x.ts', text: FETCH, rule: 'no-restricted-globals' },
  { title: 'globalThis.fetch in the worker', file: 'apps/worker/src/x.ts', text: GLOBAL_FETCH, rule: 'no-restricted-syntax' },
  { title: 'fetch in the pages, which talk to the API', file: 'apps/web/src/x.ts', text: FETCH },
  { title: 'fetch in a test', file: 'test/e2e/x.spec.ts', text: FETCH },

  { title: 'a default export', file: 'libs/services/src/x.ts', text: 'export default 1;\n', rule: 'no-restricted-syntax' },
  { title: 'a default export in an app', file: 'apps/web/src/x.ts', text: 'export default 1;\n', rule: 'no-restricted-syntax' },
  { title: 'console in an app', file: 'apps/api/src/x.ts', text: CONSOLE, rule: 'no-console' },
  { title: 'console in a lib', file: 'libs/store/src/x.ts', text: CONSOLE, rule: 'no-console' },
  { title: 'console in a command of an app', file: 'apps/worker/src/commands/x.ts', text: CONSOLE },
  { title: 'it.only', file: 'libs/domain/src/x.spec.ts', text: `it.only('x', () => undefined);\n`, rule: 'no-restricted-syntax' },
  { title: 'describe.only', file: 'test/medium/x.spec.ts', text: `describe.only('x', () => undefined);\n`, rule: 'no-restricted-syntax' },
  { title: 'it.only.each', file: 'test/medium/x.spec.ts', text: `it.only.each([1])('x', () => undefined);\n`, rule: 'no-restricted-syntax' },
  {
    title: 'fdescribe',
    file: 'apps/api/src/x.spec.ts',
    text: `import { fdescribe } from '@jest/globals';\nfdescribe('x', () => undefined);\n`,
    rule: 'no-restricted-syntax',
  },
  { title: 'a call of our own fit', file: 'libs/matching/src/x.spec.ts', text: `import { fit } from './fit.js';\nfit();\n` },
  { title: 'any', file: 'libs/domain/src/x.ts', text: 'export const x = (y: any): unknown => y;\n', rule: '@typescript-eslint/no-explicit-any' },
  { title: 'a non-null assertion', file: 'libs/domain/src/x.ts', text: 'export const x = (y?: string): string => y!;\n', rule: '@typescript-eslint/no-non-null-assertion' },
  { title: 'a non-null assertion in a test', file: 'libs/domain/src/x.spec.ts', text: 'export const x = (y?: string): string => y!;\n' },
  { title: 'loose equality', file: 'apps/web/src/x.ts', text: 'export const x = (y: number): boolean => y == 1;\n', rule: 'eqeqeq' },
  { title: 'a file of 401 lines', file: 'libs/domain/src/x.ts', text: '// a line\n'.repeat(400) + 'export const x = 1;\n', rule: 'max-lines' },

  // These need types, hence a file that the project has.
  { title: 'a promise left alone', file: 'libs/domain/src/index.ts', text: 'void 0;\nPromise.resolve(1);\n', rule: '@typescript-eslint/no-floating-promises', typed: true },
  {
    title: 'a switch with a case missing',
    file: 'libs/domain/src/index.ts',
    text: `export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n`,
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    typed: true,
  },
  {
    title: 'a type imported as a value',
    file: 'apps/web/src/main.ts',
    text: `import { NestApplicationOptions } from '@nestjs/common';\nexport const options: NestApplicationOptions = {};\n`,
    rule: '@typescript-eslint/consistent-type-imports',
    typed: true,
  },
  { title: 'a class that Nest injects', file: 'apps/web/src/main.ts', text: INJECTED, typed: true },
  { title: 'a module without members', file: 'apps/web/src/main.ts', text: EMPTY_MODULE, typed: true },
];

const ROOT = resolve(import.meta.dirname, '../..');

describe('the linter', () => {
  let answers: string[][];

  beforeAll(async () => {
    const output = await new Promise<string>((done, fail) => {
      const child = execFile(process.execPath, [join(import.meta.dirname, 'lint-snippets.mjs')], { cwd: ROOT }, (error, stdout) => {
        if (error) fail(new Error(error.message));
        else done(stdout);
      });
      child.stdin?.end(JSON.stringify(CASES));
    });
    answers = JSON.parse(output) as string[][];
  }, 300_000);

  it.each(CASES.map((one, index) => ({ ...one, index })).filter(({ rule }) => rule))('refuses $title ($file)', ({ rule, index }) => {
    expect(answers[index]).toContain(rule);
  });

  it.each(CASES.map((one, index) => ({ ...one, index })).filter(({ rule }) => !rule))('accepts $title ($file)', ({ index }) => {
    expect(answers[index]).toEqual([]);
  });
});
