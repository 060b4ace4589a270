import type { Type } from '@nestjs/common';
import { BidController, BidDocumentController } from './bid.controller.js';
import { OpeningController, OpeningRecordController } from './opening.controller.js';

export const BID_PAGES: readonly Type[] = [BidController, BidDocumentController, OpeningController, OpeningRecordController];
