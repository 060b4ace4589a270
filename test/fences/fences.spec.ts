import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEEDS, SOUND } from './seeds.js';

interface Violation {
  readonly rule: string;
  readonly file: string;
}

const ROOT = resolve(import.meta.dirname, '../..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: readonly { name: string }[] };

const trees: string[] = [];

/** A tree under the system's temporary folder, fenced by a copy of our own configuration. */
async function plant(files: Readonly<Record<string, string>>): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), 'tandem-fences-'));
  trees.push(tree);
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) await copyFile(join(ROOT, name), join(tree, name));
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'dir');
  for (const [file, source] of Object.entries(files)) {
    await mkdir(dirname(join(tree, file)), { recursive: true });
    await writeFile(join(tree, file), `${source}\n`);
  }
  return tree;
}

async function cruise(tree: string): Promise<Violation[]> {
  const args = [CRUISER, 'apps', 'libs', 'migrations', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const output = await new Promise<string>((done) => {
    // The exit code is the number of violations; what was found is in the report.
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 1 << 26 }, (_error, stdout, stderr) => done(stdout || stderr));
  });
  const report = JSON.parse(output) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return report.summary.violations.map(({ from, rule }) => ({ rule: rule.name, file: from }));
}

afterAll(async () => {
  await Promise.all(trees.map((tree) => rm(tree, { recursive: true, force: true })));
});

describe('the fences', () => {
  let found: Violation[];

  beforeAll(async () => {
    found = await cruise(await plant({ ...SOUND, ...Object.fromEntries(SEEDS.map(({ file, source }) => [file, source])) }));
  });

  it('let the sound house pass', async () => {
    expect(await cruise(await plant(SOUND))).toEqual([]);
  });

  it.each(SEEDS)('report $rule in $file', ({ rule, file }) => {
    expect(found).toContainEqual({ rule, file });
  });

  it('blame no file but the seeded ones', () => {
    const seeded = new Set(SEEDS.map(({ file }) => file));
    expect(found.filter(({ file }) => !seeded.has(file))).toEqual([]);
  });

  it('have at least one seeded fault for every rule', () => {
    const seeded = new Set(SEEDS.map(({ rule }) => rule));
    expect(config.forbidden.map(({ name }) => name).filter((name) => !seeded.has(name))).toEqual([]);
  });
});
