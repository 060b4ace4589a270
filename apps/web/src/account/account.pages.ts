import type { Type } from '@nestjs/common';
import { BeginController } from './begin.controller.js';
import { PhoneController } from './phone.controller.js';
import { PhoneSignInController } from './phone-sign-in.controller.js';
import { SignInController } from './sign-in.controller.js';
import { SignUpController } from './sign-up.controller.js';

export const ACCOUNT_PAGES: readonly Type[] = [BeginController, PhoneController, PhoneSignInController, SignInController, SignUpController];
