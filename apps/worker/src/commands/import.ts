import { ImportFilesService, type ImportProgress } from '@app/services';
import { withServices } from './with-services.js';

const PROGRESS_EVERY_MS = 1_000;

/** Imports files and folders: progress and reasons on stderr, the counts as one JSON object in the last line. */
const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('Say which files or folders to import: npm run import -- tenders.json more/');
  process.exitCode = 2;
} else {
  await withServices(async (app, { projectRoot }) => {
    let next = 0;
    const tellProgress = ({ file, files, doneBytes, sizeBytes }: ImportProgress): void => {
      if (performance.now() < next) return;
      next = performance.now() + PROGRESS_EVERY_MS;
      const percent = sizeBytes === 0 ? 100 : Math.floor((100 * doneBytes) / sizeBytes);
      console.error(`import: ${percent} %, file ${file} of ${files}`);
    };
    const counts = await app.get(ImportFilesService).run(
      paths,
      projectRoot,
      (file, index, { outcome, ocid, problems }) => {
        if (outcome !== 'skipped' && outcome !== 'rejected') return;
        const reasons = problems.map(({ path, code, message }) => `${path ? `${path}: ` : ''}${message} (${code})`);
        console.error(`${outcome} ${file}#${index} ${ocid ?? ''} ${reasons.join(' ')}`);
      },
      tellProgress,
    );
    console.log(JSON.stringify(counts));
  });
}
