import { assess, type BidTarget, type Business } from '@app/domain';
import { contributionTo } from '../team/contribution.js';
import type { BidRules } from './commit-to-bid.js';

/** A member, and whether the others may know its figures. */
export interface Offering {
  readonly business: Business;
  readonly shown: boolean;
}

/** All that one condition needs. */
const WHOLE = 1_000_000n;
/** Of who does not show its figures a band's lower end counts, in percent; below the first, half of that. */
const BANDS = [10n, 25n, 50n, 75n, 100n] as const;

/**
 * What each brings to what a bid needs, for proposing shares: to pooled amounts its part of the need, to what one member must have an equal part among those who have it. Conditions
 * count alike. All zero where nothing is asked of that kind.
 */
export function offersOf(members: readonly Offering[], targets: readonly BidTarget[], { asOf, rulebook }: BidRules): readonly bigint[] {
  const offers = members.map(() => 0n);
  for (const target of targets) {
    const alone = members.map(({ business }) => assess([business], target, asOf, rulebook));
    for (const requirement of target.requirements.filter(({ aggregation }) => aggregation !== 'each')) {
      const parts = members.map(({ business, shown }) => {
        const part = contributionTo(requirement, business, { asOf, rulebook });
        if (part === undefined || part.need <= 0n) return undefined;
        const exact = part.low >= part.need ? WHOLE : (part.low * WHOLE) / part.need;
        return shown ? exact : banded(exact);
      });
      const pooled = parts.some((part) => part !== undefined) && requirement.aggregation !== 'any_one';
      const holds = alone.map(({ findings }) => findings.some(({ clause, verdict }) => clause === requirement.id && verdict === 'pass'));
      const holders = BigInt(holds.filter(Boolean).length);
      members.forEach((_, index) => {
        const brings = pooled ? (parts[index] ?? 0n) : holds[index] === true ? WHOLE / holders : 0n;
        offers[index] = (offers[index] ?? 0n) + brings;
      });
    }
  }
  return offers;
}

function banded(exact: bigint): bigint {
  const pct = (exact * 100n) / WHOLE;
  const reached = BANDS.filter((limit) => pct >= limit).at(-1);
  const counted = reached === undefined ? 5n : reached;
  return (counted * WHOLE) / 100n;
}
