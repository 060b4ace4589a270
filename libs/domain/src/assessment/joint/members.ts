import type { Answer, Clause } from '../clause.js';
import type { JointContext } from './joint-context.js';
import { concludeTerm, narrower, type Term } from './term.js';

/**
 * The least number of members that binds this group, or undefined. `required: true` means two at least; an explicit number
 * binds every bid, a firm alone being a group of one, unless `required: false` frees it. The law's binds groups.
 */
export function leastMembers({ target, group, rule }: JointContext): Term<number> | undefined {
  const { required, minMembers } = target.jointBid ?? {};
  const stated = required === true ? Math.max(2, minMembers ?? 2) : required === false && group.length === 1 ? undefined : minMembers;
  const bound = group.length > 1 || required === true || (stated ?? 1) > 1;
  const law = bound ? rule?.members.min : undefined;
  return narrower({ field: 'jointBid.minMembers', tender: stated, law, rule, asksAsMuch: (first, second) => first >= second });
}

/** True where no firm may bid alone, so that what binds joint bids binds all. */
export function onlyGroups(context: JointContext): boolean {
  return (leastMembers(context)?.value ?? 1) > 1;
}

export function jointMinMembers(context: JointContext): Clause | undefined {
  const least = leastMembers(context);
  return least && counted('min_members', 'jointBid.minMembers', least, context, least.value - context.group.length);
}

export function jointMaxMembers(context: JointContext): Clause | undefined {
  const { target, rule, group } = context;
  const most = narrower({
    field: 'jointBid.maxMembers',
    tender: target.jointBid?.maxMembers,
    law: group.length > 1 ? rule?.members.max : undefined,
    rule,
    asksAsMuch: (first, second) => first <= second,
    decides: 'members.max',
  });
  return most && counted('max_members', 'jointBid.maxMembers', most, context, group.length - most.value);
}

function counted(topic: 'min_members' | 'max_members', clause: string, bound: Term<number>, { group }: JointContext, short: number): Clause {
  const have = String(group.length);
  const answer: Answer = short > 0 ? { verdict: 'fail', have, gap: String(short), basis: 'declared' } : { verdict: 'pass', have, basis: 'declared' };
  const head = { clause, kind: 'group_size', topic, everyMember: false, curable: true } as const;
  return concludeTerm({ ...head, need: String(bound.value) }, bound, answer);
}
