import type { TeamSearchService } from '@app/services';
import { presentMessage } from '../input/present-common.js';
import { foundOf, presentGiven } from '../match/present-finding.js';
import type { TeamFindingView, TeamMemberView, TeamsView, TeamView } from './team.view.dto.js';

type Found = NonNullable<ReturnType<TeamSearchService['resultOf']>>;
type Team = Found['teams'][number];

export function presentTeams({ status, teams, blocking, reasons = [], barred = false, lotId, lotIds, tenderVersion, asOf, candidates }: Found): TeamsView {
  return { status, teams: teams.map(presentTeam), blocking: [...blocking], reasons: reasons.map(presentMessage), barred, lotId, lotIds: lotIds && [...lotIds], tenderVersion, asOf, candidates };
}

function presentTeam({ members, score, conditional, conditions, findings, gapPct }: Team): TeamView {
  return { members: members.map(presentMember), score, conditional: conditional && [...conditional], conditions: conditions?.map(presentMessage), findings: findings.map(presentFinding), gapPct };
}

function presentMember({ businessId, name, pseudonym, role, gives }: Team['members'][number]): TeamMemberView {
  return { businessId, name, pseudonym, role, gives: gives.map(({ clause, ...given }) => ({ clause, ...presentGiven(given) })) };
}

function presentFinding(finding: Team['findings'][number]): TeamFindingView {
  const { lotId, clause, kind, verdict, need, have, basis, message, question, askedOf, members, source } = finding;
  return {
    lotId,
    clause,
    kind,
    verdict,
    need,
    have,
    found: foundOf(finding),
    basis,
    message: presentMessage(message),
    question: question && presentMessage(question),
    askedOf,
    members: members?.map(({ businessId, pseudonym, ...given }) => ({ businessId, pseudonym, ...presentGiven(given) })),
    source: { type: source.type, ref: source.ref, year: source.year, confidence: source.confidence },
  };
}
