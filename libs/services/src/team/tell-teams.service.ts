import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { bidTargets, type BusinessId, type Tender } from '@app/domain';
import { tellTeams, type TeamTurn, type TellTeamsPayload } from '@app/jobs';
import { stableHash } from '@app/matching';
import { BidCommitmentRepository, BusinessRepository, NotificationRepository, OutboxRepository, PartnerExclusionRepository, TeamWatchRepository, TenderRepository, UnitOfWork, type NewNotification } from '@app/store';
import { Clock } from '../common/clock.js';
import { Ids } from '../common/ids.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { AlertChannels } from '../notification/alert-channels.js';
import { isNeeded, provedTeam, teamInPlace, type ProvedTeam } from './search-teams.js';
import { teamConflicts } from './team-conflicts.js';
import { teamFoundMessage } from './team-found-message.js';
import { teamFirm, type TeamLot, type TeamRules } from './team-instance-of.js';

/** A tender is searched again for firms that came later no sooner than after so long, and so many tenders a sweep. */
const AGAIN_AFTER_SECONDS = 3_600;
const TENDERS_A_SWEEP = 20;

export interface TellTeamsLimits {
  /** Firms that one job looks for teams with, the best suited first. */
  readonly most: number;
  /** How long one firm's search may take, and all of a job. */
  readonly oneMs: number;
  readonly allMs: number;
}

export const TELL_TEAMS_DEFAULTS: TellTeamsLimits = { most: 1_000, oneMs: 500, allMs: 10_000 };
/** What a job has not come to, the next one goes on with after so long: others want to be answered too. */
const GO_ON_AFTER_SECONDS = 30;
/** Teams of one lot whose partners are tried for the next firm before a search. */
const TEAMS_TRIED = 4;

interface FoundTeam extends ProvedTeam {
  readonly lot: TeamLot;
}

interface Searched {
  readonly found: ReadonlyMap<BusinessId, FoundTeam>;
  /** Where to go on; absent where all firms were asked. */
  readonly next?: TeamTurn;
}

const NOTHING: Searched = { found: new Map() };

/** Tells firms that a tender which they cannot reach alone can be reached by a team with them. */
@Injectable()
export class TellTeamsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly watches: TeamWatchRepository,
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly commitments: BidCommitmentRepository,
    private readonly exclusions: PartnerExclusionRepository,
    private readonly notifications: NotificationRepository,
    private readonly channels: AlertChannels,
    private readonly knowledge: Knowledge,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Asks for a search of each tender that is due for one. Call it in a transaction. Returns how many. */
  async ask(): Promise<number> {
    const due = await this.watches.takeDue(AGAIN_AFTER_SECONDS, TENDERS_A_SWEEP);
    await this.outbox.add(tellTeams.name, due);
    return due.length;
  }

  /**
   * The job: searches without holding a lock, then tells behind the tender's, unless it has moved on; and leaves the firms that it has not come to to a next
   * one. So every firm is asked once a round, and a round begins no sooner than the one before has ended. Can run twice: the ledger tells each firm once for
   * each version.
   */
  async run({ tenderId, version, after }: TellTeamsPayload, outboxId: string, limits: TellTeamsLimits = TELL_TEAMS_DEFAULTS): Promise<void> {
    const tender = await this.tenders.find(tenderId);
    const { found, next } = tender?.version === version && tender.status === 'active' ? await this.search(tender, after, limits) : NOTHING;
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId))) return;
      if (tender === undefined || (found.size === 0 && next === undefined) || !(await this.tenders.fence(tenderId, version))) return;
      const listening = new Set(await this.notifications.owedTeams(tenderId, version));
      const told = [...found].filter(([businessId]) => listening.has(businessId));
      await this.notifications.deliver(told.map(([businessId, team]) => this.notice(businessId, tender, team)), this.channels);
      if (next !== undefined) await this.outbox.add(tellTeams.name, [{ tenderId, version, after: next }], GO_ON_AFTER_SECONDS);
    });
  }

  /** For each firm that is in a proved team, one such team; from a firm on, as far as the limits go, at least one firm further. */
  private async search(tender: Tender, after: TeamTurn | undefined, { most, oneMs, allMs }: TellTeamsLimits): Promise<Searched> {
    const found = new Map<BusinessId, FoundTeam>();
    const listening = new Set(await this.notifications.owedTeams(tender.id, tender.version));
    const end = this.milliseconds() + allMs;
    let [asked, last] = [0, after];
    for (const [place, target] of bidTargets(tender).entries()) {
      if (target.jointBid?.allowed !== true || place < (after?.lot ?? 0)) continue;
      const lot = await this.lot(tender, { target, asOf: this.clock.today(), rulebook: this.knowledge.rulebook });
      const conflicts = await teamConflicts(lot.firms.map(({ business }) => business), this.exclusions);
      const apart = pairsOf(conflicts);
      const teams: ProvedTeam[] = [];
      for (const firm of lot.firms) {
        const { id } = firm.business;
        const turn = { lot: place, score: firm.score, businessId: id };
        if (!listening.has(id) || found.has(id) || (after !== undefined && byTurn(turn, after) <= 0)) continue;
        const now = this.milliseconds();
        if (asked > 0 && (asked === most || now >= end)) return { found, next: last };
        [asked, last] = [asked + 1, turn];
        const until = Math.min(end, now + oneMs);
        const seed = Number.parseInt(stableHash(`${id} ${lot.rules.asOf}`).slice(0, 8), 16);
        const known = firstOf(teams, (team) => teamInPlace(firm, team, lot, apart));
        const team = known ?? provedTeam(lot, { asker: id, conflicts, seed, exhausted: () => this.milliseconds() >= until });
        if (team !== undefined && known === undefined && teams.length < TEAMS_TRIED) teams.push(team);
        for (const member of team?.members ?? []) if (team && !found.has(member.business.id) && isNeeded(member.business.id, team.members, lot)) found.set(member.business.id, { lot, ...team });
        await letOthersRun();
      }
    }
    return { found };
  }

  private milliseconds(): number {
    return Date.parse(this.clock.now());
  }

  /** Firms that are bound by no bid and that only a team can take there, the best suited first. */
  private async lot(tender: Tender, rules: TeamRules): Promise<TeamLot> {
    const lotId = rules.target.lotId ?? '';
    const bound = await this.commitments.bound(tender.id, lotId);
    const firms = (await this.businesses.forTeams(tender.id, [lotId]))
      .filter(({ business }) => !bound.has(business.id))
      .map(({ business, scores }) => teamFirm(business, scores[lotId] ?? 0, rules))
      .filter(({ alone }) => alone.role === 'joint');
    return { rules, firms: firms.sort((a, b) => byScore(a.score, a.business.id, b.score, b.business.id)) };
  }

  private notice(businessId: BusinessId, tender: Tender, { lot, members, checked, toConfirm }: FoundTeam): NewNotification {
    const own = members.find(({ business }) => business.id === businessId);
    const { lotId } = lot.rules.target;
    const message = teamFoundMessage({
      title: tender.title,
      buyerName: tender.buyerName,
      closesAt: tender.tenderPeriod.endDate ?? '',
      timeZone: tender.tenderPeriod.timeZone,
      score: own?.score ?? 0,
      lacking: own?.alone.findings.filter(({ verdict }) => verdict === 'fail') ?? [],
      others: members.length - 1,
      checked,
      toConfirm,
    });
    const key = { recipient: `business:${businessId}`, channel: 'in_app', kind: 'team.found', subject: `tender:${tender.id}`, occurrence: `version-${tender.version}` } as const;
    return { id: this.ids.next(), deliveryId: this.ids.next(), key, businessId, tenderId: tender.id, tenderVersion: tender.version, lotIds: lotId === undefined ? [] : [lotId], role: 'joint', score: own?.score, message };
  }
}

/** The best suited first, then by id. */
function byScore(score: number, id: BusinessId, otherScore: number, otherId: BusinessId): number {
  return otherScore - score || (id < otherId ? -1 : id > otherId ? 1 : 0);
}

function byTurn(a: TeamTurn, b: TeamTurn): number {
  return a.lot - b.lot || byScore(a.score, a.businessId, b.score, b.businessId);
}

function pairsOf(conflicts: readonly (readonly [BusinessId, BusinessId])[]): (one: BusinessId, other: BusinessId) => boolean {
  const pairs = new Set(conflicts.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return (one, other) => pairs.has(`${one} ${other}`);
}

function firstOf<T, Found>(items: readonly T[], find: (item: T) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
