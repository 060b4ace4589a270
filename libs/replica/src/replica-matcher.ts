import { Injectable } from '@nestjs/common';
import { LOWEST_KEPT_SCORE, type Business, type BusinessId, type IsoInstant, type Tender } from '@app/domain';
import { FIT_WEIGHTS, type FirmFeatures, type Matcher, type TargetFeatures } from '@app/matching';
import { BusinessRepository } from '@app/store';
import { matchKernel } from './kernels/match-kernel.js';
import { PostgresMatcher } from './postgres-matcher.js';
import { Replica } from './replica.js';
import { targetInNumbers } from './scoring/target-in-numbers.js';
import { uuidAt } from './segment/uuid.js';

/** Profiles read at once: enough to be quick, few enough to hold. */
const PAGE = 500;

/**
 * Finds firms in the replica: exactly those whose fit is kept, so that of a million only these are read. Until it is loaded,
 * and where there is no room for it, PostgreSQL finds candidates instead; the matches are the same.
 */
@Injectable()
export class ReplicaMatcher implements Matcher {
  constructor(
    private readonly replica: Replica,
    private readonly postgres: PostgresMatcher,
    private readonly businesses: BusinessRepository,
  ) {}

  async *firmsFor(targets: readonly TargetFeatures[], asOf: IsoInstant): AsyncGenerator<readonly Business[]> {
    if (this.replica.state !== 'ready') {
      yield* this.postgres.firmsFor(targets);
      return;
    }
    // Whatever could be seen when the tender was read is applied first: the tender's job or the profile's sees both.
    await this.replica.caughtUp();
    const ids = new Set<string>();
    for (const target of targets) {
      const args = { target: targetInNumbers(target, asOf, FIT_WEIGHTS, this.replica.numbers), least: { trade: FIT_WEIGHTS.leastTrade, score: LOWEST_KEPT_SCORE } };
      const found = await this.replica.ask(matchKernel, args);
      for (let i = 0; i < found.count; i += 1) ids.add(uuidAt(found.ids, 4 * i));
    }
    const sorted = [...ids].sort() as BusinessId[];
    for (let start = 0; start < sorted.length; start += PAGE) yield await this.businesses.ofIds(sorted.slice(start, start + PAGE));
  }

  targetsFor(firm: FirmFeatures): AsyncIterable<readonly Tender[]> {
    return this.postgres.targetsFor(firm);
  }
}
