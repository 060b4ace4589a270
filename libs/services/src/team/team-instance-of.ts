import { assess, type Assessment, type BidTarget, type Business, type Decimal, type IsoDate, type Requirement, type Rulebook, type Verdict } from '@app/domain';
import { contributionTo, type Reading } from './contribution.js';
import type { TeamCandidate, TeamInstance, TeamRequirement } from '@app/matching';

/** A firm that could be in a team, with how well the work suits it. */
export interface TeamFirm {
  readonly business: Business;
  readonly score: number;
  /** The firm by itself, today. */
  readonly alone: Assessment;
}

/** `sure`: what is known for certain counts. `possible`: what nothing known speaks against counts too. */
export type Certainty = 'sure' | 'possible';

export interface TeamRules {
  readonly target: BidTarget;
  readonly asOf: IsoDate;
  readonly rulebook: Rulebook;
}

/** What teams are for: a lot with its rules, or the tender, and the firms that could be in one. */
export interface TeamLot {
  readonly rules: TeamRules;
  readonly firms: readonly TeamFirm[];
}

/** Amounts are written as parts of a thousand million of what is needed; rounded up, since `assess()` looks at every team again. */
const WHOLE = 1_000_000_000n;
/** What the search calls the rule that somebody must lead. */
export const LEAD = 'jointBid.lead';

/**
 * The firms as the search for a team sees them: for each clause a number. Pooled amounts are added up, what one member must have is met by whoever has it,
 * and what all must have by those who have. Shares, scopes and what a law adds are left to `assess()`.
 */
export function teamInstanceOf(firms: readonly TeamFirm[], { target, asOf, rulebook }: TeamRules, certainty: Certainty): TeamInstance {
  const { jointBid, requirements } = target;
  const counts = (verdict: Verdict | undefined) => verdict === undefined || verdict === 'pass' || (certainty === 'possible' && verdict === 'unknown');
  const asked: TeamRequirement[] = [];
  const offers = firms.map((): Record<string, number> => ({}));
  const put = (id: string, aggregation: TeamRequirement['aggregation'], need: number, offer: (firm: TeamFirm) => number) => {
    asked.push({ id, aggregation, need });
    firms.forEach((firm, index) => ((offers[index] as Record<string, number>)[id] = offer(firm)));
  };
  const verdictOf = ({ alone }: TeamFirm, clause: string) => alone.findings.find((finding) => finding.clause === clause)?.verdict;
  const everybody = new Set(firms.flatMap(({ alone }) => alone.findings.filter(({ everyMember }) => everyMember).map(({ clause }) => clause)));
  for (const clause of everybody) put(clause, 'each', 1, (firm) => (counts(verdictOf(firm, clause)) ? 1 : 0));
  for (const requirement of requirements) {
    if (everybody.has(requirement.id)) continue;
    const amount = (firm: TeamFirm, pct: Decimal | undefined) => amountOf(requirement, firm.business, pct, { asOf, rulebook }, certainty);
    const pooled = requirement.aggregation === 'sum' || requirement.aggregation === 'lead_min';
    if (pooled && firms.some((firm) => amount(firm, requirement.jointMinPct) !== undefined)) {
      put(requirement.id, 'sum', Number(WHOLE), (firm) => amount(firm, requirement.jointMinPct) ?? 0);
    } else put(requirement.id, 'any_one', 1, (firm) => (counts(verdictOf(firm, requirement.id)) ? 1 : 0));
  }
  const floors = requirements.filter(({ leadMinPct, aggregation }) => leadMinPct !== undefined && aggregation !== 'each');
  if (floors.length > 0) put(LEAD, 'any_one', 1, (firm) => (floors.every((floor) => leads(floor, firm, { asOf, rulebook }, certainty)) ? 1 : 0));
  if (jointBid?.memberSizesQuantifier === 'at_least_one' || jointBid?.memberSizesQuantifier === 'lead') {
    put('jointBid.memberSizes', 'any_one', 1, (firm) => (counts(verdictOf(firm, 'jointBid.memberSizes')) ? 1 : 0));
  }
  const candidates = firms.map(({ business, score }, index): TeamCandidate => ({ id: business.id, fit: score, offers: offers[index] ?? {} }));
  return {
    id: target.tender.id,
    minMembers: Math.max(2, jointBid?.minMembers ?? 2),
    ...(jointBid?.maxMembers === undefined ? {} : { maxMembers: jointBid.maxMembers }),
    requirements: asked,
    conflicts: [],
    candidates,
  };
}

/** Whether the firm could lead as far as its own amounts go: used to put a team's lead first. */
export function couldLead(firm: TeamFirm, rules: TeamRules, certainty: Certainty): boolean {
  const floors = rules.target.requirements.filter(({ leadMinPct, aggregation }) => leadMinPct !== undefined && aggregation !== 'each');
  return floors.every((floor) => leads(floor, firm, rules, certainty));
}

/** The assessment of the firm by itself; a firm that fails what every member must meet has no place in a team. */
export function teamFirm(business: Business, score: number, { target, asOf, rulebook }: TeamRules): TeamFirm {
  return { business, score, alone: assess([business], target, asOf, rulebook) };
}

function leads(requirement: Requirement, firm: TeamFirm, day: Reading, certainty: Certainty): boolean {
  const amount = amountOf(requirement, firm.business, requirement.leadMinPct, day, certainty);
  if (amount !== undefined) return amount >= Number(WHOLE);
  const verdict = firm.alone.findings.find(({ clause }) => clause === requirement.id)?.verdict;
  return verdict === 'pass' || (certainty === 'possible' && verdict === 'unknown');
}

/** What the firm brings, as a part of what is needed; undefined where the requirement is not one of amounts. */
function amountOf(requirement: Requirement, business: Business, pct: Decimal | undefined, day: Reading, certainty: Certainty): number | undefined {
  const part = contributionTo(requirement, business, day, pct);
  if (part === undefined) return undefined;
  const { need, low, high } = part;
  const amount = certainty === 'sure' ? low : (high ?? need);
  if (need <= 0n || amount >= need) return Number(WHOLE);
  return Number((amount * WHOLE + need - 1n) / need);
}
