import { wordsOf, type Finding, type MemberPart, type Message } from '@app/domain';
import { presentMessage } from '../input/present-common.js';
import type { MessageView } from '../input/common.view.dto.js';
import type { FindingView, GivenView } from './finding.view.dto.js';

/** One clause's verdict with its source. */
export function presentFinding(finding: Finding): FindingView {
  const { clause, kind, verdict, need, have, gap, basis, validUntil, message, question, askedOf, members, source } = finding;
  return {
    clause,
    kind,
    verdict,
    need,
    have,
    found: foundOf(finding),
    gap,
    missing: gap === undefined ? undefined : missingOf(finding),
    basis,
    validUntil,
    message: presentMessage(message),
    question: question && presentMessage(question),
    askedOf,
    members: members?.map(({ businessId, ...given }) => ({ businessId, ...presentGiven(given) })),
    source: { type: source.type, ref: source.ref, year: source.year, confidence: source.confidence },
  };
}

/** What somebody gives, in the language of the answer and as it was found. */
export function presentGiven({ gives, words, nothing }: Omit<MemberPart, 'businessId'>): GivenView {
  return { gives, ...(words === undefined ? {} : { words: presentMessage(words) }), ...(nothing === true ? { nothing } : {}) };
}

/** What was found, as a message: a code or a name has none. */
export function foundOf(finding: Parameters<typeof wordsOf>[0]): MessageView | undefined {
  const words = wordsOf(finding, 'have');
  return typeof words === 'string' ? undefined : presentMessage(words);
}

/** The gap as a message: where it was said as plain words (a code, a day) there is nothing to translate. */
function missingOf(finding: Finding): FindingView['missing'] {
  const words = wordsOf(finding, 'gap');
  const message: Message = typeof words === 'string' ? { key: 'gap', params: { gap: words }, text: words } : words;
  return presentMessage(message);
}
