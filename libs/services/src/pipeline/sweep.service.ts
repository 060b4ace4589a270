import { Injectable, Logger } from '@nestjs/common';
import { isJobName, JobQueues, matchBusiness, matchTender, notifyMatched, type NotifyMatchedPayload } from '@app/jobs';
import { BidDocumentRepository, BidRepository, DocumentRepository, IdempotencyRepository, MatchRepository, NotificationRepository, OutboxRepository, PaperRepository, RoomFileRepository, SystemRepository, UnitOfWork } from '@app/store';
import { ReminderService } from '../alert/reminder.service.js';
import { NextCandidateService } from '../team/next-candidate.service.js';
import { TellTeamsService } from '../team/tell-teams.service.js';
import { StatisticsService } from '../knowledge/statistics.service.js';
import { groupBy } from '../common/group-by.js';
import { ticketOf } from './dispatch.service.js';

export interface SweepSettings {
  /** Seconds that the queue may hold a row before the sweep asks whether it still does. */
  readonly leaseSeconds: number;
}

/** What one sweep mended; all zero is the ordinary case. */
export interface SweepResult {
  readonly redriven: number;
  readonly staleBusinesses: number;
  readonly staleTenders: number;
  readonly owed: number;
}

const LOCK = 7_263_002;
const AT_MOST = 1_000;
const KEEP_DONE_DAYS = 7;
const KEEP_ANSWERS_HOURS = 24;
const KEEP_UPLOADS_HOURS = 24;
const KEEP_ARRIVALS_HOURS = 24;
/** Every profile is read for it. */
const LOOK_AT_FIRMS_EVERY_MS = 3_600_000;

/**
 * Mends what crashes and races leave: jobs that the queue has lost, matches of versions that have moved
 * on, firms that are owed a notice and have none. The first is cheap and looked for often, by every process;
 * the whole every minute, by one process at a time.
 */
@Injectable()
export class SweepService {
  private readonly logger = new Logger('sweep');
  private lookedAtFirms = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly queues: JobQueues,
    private readonly matches: MatchRepository,
    private readonly notifications: NotificationRepository,
    private readonly answers: IdempotencyRepository,
    private readonly documents: DocumentRepository,
    private readonly papers: PaperRepository,
    private readonly roomFiles: RoomFileRepository,
    private readonly bids: BidRepository,
    private readonly bidDocuments: BidDocumentRepository,
    private readonly system: SystemRepository,
    private readonly reminders: ReminderService,
    private readonly candidates: NextCandidateService,
    private readonly statistics: StatisticsService,
    private readonly teams: TellTeamsService,
  ) {}

  async run({ leaseSeconds }: SweepSettings): Promise<SweepResult | undefined> {
    const redriven = await this.redrive({ leaseSeconds });
    const repaired = await this.work.run(async () => ((await this.system.tryLock(LOCK)) ? this.repair(leaseSeconds) : undefined));
    if (repaired === undefined) return undefined;
    const result = { redriven, ...repaired };
    if (Object.values(repaired).some((count) => count > 0)) this.logger.log(`mended ${JSON.stringify(result)}`);
    return result;
  }

  /** Asks the queue about each row it has held for long, and hands over again what it no longer has. Returns how many that were. */
  async redrive({ leaseSeconds }: SweepSettings): Promise<number> {
    const overdue = await this.outbox.overdue(leaseSeconds, AT_MOST);
    const held: string[] = [];
    const lost: typeof overdue = [];
    for (const entry of overdue) {
      // A topic without a job is in no queue: handed over again, it is put back and in the end set aside.
      const alive = isJobName(entry.topic) && (await this.queues.holds(entry.topic, ticketOf(entry)).catch(() => true));
      if (alive) held.push(entry.id);
      else lost.push(entry);
    }
    await this.outbox.extend(held);
    const redriven = await this.outbox.redrive(lost);
    if (redriven > 0) this.logger.log(`handed over again: ${redriven}`);
    return redriven;
  }

  private async repair(leaseSeconds: number): Promise<Omit<SweepResult, 'redriven'>> {
    await this.outbox.prune(KEEP_DONE_DAYS);
    await this.answers.prune(KEEP_ANSWERS_HOURS);
    for (const files of [this.documents, this.papers, this.roomFiles]) await files.pruneUnfinished(KEEP_UPLOADS_HOURS);
    await this.bidDocuments.pruneUnbound(KEEP_UPLOADS_HOURS);
    await this.bids.pruneArrivals(KEEP_ARRIVALS_HOURS);
    const { businesses, tenders } = await this.matches.stale(leaseSeconds, AT_MOST, await this.statistics.currentHash());
    await this.outbox.add(matchBusiness.name, businesses.map(({ id, version }) => ({ businessId: id, version })));
    await this.outbox.add(matchTender.name, tenders.map(({ id, version }) => ({ tenderId: id, version })));
    const owed = await this.notifications.owedAndAbsent(leaseSeconds, AT_MOST);
    const batches = [...groupBy(owed, ({ tenderId }) => tenderId)].map(
      ([tenderId, pairs]): NotifyMatchedPayload => ({ tenderId, businessIds: pairs.map(({ businessId }) => businessId) }),
    );
    await this.outbox.add(notifyMatched.name, batches);
    await this.statistics.askIfDue();
    await this.reminders.tenders();
    await this.candidates.ask();
    await this.teams.ask();
    if (Date.now() - this.lookedAtFirms > LOOK_AT_FIRMS_EVERY_MS) {
      await this.reminders.firms();
      this.lookedAtFirms = Date.now();
    }
    return { staleBusinesses: businesses.length, staleTenders: tenders.length, owed: owed.length };
  }
}
