import { LoadSampleService } from '@app/services';
import { withServices } from './with-services.js';

/** One JSON line: what was loaded, or that it had been, and how to sign in. */
await withServices(async (app, { projectRoot }) => {
  console.log(JSON.stringify(await app.get(LoadSampleService).load(projectRoot)));
});
