import type { Type } from '@nestjs/common';
import { OutcomeController } from './outcome.controller.js';

export const OUTCOME_PAGES: readonly Type[] = [OutcomeController];
