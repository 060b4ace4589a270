import { bidTargets, LOWEST_KEPT_SCORE } from '@app/domain';
import { targetFeatures, type TargetFeatures } from '@app/matching';
import { targetInNumbers, type Condition, type MatchArgs } from '@app/replica';
import type { FirmPool } from '../support/firm-pool.js';
import { SIZES, type MarketTender } from '../support/market.js';

/** A tender as it is put to every arm. */
export interface Question {
  readonly posed: MarketTender;
  readonly features: TargetFeatures;
  readonly asOf: string;
  readonly args: MatchArgs;
  /** The hard conditions in numbers; 0 and empty where there is none. */
  readonly economy: number;
  readonly sizes: readonly number[];
  readonly certificate: number;
}

/** What an arm finds: firms by their numbers with their scores, sorted, when they are asked for; only a count where it scores in a way of its own. */
export interface Found {
  readonly count: number;
  readonly pairs?: () => readonly string[];
  /** Milliseconds as measured by the arm itself, where asking it goes through another process. */
  readonly ms?: number;
}

/** A way to answer questions. */
export interface Arm {
  readonly name: string;
  find(question: Question): Found | Promise<Found>;
  close(): Promise<void>;
}

export function questionsOf(pool: FirmPool, count: number): Question[] {
  return Array.from({ length: count }, (_, n) => questionOf(pool, pool.market.tender(n)));
}

export function questionOf({ context, numbers }: FirmPool, posed: MarketTender, least: MatchArgs['least'] = { trade: context.weights.leastTrade, score: LOWEST_KEPT_SCORE }): Question {
  const [target] = bidTargets(posed.tender);
  if (target === undefined) throw new Error('a tender of the bench without a target');
  const features = targetFeatures(target, context);
  const asOf = posed.tender.publishedAt ?? '';
  const economy = posed.economy === undefined ? 0 : (numbers.find('economy', posed.economy) ?? 0);
  const sizes = (posed.sizes ?? []).map((size) => 1 + SIZES.indexOf(size));
  const certificate = posed.certificate ?? 0;
  const where: Condition[] = [
    ...(economy > 0 ? [{ column: 'fit.economy', anyOf: Uint32Array.of(economy) }] : []),
    ...(sizes.length > 0 ? [{ column: 'bench.size', anyOf: Uint32Array.from(sizes) }] : []),
    ...(certificate > 0 ? [{ column: 'bench.certificates', anyOf: Uint32Array.of(certificate) }] : []),
  ];
  const args = { target: targetInNumbers(features, asOf, context.weights, numbers), least, where };
  return { posed, features, asOf, args, economy, sizes, certificate };
}
