import { conclude, tenderField, type Clause, type ClauseContext } from '../clause.js';
import { everyMemberMeets } from '../combine.js';
import { alternativesLater } from '../message.js';
import { answerSize } from '../size-answer.js';

const FIELD = 'reservedFor.sizes';

/** Kept for firms of some sizes: every member must be of one of them, by law and not by effort. */
export function reservedSizes(context: ClauseContext): Clause | undefined {
  const sizes = context.target.reservedFor?.sizes ?? [];
  if (sizes.length === 0) return undefined;
  const answered = context.group.map((business) => ({ member: { business }, answer: answerSize(business, sizes, FIELD, context) }));
  const together = everyMemberMeets(answered);
  // The source is the law that decided: that of the first member whose answer is the group's.
  const source = answered.find(({ answer }) => answer.verdict === together.verdict)?.answer.source ?? tenderField(FIELD);
  const head = { clause: FIELD, kind: 'size', topic: 'size', everyMember: true, curable: false } as const;
  return conclude({ ...head, need: alternativesLater(sizes), source }, together);
}
