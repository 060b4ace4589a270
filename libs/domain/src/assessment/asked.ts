import type { Finding, Message } from './finding.js';
import type { MessageKey } from './message.js';

/** Questions that only the buyer's side can answer; every other one is the firm's. */
const OFFICER: ReadonlySet<string> = new Set<MessageKey>([
  'question.size.definition_missing',
  'question.size.definition_unfit',
  'question.size.foreign',
  'question.joint_allowed',
  'question.turnover.young',
  'question.rule.low_confidence',
  'question.changes',
  'question.market_access',
]);

/** A question with the side that it is put to. */
export function asked(question: Message): Pick<Finding, 'question' | 'askedOf'> {
  return { question, askedOf: OFFICER.has(question.key) ? 'officer' : 'firm' };
}
