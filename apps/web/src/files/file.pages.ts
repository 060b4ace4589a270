import type { Type } from '@nestjs/common';
import { DownloadController, FileController } from './file.controller.js';

export const FILE_PAGES: readonly Type[] = [FileController, DownloadController];
