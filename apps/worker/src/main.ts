import { Logger } from '@nestjs/common';
import { endWith, loadConfig } from '@app/config';
import { createWorker } from './create-worker.js';

const logger = new Logger('worker');
const app = await createWorker(loadConfig());
logger.log('ready');
endWith(app, logger);
