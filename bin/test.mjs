import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp } from './lib/complaint.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { onEndRequest } from './lib/parent.mjs';
import { checkNode, inProject, ROOT } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';
import { countTests } from './lib/test-counts.mjs';

// Jest hears Ctrl-C itself, and stops its servers; we stay to say how far it came.
onEndRequest((insisted) => insisted && process.exit(130));

try {
  checkNode();
  await ensureInstalled();
  const folder = mkdtempSync(join(tmpdir(), 'tandem-results-'));
  const [results, skipped] = [join(folder, 'results.json'), join(folder, 'skipped.txt')];
  const { code } = await runNode(
    [
      ...['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', inProject('node_modules/jest/bin/jest.js')],
      ...['--json', `--outputFile=${results}`, ...process.argv.slice(2)],
    ],
    { cwd: ROOT, env: { ...process.env, TANDEM_SKIPPED_FILE: skipped } },
  );
  const counts = countTests(existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined, code);
  const lines = existsSync(skipped) ? readFileSync(skipped, 'utf8').split('\n') : [];
  for (const line of new Set(lines.filter(Boolean))) console.log(`Skipped: ${line}`);
  rmSync(folder, { recursive: true, force: true });
  console.log(`Tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed > 0 ? 1 : code;
} catch (error) {
  giveUp(error);
}
