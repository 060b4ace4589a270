import { ImportFilesService } from '@app/services';
import { withServices } from './with-services.js';

/** Imports files and folders: reasons on stderr, the counts as one JSON object in the last line. */
const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('Say which files or folders to import: npm run import -- tenders.json more/');
  process.exitCode = 2;
} else {
  await withServices(async (app, { projectRoot }) => {
    const counts = await app.get(ImportFilesService).run(paths, projectRoot, (file, index, { outcome, ocid, problems }) => {
      if (outcome !== 'skipped' && outcome !== 'rejected') return;
      const reasons = problems.map(({ path, code, message }) => `${path ? `${path}: ` : ''}${message} (${code})`);
      console.error(`${outcome} ${file}#${index} ${ocid ?? ''} ${reasons.join(' ')}`);
    });
    console.log(JSON.stringify(counts));
  });
}
