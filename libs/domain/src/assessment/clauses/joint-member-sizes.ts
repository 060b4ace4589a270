import { conclude, tenderField, type Clause, type ClauseContext } from '../clause.js';
import { everyMemberMeets, oneMemberMeets, type Combine } from '../combine.js';
import { alternatives, message } from '../message.js';
import { answerSize } from '../size-answer.js';
import type { JointBid } from '../../tender/tender.js';
import { onlyGroups } from './joint-members.js';

const FIELD = 'jointBid.memberSizes';

type Quantifier = NonNullable<JointBid['memberSizesQuantifier']>;

const COMBINE: Readonly<Record<Quantifier, Combine>> = {
  all: everyMemberMeets,
  at_least_one: oneMemberMeets,
  // The first of the group leads it; the others' classes do not matter.
  lead: (answered) => everyMemberMeets(answered.slice(0, 1)),
};

/** Sizes that members of a joint bid may have: all of them, one at least, or the lead. */
export function jointMemberSizes(context: ClauseContext): Clause | undefined {
  const { memberSizes = [], memberSizesQuantifier: quantifier = 'all' } = context.target.jointBid ?? {};
  if (memberSizes.length === 0) return undefined;
  const answered = context.group.map((business) => ({ member: { business }, answer: answerSize(business, memberSizes, FIELD, context) }));
  const together = COMBINE[quantifier](answered);
  const source = answered.find(({ answer }) => answer.verdict === together.verdict)?.answer.source ?? tenderField(FIELD);
  return conclude(
    {
      clause: FIELD,
      kind: 'member_size',
      topic: 'member_size',
      need: quantifier === 'all' ? alternatives(memberSizes) : message(`need.sizes.${quantifier}`, { sizes: alternatives(memberSizes) }),
      source,
      everyMember: quantifier === 'all',
      curable: false,
      jointOnly: context.group.length === 1 && !onlyGroups(context),
    },
    together,
  );
}
