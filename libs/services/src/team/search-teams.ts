import { message, type BusinessId, type IsoDate, type LotId, type Message, type TenderId } from '@app/domain';
import { rankTeams, type Exhausted, type RankedTeam, type RankedTeams, type TeamStatus } from '@app/matching';
import { assessTeam, disclosedTeam, type DisclosedTeam, type Disclosure } from './disclosed-team.js';
import { blockedReason } from './blocked-reason.js';
import { couldLead, teamInstanceOf, type Certainty, type TeamFirm, type TeamRules } from './team-instance-of.js';

/** Teams for a firm and a tender, or what blocks every team. */
export interface TeamsFound {
  readonly tenderId: TenderId;
  readonly lotId?: LotId;
  readonly tenderVersion: number;
  readonly asOf: IsoDate;
  /** How many firms could be in a team with it. */
  readonly candidates: number;
  readonly status: TeamStatus;
  readonly teams: readonly DisclosedTeam[];
  readonly blocking: readonly string[];
  /** The same in sentences: how far the firms that were found are from each. Absent in answers of before. */
  readonly reasons?: readonly Message[];
  /** The asker's own firm may not take part, whoever the others are. */
  readonly barred?: boolean;
}

export interface TeamsWanted extends Disclosure {
  readonly count: number;
  /** Pairs that may not be in one team. */
  readonly conflicts: readonly (readonly [BusinessId, BusinessId])[];
  readonly seed: number;
  readonly exhausted: Exhausted;
}

/** Teams that the rules refuse although the numbers allow them: after so many the search gives up. */
const PATIENCE = 40;
/** Two teams that differ in one member of many are hardly two suggestions. */
const APART = 2;

/**
 * The best teams with the asker's firm: first those of which everything is known, then those that hang on a confirmation. The search is over numbers;
 * `assess()` looks at each team as a whole, and one that it bars is not shown.
 */
export function searchTeams(firms: readonly TeamFirm[], rules: TeamRules, wanted: TeamsWanted): TeamsFound {
  const { target, asOf } = rules;
  const found = { tenderId: target.tender.id, ...(target.lotId === undefined ? {} : { lotId: target.lotId }), tenderVersion: target.tender.version, asOf };
  const own = firms.find(({ business }) => business.id === wanted.asker);
  const barred = own === undefined ? [] : own.alone.findings.filter(({ verdict, everyMember }) => verdict === 'fail' && everyMember);
  const candidates = Math.max(0, firms.length - 1);
  const nothing = (blocking: readonly string[], reasons: readonly Message[], isBarred = false): TeamsFound => ({ ...found, candidates, status: 'infeasible', teams: [], blocking, reasons, barred: isBarred });
  if (target.jointBid?.allowed !== true) return nothing(['jointBid.allowed'], [message('team.blocked.closed')]);
  if (barred.length > 0) return nothing(barred.map(({ clause }) => clause), barred.map((finding) => finding.message), true);
  const teams = new Map<string, DisclosedTeam>();
  const rank = (certainty: Certainty): RankedTeams =>
    rankTeams({ ...teamInstanceOf(firms, rules, certainty), conflicts: wanted.conflicts }, {
      required: wanted.asker,
      count: wanted.count - teams.size,
      apart: APART,
      patience: PATIENCE,
      seed: wanted.seed,
      exhausted: wanted.exhausted,
      accept: (team) => {
        const key = [...team.members].sort().join(' ');
        const members = leadFirst(team, firms, rules, certainty, wanted.asker);
        const assessment = assessTeam(members, rules);
        if (assessment.role !== 'joint' || teams.has(key)) return false;
        teams.set(key, disclosedTeam(team, members, assessment, rules, wanted));
        return true;
      },
    });
  const sure = rank('sure');
  const possible = teams.size < wanted.count && !wanted.exhausted() ? rank('possible') : undefined;
  const status = teams.size === 0 ? (possible ?? sure).status : sure.teams.length > 0 ? sure.status : (possible ?? sure).status;
  const blocking = status === 'infeasible' ? (possible ?? sure).blocking.map((name) => CLAUSE_OF[name] ?? name) : [];
  return { ...found, candidates, status, teams: [...teams.values()], blocking, reasons: blocking.map((clause) => blockedReason(clause, blocking.length, firms, rules)) };
}

const CLAUSE_OF: Readonly<Record<string, string>> = { minMembers: 'jointBid.minMembers', maxMembers: 'jointBid.maxMembers' };

/** The members with their lead first: the asker where it may lead, for it is who would begin; else the best suited of those who may. */
function leadFirst(team: RankedTeam, firms: readonly TeamFirm[], rules: TeamRules, certainty: Certainty, asker: BusinessId): readonly TeamFirm[] {
  const own = ({ business }: TeamFirm) => (business.id === asker ? 1 : 0);
  const members = firms.filter(({ business }) => team.members.includes(business.id));
  const may = (firm: TeamFirm) => (couldLead(firm, rules, certainty) ? 1 : 0);
  return [...members].sort((a, b) => may(b) - may(a) || own(b) - own(a) || b.score - a.score || compare(a.business.id, b.business.id));
}

function compare(a: BusinessId, b: BusinessId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
