import type { Type } from '@nestjs/common';
import { ReservationController } from './reservation.controller.js';

export const RESERVATION_PAGES: readonly Type[] = [ReservationController];
