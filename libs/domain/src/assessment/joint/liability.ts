import { partOf, type Clause } from '../clause.js';
import { bids, type GroupMember } from '../group.js';
import { message } from '../message.js';
import type { Liability } from '../../rulebook/joint-bid-rule.js';
import type { JointContext } from './joint-context.js';
import { concludeTerm, narrower } from './term.js';

/** What each one owes the buyer. It fails nobody; it is told so that nobody signs without knowing. */
export function jointLiability({ rule, target, group, members }: JointContext): Clause | undefined {
  const term = narrower<Liability>({
    field: 'jointBid.liability',
    tender: target.jointBid?.liability,
    law: rule?.liability,
    rule,
    asksAsMuch: (first, second) => first === second || first === 'joint_and_several',
    decides: 'liability',
  });
  if (term === undefined || group.length < 2) return undefined;
  const words = message(`have.liability.${term.value}`);
  const head = { clause: 'jointBid.liability', kind: 'joint_bid', topic: 'liability', everyMember: false, curable: false } as const;
  return concludeTerm({ ...head, need: words }, term, {
    verdict: 'pass',
    have: words,
    basis: 'declared',
    members: members.map((member, index) => partOf(member.business.id, owes(member, index === 0, term.value))),
  });
}

/** In plain words what one member owes under a liability. */
export function owes(member: GroupMember, leads: boolean, liability: Liability) {
  if (!bids(member)) return message(member.liable === true ? 'owes.whole' : 'owes.nothing');
  const part: Readonly<Record<Liability, Parameters<typeof message>[0]>> = {
    joint_and_several: 'owes.whole',
    several_by_scope: 'owes.own_part',
    lead_all_others_own_part: leads ? 'owes.whole' : 'owes.own_part',
    declared_in_agreement: 'owes.as_agreed',
    entity: 'owes.entity',
  };
  return message(part[liability]);
}
