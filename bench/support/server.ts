import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '@app/config';
import { migrateQueues } from '@app/jobs';
import { runMigrations } from '@app/store';

interface Embedded {
  superuserUrl(database: string): string;
  stop(): Promise<void>;
}
type StartEmbedded = (options: { dataDir: string; settings: Record<string, string>; log: (line: string) => void }) => Promise<Embedded>;

/** A PostgreSQL of a benchmark's own, in a folder that goes with it; it writes through to the disk as in production. */
export interface BenchServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** @param settings of the server, beside the defaults of the embedded one */
export async function startServer({ migrated, settings = {} }: { migrated: boolean; settings?: Record<string, string> }): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-bench-'));
  await chmod(folder, 0o755);
  const path = join(projectRoot(), 'bin', 'lib', 'embedded-postgres.mjs');
  const { startEmbeddedPostgres } = (await import(pathToFileURL(path).href)) as { startEmbeddedPostgres: StartEmbedded };
  const server = await startEmbeddedPostgres({ dataDir: folder, settings: { fsync: 'on', synchronous_commit: 'on', ...settings }, log: () => undefined });
  const url = server.superuserUrl('postgres');
  if (migrated) await runMigrations({ migrateUrl: url, others: [migrateQueues] });
  return {
    url,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
