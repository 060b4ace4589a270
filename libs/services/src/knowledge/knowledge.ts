import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Business, BidTarget, Codes, Rulebook } from '@app/domain';
import {
  firmFeatures,
  FIT_WEIGHTS,
  targetFeatures,
  StatisticsBuilder,
  weightsHash,
  type FirmFeatures,
  type FitContext,
  type FitWeights,
  type TargetFeatures,
  type FitStatistics,
} from '@app/matching';
import { loadCodes } from '../rulebook/load-codes.js';
import { loadRulebook } from '../rulebook/load-rulebook.js';

/** The hashes that stand with every match: what it can be replayed with. */
export interface KnowledgeHashes {
  readonly rulebookHash: string;
  readonly weightsHash: string;
  readonly textStatisticsHash: string;
}

/** Features kept in memory; about 2 kB each. */
const KEPT_FIRMS = 20_000;
const KEPT_TARGETS = 5_000;

/**
 * All that an answer depends on besides firms and tenders: rules, codes, weights, text statistics. Loaded once; only
 * the rulebook is exchanged for another when rates come in, and the statistics when they are counted anew, so whoever uses them asks for them each time.
 */
export class Knowledge {
  /** What a fit depends on besides firm and target; ask for it each time. */
  fit: FitContext;
  /** The rules as the files have them. */
  readonly written: Rulebook;
  private readonly weightsHash: string;
  private readonly firms = new Map<string, FirmFeatures>();
  private readonly targets = new Map<string, TargetFeatures>();

  constructor(
    private current: Rulebook,
    readonly codes: Codes,
    statistics: FitStatistics,
    weights: FitWeights = FIT_WEIGHTS,
  ) {
    this.fit = { weights, statistics, codes };
    this.weightsHash = weightsHash(weights);
    this.written = current;
  }

  /** The rules in use: those of the files, with the rates that came after them. */
  get rulebook(): Rulebook {
    return this.current;
  }

  get hashes(): KnowledgeHashes {
    return { rulebookHash: this.current.hash, weightsHash: this.weightsHash, textStatisticsHash: this.fit.statistics.hash };
  }

  get statistics(): FitStatistics {
    return this.fit.statistics;
  }

  /** From now on. */
  use(rulebook: Rulebook): void {
    this.current = rulebook;
  }

  /** From now on. Targets are prepared anew; firms do not depend on it. */
  useStatistics(statistics: FitStatistics): void {
    this.fit = { ...this.fit, statistics };
    this.targets.clear();
  }

  /** What a version of a profile is scored by; kept, since one job meets the same firms as the next. Committed versions only: another may still take the number of one that is not. */
  firm(business: Business): FirmFeatures {
    return kept(this.firms, `${business.id} ${business.version}`, KEPT_FIRMS, () => firmFeatures(business, this.fit));
  }

  /** As `firm`, made anew and not kept: for whoever meets every firm once. */
  featuresOf(business: Business): FirmFeatures {
    return firmFeatures(business, this.fit);
  }

  /** What a version of a tender's target is scored by; kept, since one profile meets the same open tenders as the next. */
  target(target: BidTarget): TargetFeatures {
    const { tender, lotId } = target;
    return kept(this.targets, `${tender.id} ${tender.version} ${lotId ?? ''}`, KEPT_TARGETS, () => targetFeatures(target, this.fit));
  }
}

/** The value of the key, made where it is missing; the oldest gives way. */
function kept<Value>(all: Map<string, Value>, key: string, limit: number, make: () => Value): Value {
  const found = all.get(key);
  if (found !== undefined) return found;
  const value = make();
  const oldest = all.size >= limit ? all.keys().next() : undefined;
  if (oldest?.done === false) all.delete(oldest.value);
  all.set(key, value);
  return value;
}

/** What stands in for a market that is not known yet: the code lists, whose labels are the words that procurement is written in. */
export function statisticsSeed(codes: Codes): StatisticsBuilder {
  const seed = new StatisticsBuilder();
  for (const label of codes.labels()) seed.addText(label);
  for (const code of codes.entries()) seed.addCode(code, codes);
  return seed;
}

/** Reads rulebook/ and makes the first statistics from the code lists. */
export function loadKnowledge(projectRoot: string): Knowledge {
  const rulebookDir = join(projectRoot, 'rulebook');
  const codes = loadCodes(rulebookDir);
  const hash = createHash('sha256').update(codes.labels().join('\n')).digest('hex');
  return new Knowledge(loadRulebook(rulebookDir), codes, statisticsSeed(codes).build(hash));
}
