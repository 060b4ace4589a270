import type { Enquiry } from '@app/services';
import type { EnquiryView } from './enquiry.dto.js';

/** What leaves of a question: never the firm, and its pseudonym only to the buyer's people and the firm itself. */
export function presentEnquiry({ id, tenderId, number, asker, own, question, askedAt, answer }: Enquiry, officer: boolean): EnquiryView {
  return {
    id,
    tenderId,
    number,
    ...(officer || own ? { asker: `Firm ${letters(asker)}` } : {}),
    own,
    question,
    askedAt,
    ...(answer === undefined ? {} : { answer: { text: answer.text, at: answer.at, version: answer.version } }),
  };
}

/** 1 is A, 26 is Z, 27 is AA. */
export function letters(count: number): string {
  const rest = count - 1;
  const last = String.fromCharCode(65 + (rest % 26));
  return rest < 26 ? last : `${letters(Math.floor(rest / 26))}${last}`;
}
