import type { Type } from '@nestjs/common';
import { DecideDepartureController } from './decide-departure.controller.js';
import { DepartureController } from './departure.controller.js';

export const DEPARTURE_PAGES: readonly Type[] = [DepartureController, DecideDepartureController];
