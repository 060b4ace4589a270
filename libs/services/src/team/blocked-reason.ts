import { message, wordsOf, type Message } from '@app/domain';
import { BANDS, pctOf } from './bands.js';
import { contributionTo } from './contribution.js';
import type { TeamFirm, TeamRules } from './team-instance-of.js';

/** How far the firms that were found are from a condition that no group meets: that nobody brings it, how much all bring together, or that it is the combination. */
export function blockedReason(clause: string, howMany: number, firms: readonly TeamFirm[], { target, asOf, rulebook }: TeamRules): Message {
  if (clause === 'jointBid.minMembers' || clause === 'jointBid.maxMembers') return message('team.blocked.members');
  const findings = firms.flatMap(({ alone }) => alone.findings.filter((finding) => finding.clause === clause));
  const need = findings[0] === undefined ? clause : wordsOf(findings[0], 'need');
  const count = firms.length;
  const requirement = target.requirements.find(({ id }) => id === clause);
  const parts = requirement === undefined ? [] : firms.flatMap(({ business }) => contributionTo(requirement, business, { asOf, rulebook }) ?? []);
  const pooled = requirement?.aggregation === 'sum' || requirement?.aggregation === 'lead_min';
  const [first] = parts;
  if (pooled && first !== undefined && first.need > 0n) {
    const pct = pctOf(parts.reduce((sum, { low }) => sum + low, 0n), first.need);
    // In bands: who knows his own part would know the other's.
    const below = BANDS.find((limit) => pct < limit);
    if (below !== undefined) return message('team.blocked.short', { count, pct: below, need });
  } else if (findings.every(({ verdict }) => verdict === 'fail')) return message('team.blocked.nobody', { count, need });
  return message(howMany > 1 ? 'team.blocked.together' : 'team.blocked.nobody', { count, need });
}
