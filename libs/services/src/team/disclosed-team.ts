import { assess, message, type Assessment, type BusinessId, type Finding, type Message, type MessageKey } from '@app/domain';
import { bandOf, pctOf } from './bands.js';
import { contributionTo } from './contribution.js';
import type { RankedTeam } from '@app/matching';
import type { TeamFirm, TeamRules } from './team-instance-of.js';

/** A member as the asker may see it: by its id and name where it is open to partners (and the asker's own firm), else by a pseudonym of this tender. */
export interface DisclosedMember {
  readonly businessId?: BusinessId;
  readonly name?: string;
  readonly pseudonym?: string;
  readonly role: 'lead' | 'member';
  /** What it brings to each condition that members meet together. */
  readonly gives: readonly { readonly clause: string; readonly gives: string }[];
}

export type DisclosedFinding = Omit<Finding, 'members'> & { readonly members?: readonly { readonly businessId?: BusinessId; readonly pseudonym?: string; readonly gives: string }[] };

export interface DisclosedTeam {
  readonly members: readonly DisclosedMember[];
  /** The mean of the members' scores, 0 to 100. */
  readonly score: number;
  /** What stands between, where nothing known speaks against the team: each has to be confirmed. */
  readonly conditional?: readonly string[];
  readonly findings: readonly DisclosedFinding[];
  /** How much higher the fit of a team of this size could be at most, in percent; 0 where it is proved that there is none better. */
  readonly gapPct: number;
}

/** What the asker may be told, and by which name. */
export interface Disclosure {
  readonly asker: BusinessId;
  readonly pseudonym: (id: BusinessId) => string;
}

/** The whole answer of the rules to a team: who leads stands first. */
export function assessTeam(firms: readonly TeamFirm[], { target, asOf, rulebook }: TeamRules): Assessment {
  return assess(firms.map(({ business }, index) => ({ business, role: index === 0 ? 'lead' : 'member' })), target, asOf, rulebook);
}

/**
 * A team without what its members have not agreed to show. Of a firm that is not open to partners amounts are told in bands of what is needed, and so
 * are those of its team as a whole: one who knows his own part would know the other's.
 *
 * @param firms the lead first
 */
export function disclosedTeam(team: RankedTeam, firms: readonly TeamFirm[], assessment: Assessment, rules: TeamRules, { asker, pseudonym }: Disclosure): DisclosedTeam {
  const open = ({ business }: TeamFirm) => business.id === asker || business.openToPartners;
  const nameOf = (firm: TeamFirm) => (open(firm) ? firm.business.name : pseudonym(firm.business.id));
  const byId = new Map(firms.map((firm) => [firm.business.id, firm]));
  const closed = firms.some((firm) => !open(firm));
  const gives = (finding: Finding, firm: TeamFirm, words: string) => (open(firm) ? words : (band(finding, [firm], rules) ?? words));
  const findings = assessment.findings.map((finding): DisclosedFinding => {
    const members = finding.members?.flatMap(({ businessId, gives: words }) => {
      const firm = byId.get(businessId);
      return firm === undefined ? [] : [{ ...(open(firm) ? { businessId } : { pseudonym: pseudonym(businessId) }), gives: gives(finding, firm, words) }];
    });
    const together = closed ? band(finding, firms, rules) : undefined;
    return { ...finding, ...(together === undefined ? {} : { have: together, gap: undefined, message: banded(finding, together) }), ...(members === undefined ? {} : { members }) };
  });
  const conditional = assessment.findings.filter(({ verdict }) => verdict === 'unknown').map((finding) => `if ${whoConfirms(finding, firms, nameOf)} confirms: ${finding.need}`);
  return {
    members: firms.map((firm, index) => ({
      ...(open(firm) ? { businessId: firm.business.id, name: firm.business.name } : { pseudonym: pseudonym(firm.business.id) }),
      role: index === 0 ? 'lead' : 'member',
      gives: assessment.findings.flatMap((finding) => {
        const own = finding.members?.find(({ businessId }) => businessId === firm.business.id);
        return own === undefined ? [] : [{ clause: finding.clause, gives: gives(finding, firm, own.gives) }];
      }),
    })),
    score: Math.round(team.totalFit / firms.length),
    ...(conditional.length > 0 ? { conditional } : {}),
    findings,
    gapPct: team.proved ? 0 : Math.max(0, Math.ceil((100 * (100 * firms.length - team.totalFit)) / Math.max(1, team.totalFit))),
  };
}

/** Who has to answer: those who by themselves leave it open; the buyer, where the question is the officer's. */
function whoConfirms({ clause, askedOf }: Finding, firms: readonly TeamFirm[], nameOf: (firm: TeamFirm) => string): string {
  if (askedOf === 'officer') return 'the buyer';
  const open = firms.filter(({ alone }) => alone.findings.some((finding) => finding.clause === clause && finding.verdict === 'unknown'));
  return (open.length > 0 ? open : firms).map(nameOf).join(' or ');
}

/** How much of an amount that is asked for the firms have for sure: `25 to 50 %`. Undefined where the clause is not one of amounts. */
function band({ clause }: Finding, firms: readonly TeamFirm[], { target, asOf, rulebook }: TeamRules): string | undefined {
  const requirement = target.requirements.find(({ id }) => id === clause);
  if (requirement === undefined) return undefined;
  const parts = firms.map(({ business }) => contributionTo(requirement, business, { asOf, rulebook }));
  const need = parts[0]?.need;
  if (need === undefined || need <= 0n) return undefined;
  return bandOf(pctOf(parts.reduce((sum, part) => sum + (part?.low ?? 0n), 0n), need));
}

function banded({ message: given, need }: Finding, have: string): Message {
  return message(given.key as MessageKey, { need, have, gap: '' });
}
