import { Logger } from '@nestjs/common';
import { endWith, loadConfig } from '@app/config';
import { createWebApp } from './create-web-app.js';

const config = loadConfig();
const logger = new Logger('web');
const app = await createWebApp(config);
await app.listen(config.webPort, config.host);
logger.log(`Pages at ${await app.getUrl()}`);
endWith(app, logger);
