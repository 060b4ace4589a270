import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Complaint } from './complaint.mjs';

/** The folder of package.json. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {string[]} parts */
export const inProject = (...parts) => join(ROOT, ...parts);

/** Compiled commands, below dist/. */
export const COMMANDS = {
  migrate: 'apps/worker/src/commands/migrate.js',
  loadSample: 'apps/worker/src/commands/load-sample.js',
  status: 'apps/worker/src/commands/status.js',
  import: 'apps/worker/src/commands/import.js',
  makeOperator: 'apps/worker/src/commands/make-operator.js',
  verifyBuyer: 'apps/worker/src/commands/verify-buyer.js',
  checkMigrations: 'apps/worker/src/commands/check-migrations.js',
  rates: 'apps/worker/src/commands/rates.js',
  rulePages: 'apps/worker/src/commands/rule-pages.js',
  verifyAudit: 'apps/worker/src/commands/verify-audit.js',
  openerKey: 'apps/opener/src/commands/key.js',
  openapi: 'apps/api/src/commands/openapi.js',
  faults: 'test/faults/run.js',
};

/** @param {string} path below dist/ */
export const built = (path) => inProject('dist', path);

/** The folder of everything that Tandem keeps on this machine, as an absolute path. */
export function dataDir() {
  return resolve(ROOT, process.env.DATA_DIR || '.data');
}

/** @throws {Complaint} when this Node is too old to go on */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Complaint(`Tandem needs Node 20.19 or later; this is ${process.version}. Install a newer one from https://nodejs.org or with your version manager.`);
}
