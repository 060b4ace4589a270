import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { endWith, loadOpenerConfig, ProcessLogger } from '@app/config';
import { runOpener } from './run-opener.js';

const logger = new Logger('opener');
Logger.overrideLogger(new ProcessLogger('log'));
const opener = await runOpener(loadOpenerConfig(), logger);
logger.log('ready');
endWith(opener, logger);
