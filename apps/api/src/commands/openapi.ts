import { loadConfig } from '@app/config';
import { openApiDocument } from '../openapi/document.js';
import { createApi } from '../create-app.js';

/** Prints openapi.json. Needs no database: routes are read, nothing is instantiated. */
/** Complete, and pointing nowhere: the description must not depend on where it is written. */
const config = loadConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1/none', JWT_SECRET: '-'.repeat(32) });
const app = await createApi({ config, preview: true, logLevel: false });
process.stdout.write(`${JSON.stringify(sorted(openApiDocument(app)), null, 2)}\n`);

/** Keys in order, so that the file changes only where the API does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
