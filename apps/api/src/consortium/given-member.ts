import type { MemberRequest } from '@app/services';
import type { MemberInput } from './consortium.dto.js';

/** A member as it was asked for: a client sends null for absent. */
export function given({ businessId, pseudonym, sharePct, scope }: MemberInput): MemberRequest {
  return { businessId: businessId ?? undefined, pseudonym: pseudonym ?? undefined, sharePct: sharePct === undefined || sharePct === null ? undefined : String(sharePct), scope: scope ?? undefined };
}
