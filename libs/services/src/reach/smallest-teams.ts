import { bidTargets, type Tender } from '@app/domain';
import type { ShownCounts } from '@app/store';
import type { Reach } from './count-reach.js';
import { SMALLEST_SHOWN } from './guard-counts.js';
import { jointTeams, type TeamsQuestion } from './joint-teams.js';

/** What the search for teams found, before small counts are hidden. */
export interface FoundTeams {
  /** By the size of a team: how many of at most so many members there are without a firm in common, on the best lot. `teams.2` -> 7. */
  readonly counts: ShownCounts;
  /** `closed`: no lot admits teams. */
  readonly answer: 'closed' | 'found' | 'unknown';
  readonly proved: boolean;
}

/**
 * Teams of firms that cannot bid alone, on the lot where they are smallest. Counts of teams are held to what was told like every count: so a team is told of only where there are
 * five without a firm in common, and no single firm makes the difference.
 */
export function smallestTeams(tender: Tender, { roles }: Reach, given: Omit<TeamsQuestion, 'target' | 'roles'>): FoundTeams {
  const open = bidTargets(tender).flatMap((target, index) => (target.jointBid?.allowed === true ? [{ target, roles: roles[index] ?? new Uint8Array(0) }] : []));
  if (open.length === 0) return { counts: {}, answer: 'closed', proved: true };
  const counts: Record<string, number> = {};
  let proved = true;
  for (const each of open) {
    const found = jointTeams({ ...given, ...each });
    proved &&= found.proved;
    for (const size of new Set(found.sizes)) {
      const name = `${PREFIX}${size}`;
      counts[name] = Math.max(counts[name] ?? 0, found.sizes.filter((other) => other <= size).length);
    }
  }
  const enough = Object.values(counts).some((count) => count >= SMALLEST_SHOWN);
  return { counts, answer: enough || proved ? 'found' : 'unknown', proved };
}

/** What an officer sees of it. */
export interface ShownTeams {
  readonly feasible: 'yes' | 'no' | 'unknown';
  readonly smallest: number | null;
  readonly proved?: boolean;
}

/** @param counts as they are told, those of teams among them */
export function presentTeams(counts: ShownCounts, { answer, proved }: FoundTeams): ShownTeams {
  if (answer === 'closed') return { feasible: 'no', smallest: null };
  const sizes = Object.entries(counts).flatMap(([name, count]) => (name.startsWith(PREFIX) && count >= SMALLEST_SHOWN ? [Number(name.slice(PREFIX.length))] : []));
  if (sizes.length > 0) return { feasible: 'yes', smallest: Math.min(...sizes), proved };
  return answer === 'unknown' ? { feasible: 'unknown', smallest: null } : { feasible: 'no', smallest: null, proved };
}

const PREFIX = 'teams.';
