import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Complaint } from './complaint.mjs';
import { built, COMMANDS, inProject, ROOT } from './project.mjs';
import { runNode } from './run.mjs';

/** Below this folder every file is generated. */
const RULE_PAGES = 'docs/rules/economies';
const OPENAPI = 'openapi.json';
/** The API as the pages know it. */
const CLIENT_TYPES = 'apps/web/src/api/api-types.ts';

/** @returns {Promise<string[]>} a line for each file that is not what its source says */
export async function checkGenerated() {
  const { wanted, stale } = await compare();
  return stale.map((path) => {
    const fault = !existsSync(inProject(path)) ? 'is missing' : wanted.has(path) ? 'is out of date' : 'has no source any more';
    return `${path} ${fault}; renew it with: npm run generate`;
  });
}

/** @returns {Promise<string[]>} what was done, a line a file */
export async function writeGenerated() {
  const { wanted, stale } = await compare();
  /** @type {string[]} */
  const done = [];
  for (const path of stale) {
    const content = wanted.get(path);
    if (content === undefined) {
      rmSync(inProject(path));
      done.push(`removed ${path}`);
      continue;
    }
    mkdirSync(dirname(inProject(path)), { recursive: true });
    writeFileSync(inProject(path), content);
    done.push(`wrote ${path}`);
  }
  return done;
}

async function compare() {
  const description = await openapi();
  const wanted = new Map([[OPENAPI, description], [CLIENT_TYPES, await clientTypes(description)], ...(await rulePages())]);
  const present = [OPENAPI, CLIENT_TYPES, ...filesIn(inProject(RULE_PAGES)).map((name) => join(RULE_PAGES, name))];
  const all = [...new Set([...wanted.keys(), ...present])].sort();
  return { wanted, stale: all.filter((path) => !existsSync(inProject(path)) || readFileSync(inProject(path), 'utf8') !== wanted.get(path)) };
}

async function openapi() {
  const { code, stdout } = await runNode([built(COMMANDS.openapi)], { cwd: ROOT, onLine: (line, stream) => stream === 'stderr' && console.error(line) });
  if (code !== 0) throw new Complaint('openapi.json could not be generated; the reason is above.');
  return `${stdout.join('\n')}\n`;
}

/** @param {string} description the OpenAPI document */
async function clientTypes(description) {
  // Loaded when it is needed: a command must be able to start before the packages are installed.
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const types = await openapiTS(JSON.parse(description), { alphabetize: true });
  return `/** Generated from openapi.json; renew it with: npm run generate */\n\n${astToString(types)}`;
}

/** @returns {Promise<[string, string][]>} by their paths in the project, as the command lays them out below the folder it is given */
async function rulePages() {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-rules-'));
  try {
    const { code } = await runNode([built(COMMANDS.rulePages), folder], { cwd: ROOT, onLine: (line, stream) => stream === 'stderr' && console.error(line) });
    if (code !== 0) throw new Complaint(`The pages of ${RULE_PAGES} could not be generated; the reason is above.`);
    return filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
