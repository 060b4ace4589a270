import { alertMessage, amountText, type AwardDecision, type Finding, type Message, type Money, type PriceRank } from '@app/domain';

const MOST_CLAUSES = 3;

/** What is known of a bid that did not win. */
export interface FeedbackFacts {
  readonly title: string;
  /** The buyer's decision that went to another. */
  readonly award: AwardDecision;
  /** Whether the bid was handed in here; else the firm has marked the tender as one that it bids for. */
  readonly handedIn: boolean;
  /** What the buyer entered of the technical envelope. */
  readonly judgement?: { readonly passed: boolean; readonly reasons: string };
  readonly price?: Money;
  readonly rank?: PriceRank;
  /** The price of the bid that won, where it was opened. */
  readonly winning?: Money;
  /** Of the conditions, as of the day of the bid; absent where what the firm was then is not kept. */
  readonly findings?: readonly Finding[];
}

/**
 * What a firm is told of a bid that did not win: who won with what, what the buyer said of its own, how its price stood among those that are public, which conditions it
 * failed or left open by our reading, what would have changed it, and what comes next. Of other bids nothing that is not public.
 */
export function feedbackMessage(facts: FeedbackFacts): Message {
  const { title, award, handedIn } = facts;
  const lead = leadOf(title, award, handedIn);
  const parts = [
    lead,
    alertMessage('alert.feedback.winner', { suppliers: award.suppliers.map(({ name }) => name).join(', '), value: amountText(award.value) }),
    ...judged(facts),
    ...ranked(facts),
    ...clauses(facts),
    wouldHaveChanged(facts),
    award.appealUntil === undefined ? alertMessage('alert.feedback.appeal_unknown') : alertMessage('alert.feedback.appeal', { appealDay: award.appealUntil }),
  ];
  return { key: 'notification.bid.feedback', params: { title }, text: lead.text, parts };
}

function leadOf(title: string, { lotId }: AwardDecision, handedIn: boolean): Message {
  if (!handedIn) return alertMessage('alert.lead.feedback_marked', { title });
  return lotId === undefined ? alertMessage('alert.lead.feedback', { title }) : alertMessage('alert.lead.feedback_lot', { title, lot: lotId });
}

function judged({ judgement }: FeedbackFacts): Message[] {
  return judgement?.passed === false ? [alertMessage('alert.feedback.judged', { reasons: judgement.reasons })] : [];
}

function ranked({ price, rank }: FeedbackFacts): Message[] {
  return price === undefined || rank === undefined ? [] : [alertMessage('alert.feedback.rank', { own: amountText(price), rank: rank.rank, of: rank.of })];
}

function clauses({ findings }: FeedbackFacts): Message[] {
  if (findings === undefined) return [];
  const failed = findings.filter(({ verdict }) => verdict === 'fail').slice(0, MOST_CLAUSES);
  const open = findings.filter(({ verdict }) => verdict === 'unknown').slice(0, MOST_CLAUSES);
  if (failed.length + open.length === 0) return [alertMessage('alert.feedback.no_clause')];
  return [
    ...(failed.length === 0 ? [] : [alertMessage('alert.feedback.failed'), ...failed.map(({ message }) => message)]),
    ...open.map(({ question, message }) => alertMessage('alert.feedback.open', { question: (question ?? message).text })),
  ];
}

/** Never a promise: of what is public, what stood between this bid and the other. */
function wouldHaveChanged({ judgement, price, winning }: FeedbackFacts): Message {
  if (judgement?.passed === false) return alertMessage('alert.feedback.change_judged');
  if (price === undefined || winning === undefined || price.currency !== winning.currency) return alertMessage('alert.feedback.change_unknown');
  return price.minor > winning.minor ? alertMessage('alert.feedback.change_price', { winning: amountText(winning) }) : alertMessage('alert.feedback.change_other');
}
