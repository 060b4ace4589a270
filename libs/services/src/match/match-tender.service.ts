import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { bidTargets, isTold, LOWEST_KEPT_SCORE, type BusinessId, type TenderId } from '@app/domain';
import { matchTender, notifyMatched, type MatchTenderPayload, type NotifyMatchedPayload } from '@app/jobs';
import type { Matcher } from '@app/matching';
import { BuyerRepository, MatchRepository, MatchRows, OutboxRepository, TeamWatchRepository, TenderRepository, UnitOfWork } from '@app/store';
import { Knowledge } from '../knowledge/knowledge.js';
import { StatisticsService } from '../knowledge/statistics.service.js';
import { termsOf } from '../tender/index-tender.js';
import { MATCHER } from './matcher-token.js';
import { fitInstant, matchOf } from './score-pair.js';

/** Firms told by one job. */
export const NOTIFY_BATCH = 1_000;

/** What a tender is matched with: rows ready to be written, and the firms that could be told, in batches. */
interface Scored {
  readonly rows: MatchRows;
  readonly batches: readonly NotifyMatchedPayload[];
  /** Whether firms match it in a team. */
  readonly joint: boolean;
  /** Statistics that it was scored by. */
  readonly statisticsHash: string;
}

@Injectable()
export class MatchTenderService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tenders: TenderRepository,
    private readonly buyers: BuyerRepository,
    private readonly matches: MatchRepository,
    private readonly outbox: OutboxRepository,
    private readonly watches: TeamWatchRepository,
    @Inject(MATCHER) private readonly matcher: Matcher,
    private readonly knowledge: Knowledge,
    private readonly statistics: StatisticsService,
  ) {}

  /**
   * Matches a tender with every firm. Reads and scores first, then writes everything in one transaction
   * behind a fence: if the tender has moved on meanwhile, its own job writes instead. Can run twice.
   */
  async run({ tenderId, version }: MatchTenderPayload, outboxId: string): Promise<void> {
    const scored = await this.score({ tenderId, version });
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId))) return;
      if (scored === 'unverified') return this.waitForVerifying({ tenderId, version });
      if (scored === undefined || !(await this.tenders.fence(tenderId, version))) return;
      const current = await this.statistics.currentHash();
      // Other statistics have come to count while this was scored by older ones: once more by those.
      if (current !== undefined && current !== scored.statisticsHash) return this.outbox.add(matchTender.name, [{ tenderId, version }]);
      await this.matches.putOfTender(tenderId, version, scored.rows);
      if (current !== undefined) await this.matches.dropOfOtherStatistics(tenderId, current);
      await this.outbox.add(notifyMatched.name, scored.batches);
      if (scored.joint) await this.watches.want([tenderId]);
    });
  }

  /** Verifying that was under way has asked for the open tenders it saw; whether this was one of them is not known, so it is asked for again. */
  private async waitForVerifying(payload: MatchTenderPayload): Promise<void> {
    const tender = await this.tenders.find(payload.tenderId);
    if (tender && (await this.buyers.hold(tender.buyerId))?.verified) await this.outbox.add(matchTender.name, [payload]);
  }

  private async score({ tenderId, version }: MatchTenderPayload): Promise<Scored | 'unverified' | undefined> {
    const tender = await this.tenders.find(tenderId);
    if (tender?.version !== version || tender.status !== 'active') return undefined;
    if ((await this.buyers.find(tender.buyerId))?.verified !== true) return 'unverified';
    await this.statistics.refresh();
    const targets = bidTargets(tender).map((target) => ({ target, features: this.knowledge.target(target) }));
    // Before firms are looked for: a profile that this job does not see finds the tender by the same terms.
    await this.tenders.renewTerms(tenderId, version, termsOf(targets.map(({ features }) => features), this.knowledge));
    const asOf = (await this.tenders.now()).slice(0, 10);
    const { textStatisticsHash: statisticsHash } = this.knowledge.hashes;
    const rows = new MatchRows(await this.matches.inputsOf(this.knowledge.hashes));
    const told = new Batches(tenderId);
    let joint = false;
    for await (const firms of this.matcher.firmsFor(targets.map(({ features }) => features), fitInstant(tender, asOf))) {
      for (const business of firms) {
        const firm = { business, features: this.knowledge.firm(business) };
        const matches = targets.flatMap((target) => matchOf(firm, target, asOf, this.knowledge) ?? []).sort((a, b) => (a.lotId < b.lotId ? -1 : 1));
        for (const match of matches) {
          rows.add(match);
          joint ||= match.role === 'joint';
        }
        if (matches.some((match) => isTold(match, LOWEST_KEPT_SCORE))) told.add(business.id);
      }
      // A tender with many recipients gives way to the small ones beside it, page by page.
      await letOthersRun();
    }
    return { rows, batches: told.all(), joint, statisticsHash };
  }
}

/** Puts firms that come in the order of their ids into batches, of which only the ends are remembered. */
class Batches {
  private readonly payloads: NotifyMatchedPayload[] = [];
  private open: { from: BusinessId; to: BusinessId; firms: number } | undefined;

  constructor(private readonly tenderId: TenderId) {}

  add(firm: BusinessId): void {
    if (this.open === undefined) this.open = { from: firm, to: firm, firms: 1 };
    else this.open = { from: this.open.from, to: firm, firms: this.open.firms + 1 };
    if (this.open.firms === NOTIFY_BATCH) this.close();
  }

  all(): readonly NotifyMatchedPayload[] {
    this.close();
    return this.payloads;
  }

  private close(): void {
    if (this.open) this.payloads.push({ tenderId: this.tenderId, from: this.open.from, to: this.open.to });
    this.open = undefined;
  }
}
