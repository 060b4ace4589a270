import { HealthService } from '@app/services';
import { withServices } from './with-services.js';

/** One JSON line: what the system holds, and the work that still waits. */
await withServices(async (app) => {
  console.log(JSON.stringify(await app.get(HealthService).status()));
});
