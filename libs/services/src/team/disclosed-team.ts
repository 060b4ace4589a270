import { alternatives, assess, message, wordsOf, type Assessment, type BusinessId, type Finding, type LotId, type MemberPart, type Message, type MessageKey } from '@app/domain';
import { bandOf, pctOf } from './bands.js';
import { contributionTo } from './contribution.js';
import type { RankedTeam } from '@app/matching';
import { servesTwice } from './serves-twice.js';
import type { TeamFirm, TeamLot, TeamRules } from './team-instance-of.js';

/** A member as the asker may see it: by its id and name where it is open to partners (and the asker's own firm), else by a pseudonym of this tender. */
export interface DisclosedMember {
  readonly businessId?: BusinessId;
  readonly name?: string;
  readonly pseudonym?: string;
  readonly role: 'lead' | 'member';
  /** What it brings to each condition that members meet together. */
  readonly gives: readonly DisclosedGift[];
}

/** What a member gives, in English and, where it is more than a code or a name, as a message. */
type Given = Omit<MemberPart, 'businessId'>;

interface DisclosedGift extends Given {
  readonly clause: string;
}

export type DisclosedFinding = Omit<Finding, 'members'> & {
  /** Where the team is for several lots and this is so for one of them alone. */
  readonly lotId?: LotId;
  readonly members?: readonly (Given & { readonly businessId?: BusinessId; readonly pseudonym?: string })[];
};

export interface DisclosedTeam {
  readonly members: readonly DisclosedMember[];
  /** The mean of the members' scores, 0 to 100. */
  readonly score: number;
  /** What stands between, where nothing known speaks against the team: each has to be confirmed. */
  readonly conditional?: readonly string[];
  /** The same, to be read in any language. */
  readonly conditions?: readonly Message[];
  readonly findings: readonly DisclosedFinding[];
  /** How much higher the fit of a team of this size could be at most, in percent; 0 where it is proved that there is none better. */
  readonly gapPct: number;
}

/** What the asker may be told, and by which name. */
export interface Disclosure {
  readonly asker: BusinessId;
  readonly pseudonym: (id: BusinessId) => string;
}

/** A lot with the team's firms, the lead first, and the whole answer of the rules to them. */
export interface AssessedLot {
  readonly lot: TeamLot;
  readonly assessment: Assessment;
}

/** The whole answer of the rules to a team: who leads stands first. */
export function assessTeam(firms: readonly TeamFirm[], { target, asOf, rulebook }: TeamRules): Assessment {
  return assess(firms.map(({ business }, index) => ({ business, role: index === 0 ? 'lead' : 'member' })), target, asOf, rulebook);
}

/**
 * A team without what its members have not agreed to show. Of a firm that is not open to partners amounts are told in bands of what is needed, and so
 * are those of its team as a whole: one who knows his own part would know the other's. What is found alike for every lot stands once.
 */
export function disclosedTeam(team: RankedTeam, lots: readonly AssessedLot[], disclosure: Disclosure): DisclosedTeam {
  const disclosed = lots.map((each) => disclosedLot(each, disclosure));
  const firms = lots[0]?.lot.firms ?? [];
  const questions = lots.length > 1 ? servesTwice(lots.map(({ lot }) => lot)) : [];
  const conditions = unique([...disclosed.flatMap((each) => each.conditions), ...questions], ({ text }) => text);
  const highest = 100 * firms.length * lots.length;
  return {
    members: firms.map((firm, index) => ({
      ...named(firm, disclosure),
      role: index === 0 ? 'lead' : 'member',
      gives: unique(disclosed.flatMap(({ gifts }) => gifts[index] ?? []), ({ clause, gives }) => `${clause} ${gives}`),
    })),
    score: Math.round(team.totalFit / Math.max(1, firms.length * lots.length)),
    ...(conditions.length > 0 ? { conditional: conditions.map(({ text }) => text), conditions } : {}),
    findings: merged(disclosed, lots),
    gapPct: team.proved ? 0 : Math.max(0, Math.ceil((100 * (highest - team.totalFit)) / Math.max(1, team.totalFit))),
  };
}

interface DisclosedLot {
  readonly findings: readonly DisclosedFinding[];
  readonly conditions: readonly Message[];
  /** Of each member, in their order. */
  readonly gifts: readonly (readonly DisclosedGift[])[];
}

function disclosedLot({ lot: { firms, rules }, assessment }: AssessedLot, disclosure: Disclosure): DisclosedLot {
  const byId = new Map(firms.map((firm) => [firm.business.id, firm]));
  const closed = firms.some((firm) => !isOpen(firm, disclosure));
  const given = (finding: Finding, firm: TeamFirm, { businessId: _id, ...part }: MemberPart): Given => {
    const told = isOpen(firm, disclosure) ? undefined : band(finding, [firm], rules);
    return told === undefined ? part : { gives: told.text, words: told };
  };
  const findings = assessment.findings.map((finding): DisclosedFinding => {
    const members = finding.members?.flatMap((part) => {
      const firm = byId.get(part.businessId);
      return firm === undefined ? [] : [{ ...(isOpen(firm, disclosure) ? { businessId: part.businessId } : { pseudonym: disclosure.pseudonym(part.businessId) }), ...given(finding, firm, part) }];
    });
    const together = closed ? band(finding, firms, rules) : undefined;
    return { ...finding, ...(together === undefined ? {} : { have: together.text, gap: undefined, message: banded(finding, together) }), ...(members === undefined ? {} : { members }) };
  });
  const nameOf = (firm: TeamFirm): string => named(firm, disclosure).name ?? disclosure.pseudonym(firm.business.id);
  return {
    findings,
    conditions: assessment.findings.filter(({ verdict }) => verdict === 'unknown').map((finding) => message('condition.confirms', { who: whoConfirms(finding, firms, nameOf), what: wordsOf(finding, 'need') })),
    gifts: firms.map((firm) => assessment.findings.flatMap((finding) => {
      const own = finding.members?.find(({ businessId }) => businessId === firm.business.id);
      return own === undefined ? [] : [{ clause: finding.clause, ...given(finding, firm, own) }];
    })),
  };
}

/** The findings of all lots: once where they are the same for each, else each with its lot. */
function merged(disclosed: readonly DisclosedLot[], lots: readonly AssessedLot[]): readonly DisclosedFinding[] {
  const times = new Map<string, number>();
  const texts = disclosed.map(({ findings }) => findings.map((finding) => JSON.stringify(finding)));
  for (const text of texts.flat()) times.set(text, (times.get(text) ?? 0) + 1);
  const told = new Set<string>();
  return disclosed.flatMap(({ findings }, at) =>
    findings.flatMap((finding, index): DisclosedFinding[] => {
      const text = texts[at]?.[index] ?? '';
      const { lotId } = lots[at]?.lot.rules.target ?? {};
      if (times.get(text) !== lots.length) return [{ ...finding, ...(lotId === undefined ? {} : { lotId }) }];
      if (told.has(text)) return [];
      told.add(text);
      return [finding];
    }),
  );
}

function unique<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function isOpen({ business }: TeamFirm, { asker }: Disclosure): boolean {
  return business.id === asker || business.openToPartners;
}

function named(firm: TeamFirm, disclosure: Disclosure): Pick<DisclosedMember, 'businessId' | 'name' | 'pseudonym'> {
  const { id, name } = firm.business;
  return isOpen(firm, disclosure) ? { businessId: id, name } : { pseudonym: disclosure.pseudonym(id) };
}

/** Who has to answer: those who by themselves leave it open; the buyer, where the question is the officer's. */
function whoConfirms({ clause, askedOf }: Finding, firms: readonly TeamFirm[], nameOf: (firm: TeamFirm) => string): Message {
  if (askedOf === 'officer') return message('condition.buyer');
  const open = firms.filter(({ alone }) => alone.findings.some((finding) => finding.clause === clause && finding.verdict === 'unknown'));
  return alternatives((open.length > 0 ? open : firms).map(nameOf));
}

/** How much of an amount that is asked for the firms have for sure: `25 to 50 %`. Undefined where the clause is not one of amounts. */
function band({ clause }: Finding, firms: readonly TeamFirm[], { target, asOf, rulebook }: TeamRules): Message | undefined {
  const requirement = target.requirements.find(({ id }) => id === clause);
  if (requirement === undefined) return undefined;
  const parts = firms.map(({ business }) => contributionTo(requirement, business, { asOf, rulebook }));
  const need = parts[0]?.need;
  if (need === undefined || need <= 0n) return undefined;
  return bandOf(pctOf(parts.reduce((sum, part) => sum + (part?.low ?? 0n), 0n), need));
}

function banded(finding: Finding, have: Message): Message {
  return message(finding.message.key as MessageKey, { need: wordsOf(finding, 'need'), have, gap: '' });
}
