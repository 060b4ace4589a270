import type { Type } from '@nestjs/common';
import { EmphasisController } from './emphasis.controller.js';
import { FirmController } from './firm.controller.js';
import { FirmEditController } from './firm-edit.controller.js';
import { BuyerMemberController, MemberController } from './member.controller.js';
import { RegisterController } from './register.controller.js';

export const FIRM_PAGES: readonly Type[] = [RegisterController, FirmController, EmphasisController, FirmEditController, MemberController, BuyerMemberController];
