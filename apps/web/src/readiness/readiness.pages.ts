import type { Type } from '@nestjs/common';
import { ReadinessController } from './readiness.controller.js';

export const READINESS_PAGES: readonly Type[] = [ReadinessController];
