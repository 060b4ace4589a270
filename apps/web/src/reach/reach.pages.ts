import type { Type } from '@nestjs/common';
import { ReachController } from './reach.controller.js';

export const REACH_PAGES: readonly Type[] = [ReachController];
