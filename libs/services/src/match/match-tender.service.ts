import { Inject, Injectable } from '@nestjs/common';
import { bidTargets, isTold, LOWEST_KEPT_SCORE, type BusinessId } from '@app/domain';
import { matchTender, notifyMatched, type MatchTenderPayload, type NotifyMatchedPayload } from '@app/jobs';
import type { Matcher } from '@app/matching';
import { BuyerRepository, MatchRepository, OutboxRepository, TenderRepository, UnitOfWork, type NewMatch } from '@app/store';
import { Knowledge } from '../knowledge/knowledge.js';
import { MATCHER } from './matcher-token.js';
import { matchOf } from './score-pair.js';

/** Firms told by one job. */
export const NOTIFY_BATCH = 500;

@Injectable()
export class MatchTenderService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tenders: TenderRepository,
    private readonly buyers: BuyerRepository,
    private readonly matches: MatchRepository,
    private readonly outbox: OutboxRepository,
    @Inject(MATCHER) private readonly matcher: Matcher,
    private readonly knowledge: Knowledge,
  ) {}

  /**
   * Matches a tender with every firm. Reads and scores first, then writes everything in one transaction
   * behind a fence: if the tender has moved on meanwhile, its own job writes instead. Can run twice.
   */
  async run({ tenderId, version }: MatchTenderPayload, outboxId: string): Promise<void> {
    const matches = await this.score({ tenderId, version });
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId))) return;
      if (matches === 'unverified') return this.waitForVerifying({ tenderId, version });
      if (matches === undefined || !(await this.tenders.fence(tenderId, version))) return;
      await this.matches.put(matches);
      await this.matches.dropStaleOfTender(tenderId, version);
      const told = [...new Set(matches.filter((match) => isTold(match, LOWEST_KEPT_SCORE)).map(({ businessId }) => businessId))].sort();
      await this.outbox.add(notifyMatched.name, batches(tenderId, told));
    });
  }

  /** Verifying that was under way has asked for the open tenders it saw; whether this was one of them is not known, so it is asked for again. */
  private async waitForVerifying(payload: MatchTenderPayload): Promise<void> {
    const tender = await this.tenders.find(payload.tenderId);
    if (tender && (await this.buyers.hold(tender.buyerId))?.verified) await this.outbox.add(matchTender.name, [payload]);
  }

  private async score({ tenderId, version }: MatchTenderPayload): Promise<NewMatch[] | 'unverified' | undefined> {
    const tender = await this.tenders.find(tenderId);
    if (tender?.version !== version || tender.status !== 'active') return undefined;
    if ((await this.buyers.find(tender.buyerId))?.verified !== true) return 'unverified';
    const asOf = (await this.tenders.now()).slice(0, 10);
    const matches: NewMatch[] = [];
    for (const target of bidTargets(tender)) {
      const features = this.knowledge.target(target);
      for await (const firms of this.matcher.firmsFor(features)) {
        for (const business of firms) {
            const firm = { business, features: this.knowledge.firm(business) };
          const match = matchOf(firm, { target, features }, asOf, this.knowledge);
          if (match) matches.push(match);
        }
      }
    }
    return matches;
  }
}

function batches(tenderId: NotifyMatchedPayload['tenderId'], businessIds: readonly BusinessId[]): NotifyMatchedPayload[] {
  const result: NotifyMatchedPayload[] = [];
  for (let start = 0; start < businessIds.length; start += NOTIFY_BATCH) {
    result.push({ tenderId, businessIds: businessIds.slice(start, start + NOTIFY_BATCH) });
  }
  return result;
}
