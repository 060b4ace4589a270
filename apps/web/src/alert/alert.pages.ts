import type { Type } from '@nestjs/common';
import { DeliveryController } from './delivery.controller.js';
import { LiveController } from './live.controller.js';
import { NotMineController } from './not-mine.controller.js';
import { SearchController } from './search.controller.js';
import { SettingsController } from './settings.controller.js';
import { StopController } from './stop.controller.js';

export const ALERT_PAGES: readonly Type[] = [SettingsController, SearchController, DeliveryController, StopController, NotMineController, LiveController];
