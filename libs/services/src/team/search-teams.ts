import { message, type Assessment, type BusinessId, type IsoDate, type LotId, type Message, type TenderId } from '@app/domain';
import { combineInstances, rankTeams, type Exhausted, type RankedTeam, type RankedTeams, type TeamStatus } from '@app/matching';
import { assessTeam, disclosedTeam, type DisclosedTeam, type Disclosure } from './disclosed-team.js';
import { blockedReason } from './blocked-reason.js';
import { couldLead, LEAD, teamInstanceOf, type Certainty, type TeamFirm, type TeamLot } from './team-instance-of.js';

/** Teams for a firm and a tender, or what blocks every team. */
export interface TeamsFound {
  readonly tenderId: TenderId;
  /** Where they are for one lot. */
  readonly lotId?: LotId;
  /** Where they are for several lots at once. */
  readonly lotIds?: readonly LotId[];
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
/** Who leads, leads for every lot. */
const ONE_MEMBER = new Set([LEAD]);

/**
 * The best teams with the asker's firm, each for all of the lots together: first those of which everything is known, then those that hang on a confirmation. The search is over
 * numbers; `assess()` looks at each team as a whole, lot by lot, and one that it bars for any is not shown.
 *
 * @param lots at least one; the firms of each are the same, in the same order
 */
export function searchTeams(lots: readonly TeamLot[], wanted: TeamsWanted): TeamsFound {
  const [first] = lots;
  if (first === undefined) throw new RangeError('teams are for one lot at least');
  const { firms, rules } = first;
  const { tender } = rules.target;
  const candidates = Math.max(0, firms.length - 1);
  const found = { tenderId: tender.id, ...namesOf(lots), tenderVersion: tender.version, asOf: rules.asOf, candidates };
  const nothing = (blocking: readonly string[], reasons: readonly Message[], barred = false): TeamsFound => ({ ...found, status: 'infeasible', teams: [], blocking, reasons, barred });
  const closed = lots.filter(({ rules: { target } }) => target.jointBid?.allowed !== true);
  if (closed.length > 0) return nothing(['jointBid.allowed'], closed.map((lot) => inLot(lot, lots, message('team.blocked.closed'))));
  const barring = lots.flatMap((lot) => ownBars(lot, wanted.asker).map((finding) => ({ clause: finding.clause, reason: inLot(lot, lots, finding.message) })));
  if (barring.length > 0) return nothing([...new Set(barring.map(({ clause }) => clause))], barring.map(({ reason }) => reason), true);

  const teams = new Map<string, DisclosedTeam>();
  const search = (certainty: Certainty): Searched => {
    const { instance, origins } = combineInstances(tender.id, lots.map((lot) => teamInstanceOf(lot.firms, lot.rules, certainty)), ONE_MEMBER);
    const ranked = rankTeams({ ...instance, conflicts: wanted.conflicts }, {
      required: wanted.asker,
      count: wanted.count - teams.size,
      apart: APART,
      patience: PATIENCE,
      seed: wanted.seed,
      exhausted: wanted.exhausted,
      accept: (team) => {
        const key = [...team.members].sort().join(' ');
        const order = leadFirst(team, lots, certainty, wanted.asker);
        const assessed = lots.map((lot) => {
          const members = order.flatMap((index) => lot.firms[index] ?? []);
          return { lot: { rules: lot.rules, firms: members }, assessment: assessTeam(members, lot.rules) };
        });
        if (assessed.some(({ assessment }) => assessment.role !== 'joint') || teams.has(key)) return false;
        teams.set(key, disclosedTeam(team, assessed, wanted));
        return true;
      },
    });
    return { ...ranked, blocks: ranked.blocking.flatMap((name) => blocksOf(name, origins, lots, ranked.blocking.length)) };
  };
  const sure = search('sure');
  const possible = teams.size < wanted.count && !wanted.exhausted() ? search('possible') : undefined;
  const last = possible ?? sure;
  const status = teams.size > 0 && sure.teams.length > 0 ? sure.status : last.status;
  const blocks = status === 'infeasible' ? last.blocks : [];
  return { ...found, status, teams: [...teams.values()], blocking: [...new Set(blocks.map(({ clause }) => clause))], reasons: blocks.map(({ reason }) => reason) };
}

/** A lawful team that meets every condition of the tender's own, its lead first; what the law asks may be left to confirm. */
export interface ProvedTeam {
  readonly members: readonly TeamFirm[];
  /** Conditions that it was asked and meets, and those that are to be confirmed. */
  readonly checked: number;
  readonly toConfirm: number;
}

/**
 * The best team for the lot that needs the firm, by the numbers, that `assess()` bars for nothing and that is known to meet all that the tender itself asks. First by what is
 * sure; where questions of law keep that from an answer, by all that nothing speaks against. Undefined where there is none, or none was found in time.
 */
export function provedTeam(lot: TeamLot, { asker, conflicts, seed, exhausted }: Pick<TeamsWanted, 'asker' | 'conflicts' | 'seed' | 'exhausted'>): ProvedTeam | undefined {
  let found: ProvedTeam | undefined;
  for (const certainty of ['sure', 'possible'] as const) {
    if (found !== undefined || exhausted()) break;
    rankTeams({ ...teamInstanceOf(lot.firms, lot.rules, certainty), conflicts }, {
      required: asker,
      count: 1,
      apart: APART,
      patience: PATIENCE,
      seed,
      exhausted,
      accept: (team) => {
        const members = leadFirst(team, [lot], certainty, asker).flatMap((index) => lot.firms[index] ?? []);
        const assessment = assessTeam(members, lot.rules);
        if (!meetsAll(assessment) || !isNeeded(asker, members, lot)) return false;
        found = { members, checked: assessment.findings.length - assessment.toConfirm, toConfirm: assessment.toConfirm };
        return true;
      },
    });
  }
  return found;
}

/**
 * The team with the firm in the place of one of its members, where that is proved of it too; undefined where it is of none. Most firms of a tender lack the
 * same, so that who took one there takes the next: some looks at whole teams instead of a search.
 *
 * @param apart whether two firms may not be in one team
 */
export function teamInPlace(firm: TeamFirm, { members }: ProvedTeam, lot: TeamLot, apart: (one: BusinessId, other: BusinessId) => boolean): ProvedTeam | undefined {
  for (const leaving of members) {
    const others = members.filter((member) => member !== leaving);
    if (others.some(({ business: { id } }) => id === firm.business.id || apart(id, firm.business.id))) continue;
    const together = members.map((member) => (member === leaving ? firm : member));
    const assessment = assessTeam(together, lot.rules);
    if (meetsAll(assessment) && isNeeded(firm.business.id, together, lot)) return { members: together, checked: assessment.findings.length - assessment.toConfirm, toConfirm: assessment.toConfirm };
  }
  return undefined;
}

function meetsAll({ role, findings }: Assessment): boolean {
  return role === 'joint' && !findings.some(({ verdict, source }) => verdict === 'unknown' && source.type === 'tender');
}

/** Whether the others would be no such team without the firm: whoever adds nothing need not be told. */
export function isNeeded(firm: BusinessId, members: readonly TeamFirm[], { rules }: TeamLot): boolean {
  const rest = members.filter(({ business }) => business.id !== firm);
  return rest.length < 2 || !meetsAll(assessTeam(rest, rules));
}

interface Block {
  readonly clause: string;
  readonly reason: Message;
}

interface Searched extends RankedTeams {
  readonly blocks: readonly Block[];
}

const CLAUSE_OF: Readonly<Record<string, string>> = { minMembers: 'jointBid.minMembers', maxMembers: 'jointBid.maxMembers' };

function namesOf(lots: readonly TeamLot[]): Pick<TeamsFound, 'lotId' | 'lotIds'> {
  const ids = lots.flatMap(({ rules }) => rules.target.lotId ?? []);
  const [only] = ids;
  return only === undefined ? {} : ids.length === 1 ? { lotId: only } : { lotIds: ids };
}

/** What bars the asker from this lot, whoever its partners are. */
function ownBars({ firms }: TeamLot, asker: BusinessId): TeamLot['firms'][number]['alone']['findings'] {
  const own = firms.find(({ business }) => business.id === asker);
  return own === undefined ? [] : own.alone.findings.filter(({ verdict, everyMember }) => verdict === 'fail' && everyMember);
}

/** A condition of the search as the clause that it comes from, with how far the firms are from it. */
function blocksOf(name: string, origins: ReturnType<typeof combineInstances>['origins'], lots: readonly TeamLot[], howMany: number): readonly Block[] {
  const origin = origins.get(name);
  const lot = lots[origin?.parts[0] ?? 0];
  if (lot === undefined) return [];
  const clause = CLAUSE_OF[name] ?? origin?.id ?? name;
  const reason = blockedReason(clause, howMany, lot.firms, lot.rules);
  return [{ clause, reason: origin === undefined || origin.parts.length === lots.length ? reason : inLot(lot, lots, reason) }];
}

/** The sentence with its lot, where it could be meant of another. */
function inLot({ rules: { target } }: TeamLot, lots: readonly TeamLot[], what: Message): Message {
  if (lots.length === 1 || target.lotId === undefined) return what;
  return message('team.blocked.lot', { lot: target.tender.lots.find(({ id }) => id === target.lotId)?.title ?? target.lotId, what });
}

/** Positions of the members, their lead first: the asker where it may lead every lot, for it is who would begin; else the best suited of those who may. */
function leadFirst(team: RankedTeam, lots: readonly TeamLot[], certainty: Certainty, asker: BusinessId): readonly number[] {
  const inTeam = new Set(team.members);
  const members = (lots[0]?.firms ?? []).flatMap(({ business }, index) => {
    if (!inTeam.has(business.id)) return [];
    const parts = lots.flatMap((lot) => (lot.firms[index] === undefined ? [] : [{ firm: lot.firms[index], rules: lot.rules }]));
    const may = parts.every(({ firm, rules }) => couldLead(firm, rules, certainty));
    return [{ id: business.id, index, may: may ? 1 : 0, own: business.id === asker ? 1 : 0, score: parts.reduce((sum, { firm }) => sum + firm.score, 0) }];
  });
  return members.sort((a, b) => b.may - a.may || b.own - a.own || b.score - a.score || (a.id < b.id ? -1 : 1)).map(({ index }) => index);
}
