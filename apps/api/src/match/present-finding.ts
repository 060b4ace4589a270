import { wordsOf, type Finding, type MemberPart, type Message } from '@app/domain';
import { presentMessage } from '../input/present-common.js';
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
export function presentGiven({ gives, words }: Pick<MemberPart, 'gives' | 'words'>): GivenView {
  return { gives, ...(words === undefined ? {} : { words: presentMessage(words) }) };
}

/** The gap as a message: where it was said as plain words (a code, a day) there is nothing to translate. */
function missingOf(finding: Finding): FindingView['missing'] {
  const words = wordsOf(finding, 'gap');
  const message: Message = typeof words === 'string' ? { key: 'gap', params: { gap: words }, text: words } : words;
  return presentMessage(message);
}
