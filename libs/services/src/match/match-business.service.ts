import { Inject, Injectable } from '@nestjs/common';
import { bidTargets, isTold, LOWEST_KEPT_SCORE } from '@app/domain';
import { notifyMatched, type MatchBusinessPayload, type NotifyMatchedPayload } from '@app/jobs';
import type { Matcher } from '@app/matching';
import { BusinessRepository, MatchRepository, OutboxRepository, TeamWatchRepository, TenderRepository, UnitOfWork, type NewMatch } from '@app/store';
import { Knowledge } from '../knowledge/knowledge.js';
import { StatisticsService } from '../knowledge/statistics.service.js';
import { MATCHER } from './matcher-token.js';
import { matchOf } from './score-pair.js';

@Injectable()
export class MatchBusinessService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly businesses: BusinessRepository,
    private readonly tenders: TenderRepository,
    private readonly matches: MatchRepository,
    private readonly outbox: OutboxRepository,
    private readonly watches: TeamWatchRepository,
    @Inject(MATCHER) private readonly matcher: Matcher,
    private readonly knowledge: Knowledge,
    private readonly statistics: StatisticsService,
  ) {}

  /** Matches a profile with every open tender; behind the profile's lock, so that an older job never undoes a newer one. Can run twice. */
  async run({ businessId, version }: MatchBusinessPayload, outboxId: string): Promise<void> {
    const matches = await this.score({ businessId, version });
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId))) return;
      const current = await this.businesses.lock(businessId);
      if (matches === undefined || current?.version !== version) return;
      await this.matches.put(matches);
      await this.matches.dropStaleOfBusiness(businessId, version);
      const told = [...new Set(matches.filter((match) => isTold(match, LOWEST_KEPT_SCORE)).map(({ tenderId }) => tenderId))].sort();
      await this.outbox.add(
        notifyMatched.name,
        told.map((tenderId): NotifyMatchedPayload => ({ tenderId, businessIds: [businessId] })),
      );
      await this.watches.want([...new Set(matches.filter(({ role }) => role === 'joint').map(({ tenderId }) => tenderId))]);
    });
  }

  private async score({ businessId, version }: MatchBusinessPayload): Promise<NewMatch[] | undefined> {
    const business = await this.businesses.find(businessId);
    if (business?.version !== version) return undefined;
    await this.statistics.refresh();
    const firm = { business, features: this.knowledge.firm(business) };
    const asOf = (await this.tenders.now()).slice(0, 10);
    const matches: NewMatch[] = [];
    for await (const tenders of this.matcher.targetsFor(firm.features)) {
      for (const target of tenders.flatMap(bidTargets)) {
        const match = matchOf(firm, { target, features: this.knowledge.target(target) }, asOf, this.knowledge);
        if (match) matches.push(match);
      }
    }
    return matches;
  }
}
