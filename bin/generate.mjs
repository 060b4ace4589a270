import { ensureBuilt } from './lib/build.mjs';
import { giveUp } from './lib/complaint.mjs';
import { checkGenerated, writeGenerated } from './lib/generated.mjs';
import { checkNode } from './lib/project.mjs';

try {
  checkNode();
  await ensureBuilt();
  if (process.argv.includes('--check')) {
    const stale = await checkGenerated();
    for (const line of stale) console.log(line);
    if (stale.length === 0) console.log('all generated files are up to date');
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    for (const line of await writeGenerated()) console.log(line);
  }
} catch (error) {
  giveUp(error);
}
