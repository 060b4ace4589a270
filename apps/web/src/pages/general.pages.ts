import type { Type } from '@nestjs/common';
import { HealthController } from '../health/health.controller.js';
import { AssetController } from './asset.controller.js';
import { ComponentsController } from './components.controller.js';
import { HomeController } from './home.controller.js';

export const GENERAL_PAGES: readonly Type[] = [HealthController, AssetController, HomeController, ComponentsController];
