import type { Quantifier } from '../../rulebook/joint-bid-rule.js';
import type { SizeClass } from '../../rulebook/rulebook.js';
import type { Clause } from '../clause.js';
import { everyMemberMeets, oneMemberMeets, type Combine } from '../combine.js';
import { alternativesLater, later } from '../message.js';
import { answerSize } from '../size-answer.js';
import type { JointContext } from './joint-context.js';
import { onlyGroups } from './members.js';
import { concludeTerm, lawTerm, narrower, type Term } from './term.js';

const FIELD = 'jointBid.memberSizes';

interface SizeTerm {
  readonly sizes: readonly SizeClass[];
  readonly quantifier: Quantifier;
}

const COMBINE: Readonly<Record<Quantifier, Combine>> = {
  all: everyMemberMeets,
  at_least_one: oneMemberMeets,
  // The first of the group leads it; the others' classes do not matter.
  lead: (answered) => everyMemberMeets(answered.slice(0, 1)),
};

/** Sizes that members of a joint bid may have: all of them, one at least, or the lead. Tender and law are both asked where neither holds the other. */
export function jointMemberSizes(context: JointContext): readonly Clause[] {
  const { memberSizes, memberSizesQuantifier: quantifier = 'all' } = context.target.jointBid ?? {};
  const tender = memberSizes === undefined || memberSizes.length === 0 ? undefined : { sizes: memberSizes, quantifier };
  const { rule } = context;
  const law = rule?.sizes && { sizes: rule.sizes.allowed, quantifier: rule.sizes.quantifier };
  const term = narrower<SizeTerm>({ field: FIELD, tender, law, rule, asksAsMuch: isAsNarrow });
  const clauses = term ? [sizesClause(FIELD, term, context)] : [];
  if (tender === undefined || term?.value === tender || rule === undefined) return clauses;
  return [...clauses, sizesClause(`${FIELD}.tender`, { value: tender, source: { type: 'tender', ref: FIELD } }, context)];
}

/** Sizes that the law wants of the lead. */
export function jointLeadSizes(context: JointContext): Clause | undefined {
  const { rule, group } = context;
  const sizes = rule?.lead.sizes;
  if (rule === undefined || sizes === undefined || group.length < 2) return undefined;
  return sizesClause('jointBid.leadSizes', lawTerm<SizeTerm>({ sizes, quantifier: 'lead' }, rule), context);
}

/** True where every group that the first admits is admitted by the second. */
export function isAsNarrow(first: SizeTerm, second: SizeTerm): boolean {
  const quantifier = first.quantifier === second.quantifier || first.quantifier === 'all';
  return quantifier && first.sizes.every((size) => second.sizes.includes(size) || (size === 'micro' && second.sizes.includes('small') && !second.sizes.includes('micro')));
}

function sizesClause(clause: string, term: Term<SizeTerm>, context: JointContext): Clause {
  const { sizes, quantifier } = term.value;
  const answered = context.group.map((business) => ({ member: { business }, answer: answerSize(business, sizes, FIELD, context) }));
  const together = COMBINE[quantifier](answered);
  // A tender's own term is told with the law that classed the members; the law's with itself.
  const deciding = term.source.type === 'tender' ? answered.find(({ answer }) => answer.verdict === together.verdict)?.answer.source : undefined;
  return concludeTerm(
    {
      clause,
      kind: 'member_size',
      topic: 'member_size',
      need: quantifier === 'all' ? alternativesLater(sizes) : later(`need.sizes.${quantifier}`, { sizes: alternativesLater(sizes) }),
      everyMember: quantifier === 'all',
      curable: false,
      lawOnly: term.source.type === 'law',
      jointOnly: context.group.length === 1 && !onlyGroups(context),
    },
    { ...term, source: deciding ?? term.source },
    together,
  );
}
