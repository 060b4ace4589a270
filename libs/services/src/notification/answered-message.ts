import type { Message } from '@app/domain';

/** The longest part of a question or answer that a telling quotes. */
const MAX_QUOTE = 200;

/** What firms that follow a tender are told of an answer; never who asked. */
export function answeredMessage(title: string, question: string, answer: string, version: number): Message {
  const [asked, said] = [quote(question), quote(answer)];
  const [key, what] = version === 1 ? ['notification.answered', 'A question was answered.'] : ['notification.answer_corrected', 'An answer was corrected.'];
  return { key, params: { title, question: asked, answer: said }, text: `"${title}": ${what} "${asked}" - "${said}"` };
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MAX_QUOTE) return line;
  return `${line.slice(0, MAX_QUOTE - 1).toWellFormed().replace(/\uFFFD$/, '')}…`;
}
