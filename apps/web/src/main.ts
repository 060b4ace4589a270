import { Logger } from '@nestjs/common';
import { loadConfig } from '@app/config';
import { createWebApp } from './create-web-app.js';

const config = loadConfig();
const app = await createWebApp(config);
app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
// The parent that started this process is gone: nothing would stop it later.
process.once('disconnect', () => void app.close());
await app.listen(config.webPort, config.host);
new Logger('web').log(`Pages at ${await app.getUrl()}`);
// It may have gone before there was anybody to hear it.
if (process.connected === false) void app.close();
