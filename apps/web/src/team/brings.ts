import type { Views } from '../api/api-client.js';
import type { Words } from '../view/said.js';
import { wordsOf } from './matrix.js';

/** Conditions that are about what a firm is, not about what it brings. */
const NOT_BROUGHT = new Set(['size', 'group_size', 'member_size', 'joint_bid', 'market_access', 'economy', 'region', 'exclusion', 'language', 'ownership']);

/** What a member adds to the conditions that members meet together; of nothing nothing is said. */
export function bringsOf({ gives }: Pick<Views['TeamMemberView'], 'gives'>, findings: readonly Pick<Views['TeamFindingView'], 'clause' | 'kind'>[]): readonly Words[] {
  const kinds = new Map(findings.map(({ clause, kind }) => [clause, kind]));
  return gives.filter(({ clause, nothing }) => nothing !== true && !NOT_BROUGHT.has(kinds.get(clause) ?? '')).map(wordsOf);
}
