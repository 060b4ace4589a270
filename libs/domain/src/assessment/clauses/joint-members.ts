import { conclude, tenderField, type Answer, type Clause, type ClauseContext } from '../clause.js';

/**
 * The least number of members that binds this group, or undefined. `required: true` means two at least;
 * an explicit number binds every bid, a firm alone being a group of one, unless `required: false` frees it.
 */
export function leastMembers({ target, group }: ClauseContext): number | undefined {
  const { required, minMembers } = target.jointBid ?? {};
  if (required === true) return Math.max(2, minMembers ?? 2);
  return required === false && group.length === 1 ? undefined : minMembers;
}

/** True where no firm may bid alone, so that what binds joint bids binds all. */
export function onlyGroups(context: ClauseContext): boolean {
  return (leastMembers(context) ?? 1) > 1;
}

export function jointMinMembers(context: ClauseContext): Clause | undefined {
  const least = leastMembers(context);
  if (least === undefined) return undefined;
  const missing = least - context.group.length;
  return counted('min_members', 'jointBid.minMembers', least, context, missing);
}

export function jointMaxMembers(context: ClauseContext): Clause | undefined {
  const most = context.target.jointBid?.maxMembers;
  if (most === undefined) return undefined;
  const excess = context.group.length - most;
  return counted('max_members', 'jointBid.maxMembers', most, context, excess);
}

function counted(
  topic: 'min_members' | 'max_members',
  clause: string,
  bound: number,
  { group }: ClauseContext,
  short: number,
): Clause {
  const have = String(group.length);
  const answer: Answer =
    short > 0
      ? { verdict: 'fail', have, gap: String(short), basis: 'declared' }
      : { verdict: 'pass', have, basis: 'declared' };
  const head = { clause, kind: 'group_size', topic, everyMember: false, curable: true } as const;
  return conclude({ ...head, need: String(bound), source: tenderField(clause) }, answer);
}
