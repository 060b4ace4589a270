import { commonControl, type Business, type BusinessId } from '@app/domain';
import type { PartnerExclusionRepository } from '@app/store';

/** Pairs that may not be in one team: under common control as far as their links say, or one has excluded the other. */
export async function teamConflicts(firms: readonly Business[], exclusions: PartnerExclusionRepository): Promise<readonly (readonly [BusinessId, BusinessId])[]> {
  return [...commonControl(firms), ...(await exclusions.among(firms.map(({ id }) => id)))];
}
