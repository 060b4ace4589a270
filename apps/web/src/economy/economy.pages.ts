import type { Type } from '@nestjs/common';
import { EconomyController } from './economy.controller.js';

export const ECONOMY_PAGES: readonly Type[] = [EconomyController];
