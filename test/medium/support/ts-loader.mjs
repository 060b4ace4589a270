import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

/**
 * Lets a child process of a test run our TypeScript as it stands, so that a test of real processes needs no build:
 * `node --import test/medium/support/ts-loader.mjs apps/worker/src/commands/import.ts`.
 */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const OPTIONS = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  swcrc: false,
};

// The same file is imported by Node and, as hooks, by Node's loader thread.
const HERE = new URL(import.meta.url);
if (!HERE.searchParams.has('hooks')) {
  HERE.searchParams.set('hooks', '1');
  register(HERE.href);
}

export async function resolve(specifier, context, next) {
  if (specifier.startsWith('@app/')) return { url: pathToFileURL(join(ROOT, 'libs', specifier.slice(5), 'src/index.ts')).href, shortCircuit: true };
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(url)) return { url: url.href, shortCircuit: true };
  }
  return next(specifier, context);
}

let swc;
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const source = await readFile(new URL(url), 'utf8');
  return { format: 'module', source: await translated(fileURLToPath(url), source), shortCircuit: true };
}

/** Kept in a folder that the test gives, so that only its first child pays. */
async function translated(filename, source) {
  const folder = HERE.searchParams.get('cache');
  const kept = folder && join(folder, `${createHash('sha256').update(filename).update(source).digest('hex')}.js`);
  if (kept && existsSync(kept)) return readFile(kept, 'utf8');
  swc ??= import('@swc/core');
  const { transform } = await swc;
  const { code } = await transform(source, { ...OPTIONS, filename });
  if (kept) {
    await writeFile(`${kept}.${process.pid}`, code);
    await rename(`${kept}.${process.pid}`, kept);
  }
  return code;
}
