import { Logger } from '@nestjs/common';
import { endWith, loadConfig } from '@app/config';
import { createApi } from './create-app.js';

const config = loadConfig();
const logger = new Logger('api');
const app = await createApi({ config });
await app.listen(config.apiPort, config.host);
logger.log(`listening on ${await app.getUrl()}`);
endWith(app, logger);
