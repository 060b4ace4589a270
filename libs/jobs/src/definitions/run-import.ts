import type { JobDefinition } from './job-definition.js';
import { PayloadReader } from './payload.js';

export interface RunImportPayload {
  readonly importId: string;
}

/** A file of tenders was uploaded: take it in. A job that is run again goes on where the one before ended. */
export const runImport = {
  name: 'import.run',
  queue: 'import',
  parse(payload: unknown): RunImportPayload {
    return { importId: new PayloadReader('import.run', payload).id('importId') };
  },
} as const satisfies JobDefinition<RunImportPayload>;
