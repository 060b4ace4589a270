import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import type { AccessRule } from './permission.js';

export const ACCESS_KEY = 'tandem:access';

/** Says who may call a route. Every route carries exactly one; the application does not start with one that lacks it. */
export function Access(rule: AccessRule): MethodDecorator {
  // A public route lists "no security" first: OpenAPI would otherwise inherit nothing and say nothing.
  const documented = rule === 'public' ? ApiSecurity({}) : ApiBearerAuth();
  return applyDecorators(SetMetadata(ACCESS_KEY, rule), documented);
}
