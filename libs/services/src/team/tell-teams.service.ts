import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { bidTargets, type BusinessId, type Tender } from '@app/domain';
import { tellTeams, type TellTeamsPayload } from '@app/jobs';
import { stableHash } from '@app/matching';
import { BidCommitmentRepository, BusinessRepository, NotificationRepository, OutboxRepository, PartnerExclusionRepository, TeamWatchRepository, TenderRepository, UnitOfWork, type NewNotification } from '@app/store';
import { Clock } from '../common/clock.js';
import { Ids } from '../common/ids.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { AlertChannels } from '../notification/alert-channels.js';
import { isNeeded, provedTeam, type ProvedTeam } from './search-teams.js';
import { teamConflicts } from './team-conflicts.js';
import { teamFoundMessage } from './team-found-message.js';
import { teamFirm, type TeamLot, type TeamRules } from './team-instance-of.js';

/** A tender is searched again for firms that came later no sooner than after so long, and so many tenders a sweep. */
const AGAIN_AFTER_SECONDS = 3_600;
const TENDERS_A_SWEEP = 20;
/** Teams are looked for with so many firms, the best suited first, each for so long, and all of a tender for no longer than this. */
const MOST_ASKED = 200;
const ONE_SEARCH_MS = 500;
const ALL_SEARCHES_MS = 10_000;

interface FoundTeam extends ProvedTeam {
  readonly lot: TeamLot;
}

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
   * The job: searches without holding a lock, then tells behind the tender's, unless it has moved on. Can run twice: the ledger tells each firm
   * once for each version.
   */
  async run({ tenderId, version }: TellTeamsPayload, outboxId: string): Promise<void> {
    const tender = await this.tenders.find(tenderId);
    const found = tender?.version === version && tender.status === 'active' ? await this.search(tender) : new Map<BusinessId, FoundTeam>();
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId))) return;
      if (tender === undefined || found.size === 0 || !(await this.tenders.fence(tenderId, version))) return;
      const listening = new Set(await this.notifications.owedTeams(tenderId, version));
      const told = [...found].filter(([businessId]) => listening.has(businessId));
      await this.notifications.deliver(told.map(([businessId, team]) => this.notice(businessId, tender, team)), this.channels);
    });
  }

  /** For each firm that is in a proved team, one such team. */
  private async search(tender: Tender): Promise<ReadonlyMap<BusinessId, FoundTeam>> {
    const found = new Map<BusinessId, FoundTeam>();
    const listening = new Set(await this.notifications.owedTeams(tender.id, tender.version));
    const end = Date.parse(this.clock.now()) + ALL_SEARCHES_MS;
    for (const target of bidTargets(tender)) {
      if (target.jointBid?.allowed !== true) continue;
      const lot = await this.lot(tender, { target, asOf: this.clock.today(), rulebook: this.knowledge.rulebook });
      const conflicts = await teamConflicts(lot.firms.map(({ business }) => business), this.exclusions);
      for (const { business } of lot.firms.filter((firm) => listening.has(firm.business.id)).slice(0, MOST_ASKED)) {
        const now = Date.parse(this.clock.now());
        if (now >= end) return found;
        if (found.has(business.id)) continue;
        const seed = Number.parseInt(stableHash(`${business.id} ${lot.rules.asOf}`).slice(0, 8), 16);
        const until = Math.min(end, now + ONE_SEARCH_MS);
        const team = provedTeam(lot, { asker: business.id, conflicts, seed, exhausted: () => Date.parse(this.clock.now()) >= until });
        for (const { business: { id } } of team?.members ?? []) if (team && !found.has(id) && isNeeded(id, team.members, lot)) found.set(id, { lot, ...team });
        await letOthersRun();
      }
    }
    return found;
  }

  /** Firms that are bound by no bid and that only a team can take there, the best suited first. */
  private async lot(tender: Tender, rules: TeamRules): Promise<TeamLot> {
    const lotId = rules.target.lotId ?? '';
    const bound = await this.commitments.bound(tender.id, lotId);
    const firms = (await this.businesses.forTeams(tender.id, [lotId]))
      .filter(({ business }) => !bound.has(business.id))
      .map(({ business, scores }) => teamFirm(business, scores[lotId] ?? 0, rules))
      .filter(({ alone }) => alone.role === 'joint');
    return { rules, firms: firms.sort((a, b) => b.score - a.score || (a.business.id < b.business.id ? -1 : 1)) };
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
