import type { BidTarget, Business, IsoDate, Rulebook } from '@app/domain';
import { rankTeams, ROLES, type Exhausted, type FirmColumns } from '@app/matching';
import { contributionTo } from '../team/contribution.js';
import { assessTeam } from '../team/disclosed-team.js';
import { couldLead, teamFirm, teamInstanceOf, type TeamFirm, type TeamRules } from '../team/team-instance-of.js';

/** Teams without a firm in common that are looked for: twice as many as are told at least. */
const MOST_TEAMS = 10;
/** Firms that are looked at; of more those that bring most. */
const MOST_FIRMS = 600;
/** Teams that a law refuses although the numbers allow them, before the search gives up. */
const PATIENCE = 8;
const JOINT = ROLES.indexOf('joint');

/** The members of each team that was found, the smallest first, no firm in two of them. */
export interface JointTeams {
  readonly sizes: readonly number[];
  /** True where the search ended by proof: each is the smallest that the firms left over make, and where there are fewer than were looked for, no more can be made of those. */
  readonly proved: boolean;
}

export interface TeamsQuestion extends TeamRules {
  readonly columns: FirmColumns;
  /** Of the same target, by row. */
  readonly roles: Uint8Array;
  readonly exhausted: Exhausted;
}

/**
 * The smallest teams of firms that cannot bid alone, one after the other from the firms that are left. What nothing known speaks against counts, as it does where
 * such firms are counted. Each team is looked at as a whole by `assess()`.
 */
export function jointTeams(question: TeamsQuestion): JointTeams {
  const { target, asOf, rulebook, exhausted } = question;
  const rules: TeamRules = { target, asOf, rulebook };
  const { firms: chosen, all } = candidates(question);
  const firms: readonly TeamFirm[] = chosen.map((business) => teamFirm(business, 0, rules));
  // Made once: only who is still free changes from team to team.
  const instance = teamInstanceOf(firms, rules, 'possible');
  let free = instance.candidates;
  const sizes: number[] = [];
  let proved = all;
  while (sizes.length < MOST_TEAMS && free.length >= 2) {
    if (exhausted()) return { sizes, proved: false };
    const { teams, status, refused } = rankTeams({ ...instance, candidates: free }, {
      count: 1,
      apart: 1,
      patience: PATIENCE,
      seed: 0,
      exhausted,
      accept: ({ members }) => assessTeam(leadFirst(firms.filter(({ business }) => members.includes(business.id)), rules), rules).role === 'joint',
    });
    const [team] = teams;
    proved &&= (team === undefined ? status === 'infeasible' && refused === 0 : team.proved);
    if (team === undefined) break;
    sizes.push(team.members.length);
    const taken = new Set(team.members);
    free = free.filter(({ id }) => !taken.has(id));
  }
  // Of the fewest members that a team may have there are none smaller, whoever was looked at.
  const least = sizes.length === MOST_TEAMS && sizes.every((size) => size === instance.minMembers);
  return { sizes: sizes.sort((a, b) => a - b), proved: proved || least };
}

function leadFirst(members: readonly TeamFirm[], rules: TeamRules): readonly TeamFirm[] {
  const may = (firm: TeamFirm): number => (couldLead(firm, rules, 'possible') ? 1 : 0);
  return [...members].sort((a, b) => may(b) - may(a) || (a.business.id < b.business.id ? -1 : 1));
}

/** The firms that can bid in a team alone; of too many the ones that bring most to each amount that is asked for, and the rest in the order of their rows. */
function candidates({ columns, roles, target, asOf, rulebook }: TeamsQuestion): { readonly firms: readonly Business[]; readonly all: boolean } {
  const joint = columns.firms.filter((firm, row): firm is Business => firm !== undefined && roles[row] === JOINT);
  if (joint.length <= MOST_FIRMS) return { firms: joint, all: true };
  const pooled = orders(target, joint, asOf, rulebook);
  const each = Math.floor(MOST_FIRMS / (pooled.length + 1));
  const chosen = new Set(pooled.flatMap((order) => order.slice(0, each)));
  for (let index = 0; index < joint.length && chosen.size < MOST_FIRMS; index += Math.max(1, Math.floor(joint.length / each))) chosen.add(index);
  return { firms: [...chosen].sort((a, b) => a - b).flatMap((index) => joint[index] ?? []), all: false };
}

/** For each amount that is asked for, the firms by what they may bring, the most first. */
function orders({ requirements }: BidTarget, firms: readonly Business[], asOf: IsoDate, rulebook: Rulebook): readonly (readonly number[])[] {
  return requirements.flatMap((requirement) => {
    const brings = firms.map((firm) => {
      const part = contributionTo(requirement, firm, { asOf, rulebook });
      return part === undefined ? undefined : Number(part.low);
    });
    if (brings.includes(undefined)) return [];
    return [[...brings.keys()].sort((a, b) => (brings[b] ?? 0) - (brings[a] ?? 0) || a - b)];
  });
}
