import { join, resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { giveUp } from './lib/complaint.mjs';
import { toStderr } from './lib/install.mjs';
import { built, checkNode, COMMANDS, dataDir, ROOT } from './lib/project.mjs';
import { spawnSync } from 'node:child_process';

const USAGE = `npm run opener:key -- create             makes the key file, once
npm run opener:key -- add                a further key, to which bids are sealed from the opener's next start on
npm run opener:key -- show               the ids of its keys
npm run opener:key -- backup <file>      the keys under a passphrase, which is read from standard input
npm run opener:key -- restore <file>     the key file again, from its backup
The key file is OPENER_KEY_FILE, or opener-key.json in DATA_DIR.`;

try {
  checkNode();
  const [action = '', file] = process.argv.slice(2);
  if (!['create', 'add', 'show', 'backup', 'restore'].includes(action) || (['backup', 'restore'].includes(action) && file === undefined)) {
    toStderr(USAGE);
    process.exit(2);
  }
  // npm moves to the project's folder; the file was meant where the person stood.
  const from = process.env.INIT_CWD ?? process.cwd();
  await ensureBuilt();
  const path = resolve(process.env.OPENER_KEY_FILE || join(dataDir(), 'opener-key.json'));
  if (action === 'backup' || action === 'restore') toStderr('passphrase (16 characters or more), then Enter and Ctrl-D:');
  const { status } = spawnSync(process.execPath, [built(COMMANDS.openerKey), path, action, ...(file === undefined ? [] : [resolve(from, file)])], { cwd: ROOT, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (error) {
  giveUp(error);
}
