import { assess, type BidTarget, type Business } from '@app/domain';
import { countedOf, pctOf } from '../team/bands.js';
import { contributionTo } from '../team/contribution.js';
import type { BidRules } from './commit-to-bid.js';

/** A member, and whether the others may know its figures. */
export interface Offering {
  readonly business: Business;
  readonly shown: boolean;
}

/** All that one condition needs. */
const WHOLE = 1_000_000n;

/**
 * What each brings to what a bid needs, for proposing shares: its part of every pooled amount, conditions alike. Who brings no amount but what one member must have counts like the one
 * who brings the least. Where no amounts are pooled, what one member must have counts, in equal parts among those who have it.
 */
export function offersOf(members: readonly Offering[], targets: readonly BidTarget[], { asOf, rulebook }: BidRules): readonly bigint[] {
  const amounts = members.map(() => 0n);
  const held = members.map(() => 0n);
  const add = (to: bigint[], parts: readonly bigint[]): void => parts.forEach((part, index) => (to[index] = (to[index] ?? 0n) + part));
  for (const target of targets) {
    const alone = members.map(({ business }) => assess([business], target, asOf, rulebook));
    for (const requirement of target.requirements.filter(({ aggregation }) => aggregation !== 'each')) {
      const parts = members.map(({ business, shown }) => {
        const part = contributionTo(requirement, business, { asOf, rulebook });
        if (part === undefined || part.need <= 0n) return undefined;
        const exact = part.low >= part.need ? WHOLE : (part.low * WHOLE) / part.need;
        return shown ? exact : banded(exact);
      });
      const has = alone.map(({ findings }) => findings.some(({ clause, verdict }) => clause === requirement.id && verdict === 'pass'));
      const holders = BigInt(has.filter(Boolean).length);
      if (requirement.aggregation !== 'any_one' && parts.some((part) => part !== undefined)) add(amounts, parts.map((part) => part ?? 0n));
      else add(held, has.map((holds) => (holds ? WHOLE / holders : 0n)));
    }
  }
  const least = amounts.filter((amount) => amount > 0n).reduce<bigint | undefined>((low, amount) => (low === undefined || amount < low ? amount : low), undefined);
  if (least === undefined) return held;
  return amounts.map((amount, index) => (amount === 0n && (held[index] ?? 0n) > 0n ? least : amount));
}

/** Of who does not show its figures a band's lower end counts. */
function banded(exact: bigint): bigint {
  return (BigInt(countedOf(pctOf(exact, WHOLE))) * WHOLE) / 100n;
}
