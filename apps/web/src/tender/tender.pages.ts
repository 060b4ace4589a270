import type { Type } from '@nestjs/common';
import { SuggestController } from './suggest.controller.js';
import { TenderController } from './tender.controller.js';

export const TENDER_PAGES: readonly Type[] = [SuggestController, TenderController];
