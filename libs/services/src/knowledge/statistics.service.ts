import { createHash } from 'node:crypto';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { countStatistics, matchTender } from '@app/jobs';
import { ENOUGH_FIRMS, StatisticsBuilder, statisticsDocument, type StatisticsDocument } from '@app/matching';
import { BusinessRepository, HistoryRepository, OutboxRepository, ProfileFeedRepository, StatisticsRepository, SystemRepository, UnitOfWork } from '@app/store';
import { KnowledgeArchive } from './knowledge-archive.js';
import { Knowledge } from './knowledge.js';
import { restoreStatistics } from './restore-knowledge.js';

/** How often a process looks whether other statistics have come to count. */
const LOOK_EVERY_MS = 60_000;
/** A new version is counted once this many days have passed, or firms have become more or fewer by this part. */
const RENEW_AFTER_DAYS = 7;
const RENEW_AFTER_GROWTH = 0.25;
/** Firms read at once; between pages other work goes on. */
const PAGE = 200;

/**
 * The statistics of the market, counted from the firms' own profiles: until there are enough of them the code lists stand in. A version
 * is counted by a job at a stated pace and kept under its hash; from then on every match is made by it, and what was matched before is matched anew.
 */
@Injectable()
export class StatisticsService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly statistics: StatisticsRepository,
    private readonly businesses: BusinessRepository,
    private readonly profiles: ProfileFeedRepository,
    private readonly history: HistoryRepository,
    private readonly system: SystemRepository,
    private readonly outbox: OutboxRepository,
    private readonly knowledge: Knowledge,
    private readonly archive: KnowledgeArchive,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** The hash by which matches are made now; undefined while the code lists stand in. */
  async currentHash(): Promise<string | undefined> {
    return (await this.statistics.current())?.hash;
  }

  /**
   * Goes by the version that counts now. Every process reads it as it was kept, so that all score by the same numbers. A job that matches
   * asks first; others follow within a minute.
   * @throws Error where the version is not kept: nothing may be matched by another one
   */
  async refresh(): Promise<void> {
    const hash = await this.currentHash();
    if (hash === undefined || hash === this.knowledge.hashes.textStatisticsHash) return;
    const statistics = restoreStatistics(await this.history.artifact('text_statistics', hash), hash);
    if (statistics === undefined) throw new Error(`the statistics ${hash} are not kept`);
    this.knowledge.useStatistics(statistics);
    await this.archive.keepAgain();
  }

  /** Asks for a count where one is due. Inside of the transaction of the sweep, which one process runs at a time. */
  async askIfDue(): Promise<void> {
    const [current, firms] = [await this.statistics.current(), await this.businesses.count()];
    if (firms < ENOUGH_FIRMS || (current !== undefined && !isDue(current, firms))) return;
    if (await this.statistics.isWaiting(countStatistics.name)) return;
    await this.outbox.add(countStatistics.name, [{}]);
  }

  /** Counts all firms. Where that says something new, it counts from now on, and every open tender is matched anew. Can run twice. */
  async count(outboxId: string): Promise<void> {
    const builder = new StatisticsBuilder();
    let firms = 0;
    for await (const page of this.profiles.current(PAGE)) {
      // A profile that its owner has erased says nothing any more.
      for (const business of page.filter((one) => 'name' in one)) {
        builder.addFirm(business, this.knowledge.codes);
        firms += 1;
      }
      await letOthersRun();
    }
    const counted = statisticsDocument(builder.build(''));
    const hash = hashOf(counted);
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId))) return;
      const current = await this.statistics.current();
      await this.system.keepArtifact('text_statistics', hash, { ...counted, hash });
      await this.statistics.add(hash, firms);
      if (current?.hash !== hash) await this.outbox.add(matchTender.name, await this.statistics.openTenders());
    });
    await this.look();
  }

  /** A database that is away is asked again at the next look. */
  private async look(): Promise<void> {
    await this.refresh().catch(() => undefined);
  }
}

function isDue(current: { readonly firms: number; readonly days: number }, firms: number): boolean {
  return current.days >= RENEW_AFTER_DAYS || Math.abs(firms - current.firms) >= RENEW_AFTER_GROWTH * current.firms;
}

/** Of what is said, in whatever order it was counted. */
function hashOf(document: StatisticsDocument): string {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]) : value;
  return createHash('sha256').update(JSON.stringify(sorted(document))).digest('hex');
}
