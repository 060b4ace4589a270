import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createWebApp } from '../../../apps/web/src/create-web-app.js';
import { startTestApp, type TestApp, type TestAppOptions } from '../../harness/index.js';

/** The whole system with its pages, each listening on a port of its own. */
export interface RunningPages {
  readonly system: TestApp;
  readonly address: string;
  close(): Promise<void>;
}

export async function startPages(options: TestAppOptions = {}): Promise<RunningPages> {
  const system = await startTestApp(options);
  await system.api.listen(0, '127.0.0.1');
  const web: NestFastifyApplication = await createWebApp({ ...system.config, apiUrl: await system.api.getUrl(), logLevel: 'error' });
  await web.listen(0, '127.0.0.1');
  return {
    system,
    address: await web.getUrl(),
    close: async () => {
      await web.close();
      await system.close();
    },
  };
}
