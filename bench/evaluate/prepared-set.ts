import type { Business, IsoInstant } from '@app/domain';
import { ENOUGH_FIRMS, firmFeatures, StatisticsBuilder, targetFeatures } from '@app/matching';
import type { FirmFeatures, FitContext, FitStatistics, TargetFeatures } from '@app/matching';
import type { AwardSet, ProfileLine, QueryLine } from './award-set.js';
import { toBusiness } from './to-business.js';
import { publishedAt, toTarget } from './to-target.js';

/** A query as the fit sees it, with the firms that bid. */
export interface PreparedQuery {
  readonly target: TargetFeatures;
  readonly asOf: IsoInstant;
  readonly relevant: ReadonlySet<string>;
}

export interface PreparedSet {
  readonly lines: readonly ProfileLine[];
  readonly firms: readonly FirmFeatures[];
  readonly queries: readonly PreparedQuery[];
  readonly context: FitContext;
}

/**
 * Prepares firms and targets with the product's own code. The statistics are those of the firms, as the product's are once it
 * has enough of them; a smaller set is counted together with the labels of the code lists.
 */
export function prepare(set: AwardSet, base: Omit<FitContext, 'statistics'> & { readonly seed: () => StatisticsBuilder }, asBusiness = toBusiness): PreparedSet {
  const currency = commonest(set.queries.map(({ currency }) => currency ?? ''));
  const businesses = set.profiles.map((line) => asBusiness(line, currency));
  const context = { ...base, statistics: statisticsOf(businesses, base) };
  return {
    lines: set.profiles,
    firms: businesses.map((business) => firmFeatures(business, context)),
    queries: set.queries.map((line) => prepareQuery(line, context)),
    context,
  };
}

export function statisticsOf(businesses: readonly Business[], { codes, seed }: Pick<FitContext, 'codes'> & { readonly seed: () => StatisticsBuilder }): FitStatistics {
  const builder = businesses.length >= ENOUGH_FIRMS ? new StatisticsBuilder() : seed();
  for (const business of businesses) builder.addFirm(business, codes);
  return builder.build('evaluation');
}

function prepareQuery(line: QueryLine, context: FitContext): PreparedQuery {
  return {
    target: targetFeatures(toTarget(line), context),
    asOf: publishedAt(line),
    relevant: new Set([...(line.true_suppliers ?? []), ...(line.true_bidders ?? [])]),
  };
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? 'XXX';
}
