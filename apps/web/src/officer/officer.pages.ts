import type { Type } from '@nestjs/common';
import { BuyerController } from './buyer.controller.js';
import { EnquiryController } from './enquiry.controller.js';
import { LotController } from './lot.controller.js';
import { ManageController } from './manage.controller.js';
import { NewTenderController } from './new-tender.controller.js';
import { OfficerNoticeController } from './officer-notice.controller.js';
import { RequirementController } from './requirement.controller.js';
import { StepController } from './step.controller.js';

export const OFFICER_PAGES: readonly Type[] = [OfficerNoticeController, BuyerController, NewTenderController, ManageController, StepController, RequirementController, LotController, EnquiryController];
