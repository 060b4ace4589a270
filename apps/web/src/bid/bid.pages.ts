import type { Type } from '@nestjs/common';
import { BidController } from './bid.controller.js';
import { OpeningController, OpeningRecordController } from './opening.controller.js';

export const BID_PAGES: readonly Type[] = [BidController, OpeningController, OpeningRecordController];
